import { and, eq } from 'drizzle-orm'
import type { Input, PurchaseOrder, purchaseOrders as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { orderChanged } from '../events.ts'
import { getOrder, lockOrder, storedLines } from '../order-queries.ts'
import { assertToOrder, indexOrder, insertLines, linesOf, storableOrder } from '../save-order.ts'
import { holdRequestsOf, settleRequests } from '../settle-requests.ts'
import { purchaseOrderLines, purchaseOrders } from '../tables.ts'

/** Only a draft. Whoever approved it approved what stood in it then, so that has to be asked for again. */
export async function editOrder(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<PurchaseOrder> {
  const { orgId, tx } = ctx
  const before = await lockOrder(ctx, id)
  if (before.status !== 'draft')
    throw notAllowedNow(`${before.number} is ${before.status.replaceAll('_', ' ')}: only a draft can be changed.`)
  const { fields, lines, vendor } = await storableOrder(ctx, typed)
  const had = linesOf(await storedLines(ctx, id))
  const requests = await holdRequestsOf(ctx, [...had, ...linesOf(lines)])
  await assertToOrder(ctx, lines, had)

  await tx
    .update(purchaseOrders)
    .set({ ...fields, changedById: userIdOf(ctx)!, approvalAskedAt: null, approvedById: null, approvedAt: null })
    .where(and(eq(purchaseOrders.orgId, orgId), eq(purchaseOrders.id, id)))
  await tx
    .delete(purchaseOrderLines)
    .where(and(eq(purchaseOrderLines.orgId, orgId), eq(purchaseOrderLines.orderId, id)))
  await insertLines(ctx, id, lines)
  await indexOrder(ctx, id, { number: before.number, vendor }, lines)
  await emit(ctx, orderChanged, { about: id, data: { number: before.number } })
  await settleRequests(ctx, requests, before.number)
  return getOrder(ctx, { id })
}
