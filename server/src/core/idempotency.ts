import { and, eq, lt } from 'drizzle-orm'
import { runAs, userIdOf, type Actor, type Ctx } from './context.ts'
import { Refusal } from './errors.ts'
import { job } from './jobs.ts'
import { idempotencyKeys } from './tables.ts'
import { z } from 'zod'

type Asked = { orgId: string; actor: Actor; key: string; digest: string }
class AlreadyAnswered extends Error {}

/**
 * Runs a write so that repeating it with the same key gives the first answer and does nothing more. The answer is
 * recorded in the transaction of the write. A repetition may get as far as doing the work again, or be refused
 * because the work is done; either way it is rolled back and the first answer is given.
 */
export async function replayable<T>(asked: Asked, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (!/^[\w-]{8,64}$/.test(asked.key))
    throw new Refusal('invalid', 'The Idempotency-Key must be 8 to 64 letters, digits or dashes.')
  try {
    return await runAs(asked.orgId, asked.actor, async (ctx) => {
      const answer = await run(ctx)
      await record(ctx, asked, answer)
      return answer
    })
  } catch (error) {
    const known = await runAs(asked.orgId, asked.actor, (ctx) => recorded(ctx, asked), { read: true })
    if (!known) throw error
    if (known.request !== asked.digest)
      throw new Refusal('conflict', 'This Idempotency-Key was used for something else.')
    return known.answer as T
  }
}

async function record(ctx: Ctx, { key, digest }: Asked, answer: unknown) {
  const written = await ctx.tx
    .insert(idempotencyKeys)
    .values({ orgId: ctx.orgId, userId: userIdOf(ctx)!, key, request: digest, answer, at: ctx.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  if (written.length === 0) throw new AlreadyAnswered('This request was answered before')
}

async function recorded(ctx: Ctx, { key }: Asked) {
  const [row] = await ctx.tx
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.orgId, ctx.orgId),
        eq(idempotencyKeys.userId, userIdOf(ctx)!),
        eq(idempotencyKeys.key, key),
      ),
    )
  return row
}

/** A phone may come back with its outbox after days, hardly after two weeks. */
export const forgetAnswers = job(
  'core.forget-answers',
  z.object({}),
  async ({ tx, orgId, now }) => {
    await tx
      .delete(idempotencyKeys)
      .where(and(eq(idempotencyKeys.orgId, orgId), lt(idempotencyKeys.at, new Date(now.getTime() - 14 * 86_400_000))))
  },
  { cron: '40 2 * * *' },
)
