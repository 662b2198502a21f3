import { and, eq } from 'drizzle-orm'
import type { Input, PurchaseOrder, purchaseOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { orderCancelled } from '../events.ts'
import { assertOrderCan } from '../lifecycle.ts'
import { getOrder, lockOrder, storedLines } from '../order-queries.ts'
import { linesOf } from '../save-order.ts'
import { holdRequestsOf, settleRequests } from '../settle-requests.ts'
import { purchaseOrderLines, purchaseOrders } from '../tables.ts'

/** What was received stays. What has not come at all may be ordered elsewhere. */
export async function cancelOrder(ctx: Ctx, { id, reason }: Input<typeof endpoints.cancel>): Promise<PurchaseOrder> {
  const { orgId, tx } = ctx
  const { number, status } = await lockOrder(ctx, id)
  assertOrderCan(status, 'cancelled')
  const requests = await holdRequestsOf(ctx, linesOf(await storedLines(ctx, id)))
  await tx
    .update(purchaseOrders)
    .set({ status: 'cancelled' })
    .where(and(eq(purchaseOrders.orgId, orgId), eq(purchaseOrders.id, id)))
  await tx
    .update(purchaseOrderLines)
    .set({ released: true })
    .where(
      and(eq(purchaseOrderLines.orgId, orgId), eq(purchaseOrderLines.orderId, id), eq(purchaseOrderLines.received, 0)),
    )
  await emit(ctx, orderCancelled, { about: id, from: status, to: 'cancelled', notes: reason, data: { number } })
  await settleRequests(ctx, requests, number)
  return getOrder(ctx, { id })
}
