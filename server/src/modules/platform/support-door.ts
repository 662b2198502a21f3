import { and, eq, gt, max } from 'drizzle-orm'
import { grantsWithin, PERMISSIONS, type Grants, type Permission } from '@mtambo/contract'
import { now } from '#core/clock.ts'
import { withOrg, withoutOrg } from '#core/db.ts'
import { organisations, registerOperators, roles, type OperatorDoor, type Support } from '#modules/identity/index.ts'
import { supportName } from './rules.ts'
import { operators, supportAccesses } from './tables.ts'

registerOperators(async (door) => {
  const [operator] = await withoutOrg(
    (tx) =>
      tx
        .select({ userId: operators.userId })
        .from(operators)
        .where(and(eq(operators.userId, door.userId), eq(operators.active, true))),
    { read: true },
  )
  if (!operator) return { operator: false }
  const support = door.supportId ? await openTo(door, door.supportId) : undefined
  return { operator: true, ...(support && { support }) }
})

/** What whoever only looks may see, and what somebody who was let in to mend things may do. */
const EVERYTHING = Object.keys(PERMISSIONS) as Permission[]
const TO_LOOK = EVERYTHING.filter((permission) => permission.endsWith(':read'))
const over = (permissions: Permission[]): Grants =>
  Object.fromEntries(permissions.map((permission) => [permission, 'all' as const]))

/** The console of the company, as a guest whom every line of its log names; nothing once the access is over. */
async function openTo({ userId, name }: OperatorDoor, accessId: string): Promise<Support | undefined> {
  const access = await accessOf(userId, accessId)
  if (!access?.until) return undefined
  const { orgId, modules, full, until } = access
  const [top] = await withOrg(
    { orgId },
    (tx) =>
      tx
        .select({ level: max(roles.level) })
        .from(roles)
        .where(eq(roles.orgId, orgId)),
    { read: true },
  )
  const actor = {
    kind: 'staff' as const,
    userId,
    memberId: accessId,
    name: supportName(name),
    level: full ? (top?.level ?? 0) : 0,
    grants: grantsWithin(over(full ? EVERYTHING : TO_LOOK), modules),
    support: { accessId, full, until },
  }
  return { identified: { orgId, actor }, until }
}

async function accessOf(userId: string, accessId: string) {
  const [access] = await withoutOrg(
    (tx) =>
      tx
        .select({
          orgId: organisations.id,
          modules: organisations.modules,
          full: supportAccesses.full,
          until: supportAccesses.until,
        })
        .from(supportAccesses)
        .innerJoin(organisations, eq(organisations.id, supportAccesses.organisationId))
        .where(
          and(
            eq(supportAccesses.id, accessId),
            eq(supportAccesses.operatorId, userId),
            eq(supportAccesses.state, 'open'),
            gt(supportAccesses.until, now()),
            eq(organisations.status, 'active'),
          ),
        ),
    { read: true },
  )
  return access
}
