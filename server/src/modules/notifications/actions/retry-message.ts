import { and, eq } from 'drizzle-orm'
import type { Input, notifications as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue } from '#core/jobs.ts'
import { deliver } from '../deliver.ts'
import { outboxRetried } from '../events.ts'
import { showMessage } from '../queries.ts'
import { outbox } from '../tables.ts'

const WHY_NOT = {
  queued: 'This message is on its way already.',
  sent: 'This message was sent. Only one that failed can be sent again.',
}

/** Sends a failed message again, from the first attempt on. */
export async function retryMessage(ctx: Ctx, { id }: Input<typeof endpoints.retry>) {
  const which = and(eq(outbox.orgId, ctx.orgId), eq(outbox.id, id))
  const [row] = await ctx.tx.select().from(outbox).where(which).for('update')
  const { status } = found(row, 'message')
  if (status !== 'failed') throw notAllowedNow(WHY_NOT[status])
  const [queued] = await ctx.tx
    .update(outbox)
    .set({ status: 'queued', attempts: 0, error: null, sendingUntil: null })
    .where(which)
    .returning()
  enqueue(ctx, deliver, { ids: [id] })
  await emit(ctx, outboxRetried, { about: id, from: 'failed', to: 'queued', data: { ids: [id] } })
  return showMessage(found(queued, 'message'))
}
