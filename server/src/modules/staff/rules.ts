import { PERMISSIONS, type Availability, type Grants, type Permission } from '@mtambo/contract'
import { nextDay } from '#core/clock.ts'

type Manager = { userId: string; level: number }
type Managed = { userId: string; level: number | null }

/** One manages only lower roles; those at the very top also manage each other. */
export const mayManageLevel = (own: number, top: number, level: number) => level < own || (own === top && level === own)

export const mayManage = (manager: Manager, top: number, target: Managed) =>
  manager.userId !== target.userId && (target.level === null || mayManageLevel(manager.level, top, target.level))

type Said = { stated: Exclude<Availability, 'on_job'>; awayUntil: string | null }

/** Away until the last day that was said, or until it is said otherwise; else at work follows from the work itself. */
export function availabilityOn(today: string, { stated, awayUntil }: Said, busy: boolean) {
  const away = stated !== 'available' && (awayUntil === null || awayUntil >= today)
  if (away) return { availability: stated, availableFrom: awayUntil && nextDay(awayUntil) }
  return { availability: busy ? ('on_job' as const) : ('available' as const), availableFrom: null }
}

/**
 * What a role would gain that its giver may not give: a permission not held, or a wider reach than one's own. What it
 * had before stays, whoever changes its name. `orphaned` is held by nobody, so somebody at the top must be able to.
 */
export function tooMuch(before: Grants, after: Grants, own: Grants, orphaned: Permission[] = []): Permission[] {
  return (Object.keys(after) as Permission[]).filter((permission) => {
    const gains = after[permission] !== before[permission] && before[permission] !== 'all'
    const within = own[permission] === 'all' || own[permission] === after[permission]
    return gains && !within && !orphaned.includes(permission)
  })
}

/** Permissions that know no rows of one's own: limited to those, they would still reach all. */
export const withoutOwn = (grants: Grants): Permission[] =>
  (Object.keys(grants) as Permission[]).filter((name) => grants[name] === 'own' && !PERMISSIONS[name].includes('(own:'))

/** `Line crew (east)` → `line_crew_east`; a name without a letter or digit of ours gets a plain code. */
export const codeOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40) || 'role'
