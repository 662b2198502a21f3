import { PERMISSIONS, type Grants, type Permission } from '@mtambo/contract'

/** What a role is given: over every row, or only over one's own. What is not named is not given. */
export const grants = (all: Permission[], own: Permission[] = []): Grants =>
  Object.fromEntries([...all.map((name) => [name, 'all'] as const), ...own.map((name) => [name, 'own'] as const)])

/** For the one who sets the organisation up: also what is added to the catalogue later. */
export const everything: Grants = grants(Object.keys(PERMISSIONS) as Permission[])
