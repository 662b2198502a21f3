import { type Grants, Permission, PERMISSIONS, type Role, type Words } from '@mtambo/contract'

/** The catalogue by what it is about, in the organisation's own words. */
export function grantGroups(words: Words): { title: string; permissions: Permission[] }[] {
  const titles: Record<string, string> = {
    customers: words.customers,
    connections: words.connections,
    cases: words.cases,
    'work-orders': words.workOrders,
    'service-requests': 'Service requests',
    messages: 'Messages',
    announcements: 'Announcements',
    assets: words.assets,
    inventory: 'Stock',
    billing: 'Bills and payments',
    reports: 'Reports',
    staff: 'Staff',
    outbox: 'Outbox',
    settings: 'Settings',
  }
  const groups = Map.groupBy(Permission.options, (permission) => permission.split(':')[0] ?? '')
  return [...groups].map(([module, permissions]) => ({ title: titles[module] ?? module, permissions }))
}

const OWN = / \(own: (.+)\)$/

/** The sentence of the catalogue, apart from what it says of one's own. */
export const sentenceOf = (permission: Permission) => PERMISSIONS[permission].replace(OWN, '')

/** What "own" means there; null where a permission has no such half. */
export const ownOf = (permission: Permission) => OWN.exec(PERMISSIONS[permission])?.[1] ?? null

export type Choice = 'none' | 'own' | 'all'

/** How far I may give each permission: as far as I have it, or as the role had it before. What nobody has, those at the top may give. */
export function mayGive(mine: Grants, before: Grants, orphaned: Permission[]) {
  return (permission: Permission, choice: Choice) =>
    choice === 'none' ||
    mine[permission] === 'all' ||
    mine[permission] === choice ||
    before[permission] === 'all' ||
    before[permission] === choice ||
    orphaned.includes(permission)
}

/** Where I stand among the roles; the level of my own one limits what I make. */
export function standingOf(roles: Role[], roleName: string | undefined) {
  const own = roles.find(({ name }) => name === roleName)
  // Only those at the very top manage their own level.
  const top = own?.mayManage ?? false
  const held = roles.filter(({ members }) => members > 0)
  const orphaned = top ? Permission.options.filter((one) => !held.some(({ grants }) => grants[one] === 'all')) : []
  return { highest: own ? own.level - (top ? 0 : 1) : 100, orphaned }
}

/** What of these grants I may hand on to another role. */
export const givable = (grants: Grants, allowed: ReturnType<typeof mayGive>): Grants =>
  Object.fromEntries(
    Object.entries(grants).filter(([permission, reach]) => allowed(permission as Permission, reach)),
  ) as Grants
