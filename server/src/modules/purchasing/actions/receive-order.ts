import { and, eq, sql } from 'drizzle-orm'
import { costOf, type Input, type PurchaseOrder, type purchaseOrders as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { receiveStock } from '#modules/inventory/index.ts'
import { orderReceived } from '../events.ts'
import { assertOrderCan } from '../lifecycle.ts'
import { getOrder, lockOrder, storedLines, type StoredOrder } from '../order-queries.ts'
import { outstandingOf, plus, statusByReceipts } from '../rules.ts'
import { assertOpenStore, linesOf } from '../save-order.ts'
import { holdRequestsOf, settleRequests } from '../settle-requests.ts'
import { purchaseOrderLines, purchaseOrders, purchaseReceiptLines, purchaseReceipts } from '../tables.ts'

type Asked = Input<typeof endpoints.receive>
type StoredLine = typeof purchaseOrderLines.$inferSelect
type Arrived = { line: StoredLine; quantity: number; unitCost: number; at: number }

/** Goods have come. The store has them, and the order knows, in one transaction; sent twice it happened once. */
export async function receiveOrder(ctx: Ctx, asked: Asked): Promise<PurchaseOrder> {
  const { id, receiptId } = asked
  const order = await lockOrder(ctx, id)
  if (await isKnown(ctx, receiptId, id)) return getOrder(ctx, { id })
  assertOrderCan(order.status, 'partly_received')
  const lines = await storedLines(ctx, id)
  const arrived = await arrivedOf(ctx, order, lines, asked)
  const storeId = await storeFor(ctx, arrived, asked)
  const requests = await holdRequestsOf(ctx, linesOf(lines))

  await record(ctx, order, arrived, asked)
  await putAway(ctx, order, arrived, storeId, asked)
  const to = statusByReceipts(lines.map((line) => ({ ...line, received: receivedOf(line, arrived) })))
  await ctx.tx
    .update(purchaseOrders)
    .set({ status: to })
    .where(and(eq(purchaseOrders.orgId, ctx.orgId), eq(purchaseOrders.id, id)))
  const { number, status: from } = order
  await emit(ctx, orderReceived, { about: id, from, to, notes: asked.deliveryNote, data: { number, receiptId } })
  await settleRequests(ctx, requests, number)
  return getOrder(ctx, { id })
}

/** Was this very receipt written down before? */
async function isKnown({ tx, orgId }: Ctx, receiptId: string, orderId: string) {
  const [known] = await tx
    .select({ orderId: purchaseReceipts.orderId })
    .from(purchaseReceipts)
    .where(and(eq(purchaseReceipts.orgId, orgId), eq(purchaseReceipts.id, receiptId)))
  if (known && known.orderId !== orderId) throw new Refusal('conflict', 'This receipt belongs to another order.')
  return known !== undefined
}

/** What came of which line, at which cost. More than is still to come only where somebody has said so. */
async function arrivedOf(ctx: Ctx, order: StoredOrder, lines: StoredLine[], { lines: typed, allowMore }: Asked) {
  const { currency } = await organisationOf(ctx)
  const faults: Record<string, string> = {}
  const left = new Map(lines.map((line) => [line.id, line]))
  const arrived = typed.flatMap(({ lineId, quantity, unitCost }, at): Arrived[] => {
    const line = left.get(lineId)
    left.delete(lineId)
    const cost = unitCost ?? (order.currency === currency ? line?.unitPrice : undefined)
    if (!line) faults[`lines.${at}.lineId`] = 'This line is not in the order, or stands here twice.'
    else if (quantity > outstandingOf(line) && !allowMore)
      faults[`lines.${at}.quantity`] =
        `Only ${outstandingOf(line)} of ${line.description} ${outstandingOf(line) === 1 ? 'is' : 'are'} still to come. Tick that more has come than was ordered, if so.`
    else if (cost === undefined)
      faults[`lines.${at}.unitCost`] = `Say what one cost in ${currency}: the order is in ${order.currency}.`
    else return [{ line, quantity, unitCost: cost, at }]
    return []
  })
  if (Object.keys(faults).length > 0) throw invalid(faults)
  return arrived
}

/** Items lie somewhere; what is no item need not. */
async function storeFor(ctx: Ctx, arrived: Arrived[], { storeId }: Asked): Promise<string | null> {
  if (storeId) await assertOpenStore(ctx, storeId)
  else if (arrived.some(({ line }) => line.itemId !== null))
    throw invalid({ storeId: 'Say in which store it lies now.' })
  return storeId ?? null
}

const receivedOf = (line: StoredLine, arrived: Arrived[]) =>
  plus(line.received, arrived.find((one) => one.line.id === line.id)?.quantity ?? 0)

async function record(ctx: Ctx, order: StoredOrder, arrived: Arrived[], asked: Asked) {
  const { orgId, tx, now } = ctx
  const { receiptId, storeId = null, deliveryNote, notes } = asked
  const value = arrived.reduce((all, { quantity, unitCost }) => all + (costOf(quantity, unitCost) ?? Infinity), 0)
  if (!Number.isSafeInteger(value)) throw invalid({ lines: 'This comes to more than can be written down.' })
  await tx
    .insert(purchaseReceipts)
    .values({
      orgId,
      id: receiptId,
      orderId: order.id,
      vendorId: order.vendorId,
      at: now,
      byUserId: userIdOf(ctx)!,
      storeId,
      deliveryNote: deliveryNote || null,
      notes: notes || null,
      value,
    })
    .catch(refuseTwice)
  await tx
    .insert(purchaseReceiptLines)
    .values(
      arrived.map(({ line, quantity, unitCost }) => ({ orgId, receiptId, orderLineId: line.id, quantity, unitCost })),
    )
  const list = (values: unknown[]) => sql.param(values)
  await tx.execute(sql`
    update ${purchaseOrderLines} as l set received = l.received + n.quantity
    from unnest(${list(arrived.map(({ line }) => line.id))}::uuid[],
      ${list(arrived.map(({ quantity }) => quantity))}::numeric[]) as n(id, quantity)
    where l.org_id = ${orgId} and l.id = n.id`)
}

/** Into the store, at its cost. */
async function putAway(ctx: Ctx, order: StoredOrder, arrived: Arrived[], storeId: string | null, asked: Asked) {
  const goods = arrived.flatMap(({ line: { itemId }, quantity, unitCost, at }) =>
    itemId && storeId ? [{ itemId, storeId, quantity, unitCost, at }] : [],
  )
  if (goods.length === 0) return
  await receiveStock(ctx, {
    lines: goods.map(({ itemId, storeId: store, quantity, unitCost }) => ({
      itemId,
      storeId: store,
      quantity,
      unitCost,
    })),
    reference: order.number,
    reason: asked.deliveryNote ? `Delivery note ${asked.deliveryNote}` : null,
    field: (i) => `lines.${goods[i]!.at}.quantity`,
  })
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'purchase_receipts_pk')) throw new Refusal('conflict', 'This receipt has already been saved.')
  throw error
}
