import type { Input, serviceRequests as endpoints } from '@mtambo/contract'
import { memberIdOf, type Ctx } from '#core/context.ts'
import { lockConnection, moveConnection } from '#modules/connections/index.ts'
import { moveWorkOrder } from '#modules/work-orders/index.ts'
import { assertMayBecome, moveRequest } from '../move-request.ts'
import { getRequest, lockRequest, lockWorkFor, type RequestRecord } from '../queries.ts'

/** Says no, with the reason the customer is told. What an approval had begun is called off. */
export async function rejectRequest(ctx: Ctx, { id, reason, expectedStatus }: Input<typeof endpoints.reject>) {
  const before = await lockRequest(ctx, id)
  await assertMayBecome(ctx, before, 'rejected', expectedStatus)
  const changes = { assigneeId: memberIdOf(ctx), resolutionNotes: reason }
  await moveRequest(ctx, before, 'rejected', changes, { notes: reason })
  const order = await lockWorkFor(ctx, id)
  if (order) await moveWorkOrder(ctx, order, 'cancelled', `${before.number} was rejected: ${reason}`)
  await giveUpConnection(ctx, before)
  return getRequest(ctx, { id })
}

/** A connection that was never installed does not wait for it any more. */
async function giveUpConnection(ctx: Ctx, { type, connectionId, number }: RequestRecord) {
  if (type !== 'new_connection' || connectionId === null) return
  const { status } = await lockConnection(ctx, connectionId)
  if (status === 'pending')
    await moveConnection(ctx, { id: connectionId, to: 'disconnected', notes: `${number} was rejected` })
}
