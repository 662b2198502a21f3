import { and, eq, inArray, max, sql } from 'drizzle-orm'
import { PERMISSIONS, type Grants, type Permission } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden, found, notAllowedNow } from '#core/errors.ts'
import { members, organisations, roles, users } from '#modules/identity/index.ts'
import { mayManage, mayManageLevel } from './rules.ts'

/** What somebody may do with people and roles now, whatever the request began with. */
export type Standing = { userId: string; level: number; top: number; grants: Grants; seats: number | null }

const EVERYTHING = Object.fromEntries(Object.keys(PERMISSIONS).map((name) => [name, 'all'])) as Grants

export async function topLevel({ tx, orgId }: Ctx) {
  const [row] = await tx
    .select({ level: max(roles.level) })
    .from(roles)
    .where(eq(roles.orgId, orgId))
  return row?.level ?? 0
}

/** As the request began; enough to say what is offered. */
export const ownLevel = ({ actor }: Ctx) =>
  actor.kind === 'staff' ? actor.level : actor.kind === 'system' ? Infinity : -Infinity

/**
 * Who changes people or roles waits for whoever else does so in this organisation, and is then looked up anew: two who
 * take each other's role away at once are not both heard.
 */
export async function standing(ctx: Ctx): Promise<Standing> {
  const { tx, orgId, actor } = ctx
  const [organisation] = await tx
    .select({ seats: organisations.seats })
    .from(organisations)
    .where(eq(organisations.id, orgId))
    .for('no key update')
  const shared = { seats: organisation?.seats ?? null, top: await topLevel(ctx) }
  if (actor.kind === 'system') return { ...shared, userId: '', level: Infinity, grants: EVERYTHING }
  // Whoever was let in to help is no member, and has what was looked up for this request.
  if (actor.kind === 'staff' && actor.support)
    return { ...shared, userId: actor.userId, level: actor.level, grants: actor.grants }
  const [now] =
    actor.kind === 'staff'
      ? await tx
          .select({ level: roles.level, grants: roles.grants })
          .from(members)
          .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
          .where(and(eq(members.orgId, orgId), eq(members.userId, actor.userId), eq(members.status, 'active')))
      : []
  if (actor.kind !== 'staff' || !now) throw forbidden('Your role does not allow this.')
  return { ...shared, ...now, userId: actor.userId }
}

/** The member, locked, if the actor may manage such a one. */
export async function lockManaged(ctx: Ctx, id: string, { userId: self, level, top }: Standing) {
  const [row] = await ctx.tx
    .select({
      id: members.id,
      userId: members.userId,
      status: members.status,
      roleId: members.roleId,
      name: users.name,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.orgId, ctx.orgId), eq(members.id, id)))
    .for('update', { of: members })
  const member = found(row, 'member')
  const [role] = member.roleId
    ? await ctx.tx
        .select()
        .from(roles)
        .where(and(eq(roles.orgId, ctx.orgId), eq(roles.id, member.roleId)))
    : []
  if (member.userId === self) throw forbidden('You cannot do this to your own account.')
  if (!mayManage({ userId: self, level }, top, { userId: member.userId, level: role?.level ?? null }))
    throw forbidden('You may only manage people with a lower role than yours.')
  return { ...member, role }
}

/** The role, if the actor may give or change it. */
export async function managedRole(
  ctx: Ctx,
  roleId: string,
  { level, top }: Standing,
  refusal = 'You may only give roles lower than yours.',
) {
  const [row] = await ctx.tx
    .select()
    .from(roles)
    .where(and(eq(roles.orgId, ctx.orgId), eq(roles.id, roleId)))
  const role = found(row, 'role')
  if (!mayManageLevel(level, top, role.level)) throw forbidden(refusal)
  return role
}

/** One more member must fit; those who were invited have theirs already. */
export async function assertSeat({ tx, orgId }: Ctx, { seats }: Standing) {
  if (seats === null) return
  const taken = await seatsTaken({ tx, orgId })
  if (taken >= seats)
    throw notAllowedNow(
      `All seats of your organisation are taken (${taken} of ${seats}). Deactivate somebody first, or ask the operators of this installation for more seats.`,
    )
}

const seatsTaken = ({ tx, orgId }: Pick<Ctx, 'tx' | 'orgId'>) =>
  tx.$count(members, and(eq(members.orgId, orgId), inArray(members.status, ['active', 'invited'])))

/** As the organisation stands now. */
export async function listSeats(ctx: Ctx) {
  const [row] = await ctx.tx
    .select({ seats: organisations.seats })
    .from(organisations)
    .where(eq(organisations.id, ctx.orgId))
  return { used: await seatsTaken(ctx), allowed: row?.seats ?? null }
}

/** After the change somebody must be left who can let others in and set the organisation up. */
export async function assertAdminLeft({ tx, orgId }: Ctx) {
  const [admin] = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.status, 'active'),
        sql`${roles.grants} ->> 'staff:manage' = 'all'`,
        sql`${roles.grants} ->> 'settings:manage' = 'all'`,
      ),
    )
    .limit(1)
  if (!admin) throw notAllowedNow('This is the last active administrator. Give somebody else that role first.')
}

/** What no active member has. Without this, what the top role once lost could never be given again. */
export async function orphaned({ tx, orgId }: Ctx): Promise<Permission[]> {
  const rows = await tx
    .selectDistinct({ grants: roles.grants })
    .from(members)
    .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
    .where(and(eq(members.orgId, orgId), eq(members.status, 'active')))
  return (Object.keys(PERMISSIONS) as Permission[]).filter((name) => !rows.some(({ grants }) => grants[name] === 'all'))
}
