import { and, asc, desc, eq, ilike, lt, or, sql } from 'drizzle-orm'
import type { Input, staff as endpoints, StaffMember } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { members, membersWhoMay, openWorkOf, roles, shownEmail, users } from '#modules/identity/index.ts'

const withRole = and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId))

const select = ({ tx }: Ctx) =>
  tx
    .select({ member: members, user: users, role: roles })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(roles, withRole)

type Row = Awaited<ReturnType<typeof select>>[number]

const show = ({ member, user, role }: Row): StaffMember => ({
  id: member.id,
  userId: user.id,
  name: user.name,
  username: user.displayUsername,
  email: shownEmail(user.email),
  phone: user.phone,
  status: member.status,
  role: role && { id: role.id, name: role.name },
  lastLoginAt: user.lastLoginAt,
  joinedAt: member.joinedAt,
})

/** The newest first, so that who waits for approval is at the top. */
export async function listStaff(ctx: Ctx, { status, q, cursor, limit = 50 }: Input<typeof endpoints.list>) {
  const place = placeOf(cursor, 'moment')
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await select(ctx)
    .where(
      and(
        eq(members.orgId, ctx.orgId),
        status && eq(members.status, status),
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
  return pageOf(rows, limit, ({ member }) => cursorOf(member.joinedAt, member.id), show)
}

export async function getStaffMember(ctx: Ctx, id: string) {
  const [row] = await select(ctx).where(and(eq(members.orgId, ctx.orgId), eq(members.id, id)))
  return show(found(row, 'member'))
}

export const listRoles = ({ tx, orgId }: Ctx) =>
  tx
    .select({ id: roles.id, code: roles.code, name: roles.name, level: roles.level, grants: roles.grants })
    .from(roles)
    .where(eq(roles.orgId, orgId))
    .orderBy(desc(roles.level), asc(roles.name))
    .limit(500)

export async function listAssignees(ctx: Ctx) {
  const people = await membersWhoMay(ctx, 'cases:resolve')
  const open = await openWorkOf(
    ctx,
    people.map(({ userId }) => userId),
  )
  return people.map(({ userId, name, role }) => ({ id: userId, name, role, openWork: open.get(userId) ?? 0 }))
}
