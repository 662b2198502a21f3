import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Permission, Reach } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { shownEmail } from './rules.ts'
import { members, roles, users } from './tables.ts'

const select = ({ tx }: Ctx) =>
  tx
    .select({ user: users, role: roles })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))

export type Contact = { userId: string; name: string; email: string | null; phone: string | null }

/** The active members whose role grants something, and on which rows. */
export async function membersWhoMay(
  ctx: Ctx,
  permission: Permission,
): Promise<(Contact & { role: string; reach: Reach | undefined })[]> {
  const rows = await select(ctx)
    .where(
      and(
        eq(members.orgId, ctx.orgId),
        eq(members.status, 'active'),
        sql`jsonb_exists(${roles.grants}, ${permission})`,
      ),
    )
    .orderBy(asc(users.name), asc(users.id))
    .limit(5000)
  return rows.map(({ user, role }) => ({
    userId: user.id,
    name: user.name,
    email: shownEmail(user.email),
    phone: user.phone,
    role: role?.name ?? '',
    reach: role?.grants[permission],
  }))
}

/** Who these people are, also when they have left. */
export async function personsOf({ tx }: Ctx, userIds: string[]): Promise<Map<string, Contact>> {
  const ids = [...new Set(userIds)]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ userId: users.id, name: users.name, email: users.email, phone: users.phone })
    .from(users)
    .where(inArray(users.id, ids))
  return new Map(rows.map((row) => [row.userId, { ...row, email: shownEmail(row.email) }]))
}

/** Which of these people work here now. */
export async function workingHere({ tx, orgId }: Ctx, userIds: string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set()
  const rows = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.status, 'active'), inArray(members.userId, userIds)))
  return new Set(rows.map(({ userId }) => userId))
}

/** Only who works here now, and whose role may do it, is given work. */
export async function assertAssignee(ctx: Ctx, userId: string, permission: Permission = 'cases:resolve') {
  const [row] = await select(ctx).where(
    and(
      eq(members.orgId, ctx.orgId),
      eq(members.userId, userId),
      eq(members.status, 'active'),
      sql`jsonb_exists(${roles.grants}, ${permission})`,
    ),
  )
  if (!row) throw invalid({ assigneeId: 'This person cannot be given work.' })
}

type Workload = (ctx: Ctx, userIds: string[]) => Promise<Map<string, number>>
let workload: Workload = async () => new Map()
/** The module that knows what people have to do ranks after this one, and says it here. */
export const registerWorkload = (count: Workload) => void (workload = count)

/** How many open pieces of work each of them has. */
export const openWorkOf: Workload = (ctx, userIds) => workload(ctx, userIds)
