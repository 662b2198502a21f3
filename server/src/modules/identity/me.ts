import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { grantsWithin, type Me } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { doorsOf } from './doors.ts'
import { currentSession } from './identify.ts'
import { organisationOf } from './organisation.ts'
import { deviceOf, shownEmail } from './rules.ts'
import { members, organisations, roles, sessions, users } from './tables.ts'

export type Person = { userId: string; customerId: string | null }

export function personOf({ actor }: Pick<Ctx, 'actor'>): Person {
  if (!('userId' in actor)) throw new Error('Nobody is signed in')
  return { userId: actor.userId, customerId: actor.kind === 'customer' ? actor.customerId : null }
}

/** My own row: what the session knows of me may be half a minute old. */
export async function myself(ctx: Pick<Ctx, 'tx' | 'actor'>) {
  const [user] = await ctx.tx
    .select()
    .from(users)
    .where(eq(users.id, personOf(ctx).userId))
  return found(user, 'account')
}

export async function getMe(ctx: Ctx): Promise<Me> {
  const me = await meAs(ctx, personOf(ctx))
  const { actor } = ctx
  if (actor.kind !== 'staff' || !actor.support) return me
  return { ...me, role: { name: 'Support', grants: actor.grants }, support: actor.support }
}

/** Somebody in the organisation of the context: as a member, or as one of its customers. */
export async function meAs(ctx: Pick<Ctx, 'tx' | 'orgId'>, { userId, customerId }: Person): Promise<Me> {
  const [user] = await ctx.tx.select().from(users).where(eq(users.id, userId))
  const { id, name, displayUsername, email, phone, twoFactorEnabled, mustChangePassword, lastLoginAt } = found(
    user,
    'account',
  )
  const all = await doorsOf(ctx.tx, userId)
  const here = all.find((door) => door.organisationId === ctx.orgId && door.customerId === customerId)
  return {
    user: {
      id,
      name,
      username: displayUsername,
      email: shownEmail(email),
      phone,
      twoFactor: twoFactorEnabled,
      mustChangePassword,
      lastLoginAt,
    },
    organisation: await organisationOf(ctx),
    role: customerId ? null : await roleOf(ctx, userId),
    customer: customerId
      ? { id: customerId, name: here?.customerName ?? name, accountNumber: here?.login ?? '' }
      : null,
    organisations: all
      .filter(({ open }) => open)
      .map((door) => ({
        id: door.organisationId,
        name: door.organisation,
        as: door.customerId ? 'customer' : 'staff',
      })),
  }
}

async function roleOf({ tx, orgId }: Pick<Ctx, 'tx' | 'orgId'>, userId: string) {
  const [role] = await tx
    .select({ name: roles.name, grants: roles.grants, modules: organisations.modules })
    .from(members)
    .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId)))
  return role ? { name: role.name, grants: grantsWithin(role.grants, role.modules) } : null
}

/** Everywhere I am signed in, last used first. */
export async function mySessions(ctx: Ctx, _: object, client: Client) {
  const { id: current } = currentSession(client)
  const rows = await ctx.tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, personOf(ctx).userId),
        gt(sessions.expiresAt, sql`${ctx.now.toISOString()}::timestamptz`),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .limit(100)
  return rows.map(({ id, userAgent, ipAddress, createdAt, lastSeenAt }) => ({
    id,
    device: deviceOf(userAgent),
    ipAddress,
    createdAt,
    lastSeenAt,
    current: id === current,
  }))
}
