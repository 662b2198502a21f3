import { and, eq } from 'drizzle-orm'
import type { Input, messages as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { messageKept } from '../events.ts'
import { listCanned, MOST_CANNED } from '../queries.ts'
import { cannedReplies } from '../tables.ts'

/** Keeps a reply for use again, under a new id, or changes the one that has it. */
export async function keepReply(ctx: Ctx, { id, title, body }: Input<typeof endpoints.saveCanned>) {
  const others = (await listCanned(ctx)).filter((one) => one.id !== id)
  if (others.length >= MOST_CANNED)
    throw new Refusal('not_allowed_now', `There are ${MOST_CANNED} replies already. Delete some that nobody uses.`)
  await ctx.tx
    .insert(cannedReplies)
    .values({ orgId: ctx.orgId, id, title, body })
    .onConflictDoUpdate({ target: [cannedReplies.orgId, cannedReplies.id], set: { title, body } })
    .catch((error: unknown) => {
      if (violates(error, 'canned_replies_title')) throw invalid({ title: 'Another reply has this name.' })
      throw error
    })
  await emit(ctx, messageKept, { about: id, data: {} })
  return { id, title, body }
}

export async function forgetReply(ctx: Ctx, { id }: Input<typeof endpoints.deleteCanned>) {
  const [gone] = await ctx.tx
    .delete(cannedReplies)
    .where(and(eq(cannedReplies.orgId, ctx.orgId), eq(cannedReplies.id, id)))
    .returning({ id: cannedReplies.id })
  found(gone, 'reply')
  await emit(ctx, messageKept, { about: id, data: {} })
  return { done: true as const }
}
