import { randomBytes } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { withoutOrg, type Ends, type Tx } from '#core/db.ts'
import type { Client } from '#core/http.ts'
import { newId } from '#core/ids.ts'
import { lifetime, type Door } from './auth.ts'
import { SESSION, setCookie, signed } from './cookies.ts'
import { currentSession, forgetCached } from './identify.ts'
import { sessions } from './tables.ts'

export const SESSIONS_CHANGED = 'mtambo_sessions'

/** What somebody may do has changed, or where they are signed in: every process forgets what it knew, once this is committed. */
export async function dropSessions({ tx, ends }: { tx: Tx; ends: Ends }, userId: string) {
  await tx.execute(sql`select pg_notify(${SESSIONS_CHANGED}, ${userId})`)
  ends.committed.push(() => forgetCached(userId))
}

/** The same for many at once: a role they share has changed. */
export async function dropSessionsOf({ tx, ends }: { tx: Tx; ends: Ends }, userIds: string[]) {
  if (userIds.length === 0) return
  await tx.execute(sql`select pg_notify(${SESSIONS_CHANGED}, id) from unnest(${sql.param(userIds)}::text[]) as id`)
  ends.committed.push(() => (userIds.length > 100 ? forgetCached('*') : userIds.forEach(forgetCached)))
}

type Which = { organisationId?: string; customerId?: string; except?: string }

/** Ends sessions. They are kept as ended until the night, so that an open tab can be told why. */
export async function endSessions(
  at: { tx: Tx; ends: Ends },
  userId: string,
  { organisationId, customerId, except }: Which = {},
) {
  await at.tx
    .update(sessions)
    .set({ expiresAt: now() })
    .where(
      and(
        eq(sessions.userId, userId),
        organisationId ? eq(sessions.organisationId, organisationId) : undefined,
        customerId ? eq(sessions.customerId, customerId) : undefined,
        except ? ne(sessions.id, except) : undefined,
      ),
    )
  await dropSessions(at, userId)
}

/** Ends all sessions of an organisation, of staff and of customers. */
export async function endSessionsOf({ tx, ends }: { tx: Tx; ends: Ends }, organisationId: string) {
  await tx.update(sessions).set({ expiresAt: now() }).where(eq(sessions.organisationId, organisationId))
  await tx.execute(sql`select pg_notify(${SESSIONS_CHANGED}, ${organisationId})`)
  ends.committed.push(() => forgetCached(organisationId))
}

/** An operator's session goes into a company's console, or out of it. */
export async function turnToSupport(ctx: Ctx, client: Client, supportId: string | null) {
  const { id, userId } = currentSession(client)
  await ctx.tx.update(sessions).set({ supportId, updatedAt: ctx.now }).where(eq(sessions.id, id))
  await dropSessions(ctx, userId)
}

/** Opens a session without asking for a password: for who has just registered, and for tests. The cookie, ready to set. */
export async function openSession(
  tx: Tx,
  userId: string,
  door: Door,
  from: { ip?: string; userAgent?: string | null } = {},
) {
  const token = randomBytes(24).toString('base64url')
  const at = now()
  await tx.insert(sessions).values({
    ...door,
    id: newId(),
    userId,
    token,
    remember: false,
    ipAddress: from.ip ?? null,
    userAgent: from.userAgent ?? null,
    expiresAt: new Date(at.getTime() + lifetime(false)),
    lastSeenAt: at,
    createdAt: at,
    updatedAt: at,
  })
  return setCookie(SESSION, signed(token))
}

/** For tests: the Cookie header of somebody who is signed in. */
export async function signInAs(
  userId: string,
  { organisationId, customerId = null }: { organisationId: string; customerId?: string | null },
) {
  const cookie = await withoutOrg((tx) => openSession(tx, userId, { organisationId, customerId }))
  return cookie.replace(/;.*/, '')
}
