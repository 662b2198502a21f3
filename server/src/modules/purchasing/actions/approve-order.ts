import { and, eq } from 'drizzle-orm'
import type { Input, PurchaseOrder, purchaseOrders as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { approvalOf } from '../approval.ts'
import { orderApprovalAsked, orderApproved, orderDeclined } from '../events.ts'
import { getOrder, lockOrder, type StoredOrder } from '../order-queries.ts'
import { purchaseOrders } from '../tables.ts'

type Changes = Partial<Pick<StoredOrder, 'approvalAskedAt' | 'approvedById' | 'approvedAt'>>

const set = ({ tx, orgId }: Ctx, id: string, changes: Changes) =>
  tx
    .update(purchaseOrders)
    .set(changes)
    .where(and(eq(purchaseOrders.orgId, orgId), eq(purchaseOrders.id, id)))

/** A draft above the limit that nobody has approved, held. */
async function lockUnapproved(ctx: Ctx, id: string): Promise<StoredOrder> {
  const order = await lockOrder(ctx, id)
  const { number, status } = order
  if (status !== 'draft') throw notAllowedNow(`${number} is ${status.replaceAll('_', ' ')}: only a draft is approved.`)
  const { needed, approved } = await approvalOf(ctx, order)
  if (approved) throw notAllowedNow(`${number} is approved already.`)
  if (!needed) throw notAllowedNow(`${number} is not above the limit: it can be sent without approval.`)
  return order
}

export async function askApproval(ctx: Ctx, { id }: { id: string }): Promise<PurchaseOrder> {
  const { number, approvalAskedAt } = await lockUnapproved(ctx, id)
  if (approvalAskedAt !== null) throw notAllowedNow(`${number} waits for approval already.`)
  await set(ctx, id, { approvalAskedAt: ctx.now })
  await emit(ctx, orderApprovalAsked, { about: id, data: { number } })
  return getOrder(ctx, { id })
}

/** Four eyes: neither who wrote it nor who changed it last. */
async function lockToDecide(ctx: Ctx, id: string) {
  const order = await lockUnapproved(ctx, id)
  const me = userIdOf(ctx)
  if (order.createdById === me || order.changedById === me)
    throw forbidden('Somebody other than its author decides on an order above the limit.')
  if (order.approvalAskedAt === null) throw notAllowedNow(`${order.number} does not wait for approval.`)
  return order
}

export async function approveOrder(ctx: Ctx, { id }: { id: string }): Promise<PurchaseOrder> {
  const { number } = await lockToDecide(ctx, id)
  await set(ctx, id, { approvedById: userIdOf(ctx), approvedAt: ctx.now })
  await emit(ctx, orderApproved, { about: id, data: { number } })
  return getOrder(ctx, { id })
}

/** Back to its author, who may change it and ask again. */
export async function declineOrder(ctx: Ctx, { id, reason }: Input<typeof endpoints.decline>): Promise<PurchaseOrder> {
  const { number } = await lockToDecide(ctx, id)
  await set(ctx, id, { approvalAskedAt: null })
  await emit(ctx, orderDeclined, { about: id, notes: reason, data: { number } })
  return getOrder(ctx, { id })
}
