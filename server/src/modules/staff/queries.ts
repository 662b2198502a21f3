import { and, asc, desc, eq, ilike, inArray, lt, or, sql } from 'drizzle-orm'
import type { Input, Output, Role, staff as endpoints, StaffMember, StaffPage } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { members, membersWhoMay, openWorkOf, roles, shownEmail, users } from '#modules/identity/index.ts'
import { availabilityOf } from './availability.ts'
import { ownLevel, topLevel } from './manage-staff.ts'
import { mayManage, mayManageLevel } from './rules.ts'
import { teamsOf } from './teams.ts'

const withRole = and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId))

const select = ({ tx }: Ctx) =>
  tx
    .select({ member: members, user: users, role: roles })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(roles, withRole)

type Row = Awaited<ReturnType<typeof select>>[number]

async function shown(ctx: Ctx, rows: Row[]): Promise<StaffMember[]> {
  const available = await availabilityOf(
    ctx,
    rows.map(({ user }) => user.id),
  )
  return rows.map(({ member, user, role }) => ({
    id: member.id,
    userId: user.id,
    name: user.name,
    username: user.displayUsername,
    email: shownEmail(user.email),
    phone: user.phone,
    status: member.status,
    role: role && { id: role.id, name: role.name },
    availability: available.get(user.id)?.availability ?? 'available',
    lastLoginAt: user.lastLoginAt,
    joinedAt: member.joinedAt,
  }))
}

/** The newest first, so that who waits for approval is at the top. */
export async function listStaff(
  ctx: Ctx,
  { status, roleId, q, cursor, limit = 50 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor, 'moment')
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await select(ctx)
    .where(
      and(
        eq(members.orgId, ctx.orgId),
        status && eq(members.status, status),
        roleId ? eq(members.roleId, roleId) : undefined,
        // An invented address is nobody's, and must not be found.
        like
          ? or(
              ilike(users.name, like),
              ilike(users.username, like),
              and(ilike(users.email, like), sql`${users.email} not like '%.invalid'`),
            )
          : undefined,
        place &&
          or(
            lt(members.joinedAt, new Date(place[0])),
            and(eq(members.joinedAt, new Date(place[0])), lt(members.id, place[1])),
          ),
      ),
    )
    .orderBy(desc(members.joinedAt), desc(members.id))
    .limit(limit + 1)
  const { nextCursor } = pageOf(
    rows,
    limit,
    ({ member }) => cursorOf(member.joinedAt, member.id),
    (row) => row,
  )
  return { items: await shown(ctx, rows.slice(0, limit)), nextCursor }
}

export async function rowOf(ctx: Ctx, id: string): Promise<Row> {
  const [row] = await select(ctx).where(and(eq(members.orgId, ctx.orgId), eq(members.id, id)))
  return found(row, 'member')
}

export async function getStaffMember(ctx: Ctx, id: string): Promise<StaffMember> {
  const [member] = await shown(ctx, [await rowOf(ctx, id)])
  return found(member, 'member')
}

export async function getStaff(ctx: Ctx, { id }: { id: string }): Promise<StaffPage> {
  const row = await rowOf(ctx, id)
  const { userId } = row.member
  const manager = { userId: userIdOf(ctx) ?? '', level: ownLevel(ctx) }
  const [member] = await shown(ctx, [row])
  return {
    ...found(member, 'member'),
    teams: await teamsOf(ctx, userId),
    availableFrom: (await availabilityOf(ctx, [userId])).get(userId)?.availableFrom ?? null,
    openWork: (await openWorkOf(ctx, [userId])).get(userId) ?? 0,
    mayManage: mayManage(manager, await topLevel(ctx), { userId, level: row.role?.level ?? null }),
    history: await historyOf(ctx, id),
  }
}

export async function listRoles(ctx: Ctx, _: object = {}, ids?: string[]): Promise<Role[]> {
  const [own, top] = [ownLevel(ctx), await topLevel(ctx)]
  const counted = ctx.tx.$count(members, and(eq(members.orgId, ctx.orgId), eq(members.roleId, roles.id)))
  const rows = await ctx.tx
    .select({
      id: roles.id,
      code: roles.code,
      name: roles.name,
      level: roles.level,
      grants: roles.grants,
      members: counted,
    })
    .from(roles)
    .where(and(eq(roles.orgId, ctx.orgId), ids && inArray(roles.id, ids)))
    .orderBy(desc(roles.level), asc(roles.name))
    .limit(500)
  return rows.map((role) => ({ ...role, mayManage: mayManageLevel(own, top, role.level) }))
}

export async function listAssignees(ctx: Ctx): Promise<Output<typeof endpoints.assignees>> {
  const people = await membersWhoMay(ctx, 'cases:resolve')
  const userIds = people.map(({ userId }) => userId)
  const [open, available] = [await openWorkOf(ctx, userIds), await availabilityOf(ctx, userIds)]
  return people.map(({ userId, name, role }) => ({
    id: userId,
    name,
    role,
    openWork: open.get(userId) ?? 0,
    availability: available.get(userId)?.availability ?? 'available',
  }))
}
