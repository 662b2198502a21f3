import { and, eq } from 'drizzle-orm'
import type { Input, messages as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { messageMoved } from '../events.ts'
import { lockThread, showThread } from '../queries.ts'
import { assertCanMove } from '../rules.ts'
import { threads } from '../tables.ts'

export async function setThreadStatus(ctx: Ctx, { id, status }: Input<typeof endpoints.setStatus>) {
  const before = await lockThread(ctx, id)
  assertCanMove(before.status, status)
  await ctx.tx
    .update(threads)
    .set({ status })
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.id, id)))
  await emit(ctx, messageMoved, {
    about: id,
    customerId: before.customerId,
    from: before.status,
    to: status,
    data: { userIds: before.assigneeId ? [before.assigneeId] : [] },
  })
  return showThread(ctx, id)
}
