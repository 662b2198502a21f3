import { and, eq, gt, sql } from 'drizzle-orm'
import type { Input, messages as endpoints } from '@mtambo/contract'
import { type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { readAbout } from '#modules/notifications/index.ts'
import { messageRead } from '../events.ts'
import { lockThread } from '../queries.ts'
import { messages, threads } from '../tables.ts'

/** What was on the screen is read, for all of one's side; what came while it was looked at is not. */
export async function markThreadRead(ctx: Ctx, { id, upTo }: Input<typeof endpoints.markRead>) {
  const thread = await lockThread(ctx, id)
  const byCustomer = ctx.actor.kind === 'customer'
  const left = upTo ? await writtenAfter(ctx, id, upTo, !byCustomer) : 0
  const before = byCustomer ? thread.unreadCustomer : thread.unreadStaff
  // Somebody else may have read further already.
  if (left < before) {
    await ctx.tx
      .update(threads)
      .set(byCustomer ? { unreadCustomer: left } : { unreadStaff: left })
      .where(and(eq(threads.orgId, ctx.orgId), eq(threads.id, id)))
    await emit(ctx, messageRead, {
      about: id,
      // When staff has read it is among colleagues.
      customerId: byCustomer ? thread.customerId : null,
      data: { userIds: thread.assigneeId ? [thread.assigneeId] : [] },
    })
  }
  if (left === 0) await readAbout(ctx, { type: 'thread', id })
  return { done: true as const }
}

/** How many messages of the other side stand after this one. */
async function writtenAfter({ tx, orgId }: Ctx, threadId: string, upTo: string, fromCustomer: boolean) {
  const inThread = and(eq(messages.orgId, orgId), eq(messages.threadId, threadId))
  const [seen] = await tx
    .select({ place: messages.place })
    .from(messages)
    .where(and(inThread, eq(messages.id, upTo)))
  const { place } = found(seen, 'message')
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(messages)
    .where(and(inThread, gt(messages.place, place), eq(messages.fromCustomer, fromCustomer)))
  return row?.n ?? 0
}
