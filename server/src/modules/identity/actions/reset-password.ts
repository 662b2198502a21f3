import { and, eq, gt } from 'drizzle-orm'
import type { identity as endpoints, Input } from '@mtambo/contract'
import { now } from '#core/clock.ts'
import { runAs } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { doorsOf } from '../doors.ts'
import { passwordReset } from '../events.ts'
import { byUser, forgive } from '../lock-out.ts'
import { hashPassword } from '../passwords.ts'
import { resetIdentifier } from '../reset-token.ts'
import { endSessions } from '../sessions.ts'
import { accounts, users, verifications } from '../tables.ts'

const tooOld = () => invalid({ token: 'This link has been used or is too old. Ask for a new one.' })

/** The link works once, for an hour; whoever was signed in with the old password is signed out. */
export async function resetPassword({ token, password }: Input<typeof endpoints.resetPassword>) {
  const valid = and(eq(verifications.identifier, resetIdentifier(token)), gt(verifications.expiresAt, now()))
  const known = await withoutOrg(
    async (tx) => {
      const [link] = await tx.select({ userId: verifications.value }).from(verifications).where(valid)
      const [user] = link
        ? await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, link.userId))
        : []
      return user && { ...user, door: (await doorsOf(tx, user.id))[0] }
    },
    { read: true },
  )
  if (!known?.door) throw tooOld()

  const { id: userId, name, door } = known
  const hash = await hashPassword(password)
  await runAs(door.organisationId, { kind: 'visitor', name }, async (ctx) => {
    const used = await ctx.tx.delete(verifications).where(valid).returning({ id: verifications.id })
    if (used.length === 0) throw tooOld()
    await ctx.tx
      .update(accounts)
      .set({ password: hash, updatedAt: ctx.now })
      .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
    await forgive(ctx.tx, byUser(userId))
    await endSessions(ctx, userId)
    await emit(ctx, passwordReset, { about: userId, data: { userId } })
  })
  return { done: true as const }
}
