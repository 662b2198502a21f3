import type { Input, PurchaseOrder, purchaseOrders as endpoints } from '@mtambo/contract'
import { assertMember, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { orderWritten } from '../events.ts'
import { getOrder } from '../order-queries.ts'
import { assertToOrder, indexOrder, insertLines, linesOf, storableOrder } from '../save-order.ts'
import { holdRequestsOf, settleRequests } from '../settle-requests.ts'
import { purchaseOrders } from '../tables.ts'

export async function createOrder(
  ctx: Ctx,
  { id = newId(), ...typed }: Input<typeof endpoints.create>,
): Promise<PurchaseOrder> {
  const { orgId, tx, now } = ctx
  const userId = assertMember(ctx)
  const { fields, lines, vendor } = await storableOrder(ctx, typed)
  const requests = await holdRequestsOf(ctx, linesOf(lines))
  await assertToOrder(ctx, lines, [])
  // The counter's row stays locked until the commit, so the number is taken as late as can be.
  const number = await nextNumber(ctx, 'purchaseOrder')
  await tx
    .insert(purchaseOrders)
    .values({ ...fields, orgId, id, number, status: 'draft', createdById: userId, changedById: userId, createdAt: now })
    .catch(refuseTwice)
  await insertLines(ctx, id, lines)
  await indexOrder(ctx, id, { number, vendor }, lines, { isNew: true })
  await emit(ctx, orderWritten, { about: id, to: 'draft', data: { number } })
  await settleRequests(ctx, requests, number)
  return getOrder(ctx, { id })
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'purchase_orders_pk')) throw new Refusal('conflict', 'This order has already been saved.')
  throw error
}
