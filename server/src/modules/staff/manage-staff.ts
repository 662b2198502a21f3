import { and, eq, max, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { forbidden, found, notAllowedNow } from '#core/errors.ts'
import { members, organisations, roles, users } from '#modules/identity/index.ts'
import { mayManage, mayManageLevel } from './rules.ts'

const ownLevel = ({ actor }: Ctx) =>
  actor.kind === 'staff' ? actor.level : actor.kind === 'system' ? Infinity : -Infinity

async function topLevel({ tx, orgId }: Ctx) {
  const [row] = await tx
    .select({ level: max(roles.level) })
    .from(roles)
    .where(eq(roles.orgId, orgId))
  return row?.level ?? 0
}

/** The member, locked, if the actor may manage such a one. */
export async function lockManaged(ctx: Ctx, id: string) {
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
  const self = 'userId' in ctx.actor ? ctx.actor.userId : ''
  if (member.userId === self) throw forbidden('You cannot do this to your own account.')
  if (
    !mayManage({ userId: self, level: ownLevel(ctx) }, await topLevel(ctx), {
      userId: member.userId,
      level: role?.level ?? null,
    })
  ) {
    throw forbidden('You may only manage people with a lower role than yours.')
  }
  return { ...member, role }
}

/** The role, if the actor may give it. */
export async function grantableRole(ctx: Ctx, roleId: string) {
  const [row] = await ctx.tx
    .select()
    .from(roles)
    .where(and(eq(roles.orgId, ctx.orgId), eq(roles.id, roleId)))
  const role = found(row, 'role')
  if (!mayManageLevel(ownLevel(ctx), await topLevel(ctx), role.level))
    throw forbidden('You may only give roles lower than yours.')
  return role
}

/** One more active member must fit; asked under a lock, so that two do not take the last seat. */
export async function assertSeat({ tx, orgId }: Ctx) {
  const [organisation] = await tx
    .select({ seats: organisations.seats })
    .from(organisations)
    .where(eq(organisations.id, orgId))
    .for('update')
  const seats = organisation?.seats ?? Infinity
  if (seats === Infinity) return
  const taken = await tx.$count(members, and(eq(members.orgId, orgId), eq(members.status, 'active')))
  if (taken >= seats)
    throw notAllowedNow(`All ${seats} seats of your organisation are taken. Deactivate somebody first.`)
}

/** Somebody must be left who can let others in; asked under a lock, so that two do not deactivate each other. */
export async function assertNotLastAdmin({ tx, orgId }: Ctx, memberId: string) {
  const admins = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
    .where(
      and(eq(members.orgId, orgId), eq(members.status, 'active'), sql`jsonb_exists(${roles.grants}, 'staff:manage')`),
    )
    .orderBy(members.id)
    .for('update', { of: members })
  if (admins.some(({ id }) => id === memberId) && admins.length === 1) {
    throw notAllowedNow('This is the last active administrator. Give somebody else that role first.')
  }
}
