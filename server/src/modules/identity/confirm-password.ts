import { and, eq } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { log } from '#core/log.ts'
import { byUser, countAttempt } from './lock-out.ts'
import { passwordFits } from './passwords.ts'
import { waiting } from './rules.ts'
import { accounts, loginFailures } from './tables.ts'

/** Asks who is signed in for the password again. Whoever found an open session cannot try one after the other. */
export async function confirmPassword({ tx }: Ctx, userId: string, field: string, password: string) {
  const limit = byUser(userId)
  const [failed] = await tx.select().from(loginFailures).where(eq(loginFailures.key, limit.key))
  if (failed && failed.count >= limit.most && failed.until > now())
    throw new Refusal('too_many', `Too many wrong attempts. Try again in ${waiting(failed.until, now())}.`)
  const [account] = await tx
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
  if (account?.password && (await passwordFits(account.password, password))) return
  // Not awaited: it takes a connection of its own, and this transaction still holds one.
  countAttempt([limit]).catch(
    (error: unknown) => error instanceof Refusal || log.error({ error }, 'counting an attempt'),
  )
  throw invalid({ [field]: 'This is not your password.' })
}
