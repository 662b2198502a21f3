import { and, eq } from 'drizzle-orm'
import type { Input, PurchaseOrder, purchaseOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { assertActiveVendor } from '#modules/vendors/index.ts'
import { approvalOf } from '../approval.ts'
import { orderSent } from '../events.ts'
import { assertOrderCan } from '../lifecycle.ts'
import { getOrder, lockOrder, type StoredOrder } from '../order-queries.ts'
import { purchaseOrders } from '../tables.ts'

/** Places the order. One that is placed already is mailed once more, should it not have arrived. */
export async function sendOrder(
  ctx: Ctx,
  { id, email, message }: Input<typeof endpoints.send>,
): Promise<PurchaseOrder> {
  const before = await lockOrder(ctx, id)
  const { number, status } = before
  const placed = status === 'sent' || status === 'partly_received'
  if (placed && !email) throw invalid({ email: 'Say where it is to be sent once more.' })
  if (!placed) await assertSendable(ctx, before)
  await ctx.tx
    .update(purchaseOrders)
    .set({ ...(!placed && { status: 'sent', sentAt: ctx.now }), ...(email && { sentTo: email }) })
    .where(and(eq(purchaseOrders.orgId, ctx.orgId), eq(purchaseOrders.id, id)))
  await emit(ctx, orderSent, {
    about: id,
    ...(!placed && { from: status, to: 'sent' }),
    notes: message,
    data: { number, byEmail: Boolean(email) },
  })
  return getOrder(ctx, { id })
}

async function assertSendable(ctx: Ctx, order: StoredOrder) {
  assertOrderCan(order.status, 'sent')
  await assertActiveVendor(ctx, order.vendorId)
  const { needed, approved } = await approvalOf(ctx, order)
  if (needed && !approved)
    throw notAllowedNow(`${order.number} is above the limit: somebody other than its author must approve it first.`)
}
