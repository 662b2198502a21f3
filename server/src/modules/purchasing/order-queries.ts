import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { PurchaseOrder, PurchaseReceipt } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { organisationOf, personsOf, users } from '#modules/identity/index.ts'
import { items, stores } from '#modules/inventory/index.ts'
import { vendorToWriteTo } from '#modules/vendors/index.ts'
import { approvalOf } from './approval.ts'
import { orderVerbs } from './lifecycle.ts'
import { ITEM_COLUMNS, itemOf } from './lines.ts'
import { viewerOf } from './request-queries.ts'
import { outstandingOf } from './rules.ts'
import {
  itsRequest,
  purchaseOrderLines,
  purchaseOrders,
  purchaseReceiptLines,
  purchaseReceipts,
  purchaseRequestLines,
  purchaseRequests,
} from './tables.ts'

export type StoredOrder = typeof purchaseOrders.$inferSelect

/** Goods are still to come although the expected day is over. */
export const isLate = ({ dueOn }: Pick<StoredOrder, 'dueOn'>, today: string) => dueOn !== null && dueOn < today

export async function getOrder(ctx: Ctx, { id }: { id: string }): Promise<PurchaseOrder> {
  const [row] = await ctx.tx
    .select({ it: purchaseOrders, storeName: stores.name })
    .from(purchaseOrders)
    .leftJoin(stores, and(eq(stores.orgId, purchaseOrders.orgId), eq(stores.id, purchaseOrders.storeId)))
    .where(and(eq(purchaseOrders.orgId, ctx.orgId), eq(purchaseOrders.id, id)))
  const { it, storeName } = found(row, 'purchase order')
  const { currency, timeZone } = await organisationOf(ctx)
  const people = await personsOf(ctx, [it.createdById, ...(it.approvedById ? [it.approvedById] : [])])
  const person = (userId: string) => ({ id: userId, name: people.get(userId)?.name ?? 'Unknown' })
  const { vendor, email } = await vendorToWriteTo(ctx, it.vendorId)
  const { needed, approved } = await approvalOf(ctx, it)
  const asked = it.approvalAskedAt !== null
  return {
    ...it,
    vendor: { id: vendor.id, name: vendor.name },
    vendorEmail: email,
    late: isLate(it, dayIn(timeZone, ctx.now)),
    createdBy: person(it.createdById),
    store: it.storeId === null ? null : { id: it.storeId, name: storeName ?? '' },
    ownCurrency: it.currency === currency,
    approval: {
      needed,
      askedAt: it.approvalAskedAt,
      by: it.approvedById === null ? null : person(it.approvedById),
      at: it.approvedAt,
    },
    lines: await linesOfOrder(ctx, it),
    receipts: await receiptsOf(ctx, id),
    may: orderVerbs({ status: it.status, needed, asked, approved }, viewerOf(ctx, it.createdById, it.changedById)),
    history: await historyOf(ctx, id),
  }
}

export async function linesOfOrder({ tx, orgId }: Ctx, { id, isOpen }: Pick<StoredOrder, 'id' | 'isOpen'>) {
  const rows = await tx
    .select({
      line: purchaseOrderLines,
      ...ITEM_COLUMNS,
      requestId: purchaseRequests.id,
      requestNumber: purchaseRequests.number,
    })
    .from(purchaseOrderLines)
    .leftJoin(items, and(eq(items.orgId, purchaseOrderLines.orgId), eq(items.id, purchaseOrderLines.itemId)))
    .leftJoin(
      purchaseRequestLines,
      and(
        eq(purchaseRequestLines.orgId, purchaseOrderLines.orgId),
        eq(purchaseRequestLines.id, purchaseOrderLines.requestLineId),
      ),
    )
    .leftJoin(purchaseRequests, itsRequest)
    .where(and(eq(purchaseOrderLines.orgId, orgId), eq(purchaseOrderLines.orderId, id)))
    .orderBy(asc(purchaseOrderLines.position))
  return rows.map(({ line, requestId, requestNumber, ...item }) => ({
    ...line,
    item: itemOf({ itemId: line.itemId, ...item }),
    outstanding: isOpen ? outstandingOf(line) : 0,
    request: requestId && requestNumber ? { id: requestId, number: requestNumber } : null,
  }))
}

/** Far more than one order has; the latest of them. */
const SHOWN_RECEIPTS = 100

async function receiptsOf({ tx, orgId }: Ctx, orderId: string): Promise<PurchaseReceipt[]> {
  const rows = await tx
    .select({ it: purchaseReceipts, by: users.name, storeName: stores.name })
    .from(purchaseReceipts)
    .leftJoin(users, eq(users.id, purchaseReceipts.byUserId))
    .leftJoin(stores, and(eq(stores.orgId, purchaseReceipts.orgId), eq(stores.id, purchaseReceipts.storeId)))
    .where(and(eq(purchaseReceipts.orgId, orgId), eq(purchaseReceipts.orderId, orderId)))
    .orderBy(desc(purchaseReceipts.at), desc(purchaseReceipts.id))
    .limit(SHOWN_RECEIPTS)
  if (rows.length === 0) return []
  const lines = await tx
    .select({
      receiptId: purchaseReceiptLines.receiptId,
      lineId: purchaseOrderLines.id,
      description: purchaseOrderLines.description,
      unit: purchaseOrderLines.unit,
      quantity: purchaseReceiptLines.quantity,
    })
    .from(purchaseReceiptLines)
    .innerJoin(
      purchaseOrderLines,
      and(
        eq(purchaseOrderLines.orgId, purchaseReceiptLines.orgId),
        eq(purchaseOrderLines.id, purchaseReceiptLines.orderLineId),
      ),
    )
    .where(
      and(
        eq(purchaseReceiptLines.orgId, orgId),
        inArray(
          purchaseReceiptLines.receiptId,
          rows.map(({ it }) => it.id),
        ),
      ),
    )
    .orderBy(asc(purchaseOrderLines.position))
  return rows.map(({ it, by, storeName }) => ({
    ...it,
    by: { id: it.byUserId, name: by ?? 'Unknown' },
    store: it.storeId === null ? null : { id: it.storeId, name: storeName ?? '' },
    lines: lines.filter(({ receiptId }) => receiptId === it.id),
  }))
}

/** Locks the order: of two who receive or change it at once, the second sees what the first has done. */
export async function lockOrder({ tx, orgId }: Ctx, id: string): Promise<StoredOrder> {
  const [row] = await tx
    .select()
    .from(purchaseOrders)
    .where(and(eq(purchaseOrders.orgId, orgId), eq(purchaseOrders.id, id)))
    .for('no key update')
  return found(row, 'purchase order')
}

/** The bare lines of an order that is held. */
export const storedLines = ({ tx, orgId }: Ctx, orderId: string) =>
  tx
    .select()
    .from(purchaseOrderLines)
    .where(and(eq(purchaseOrderLines.orgId, orgId), eq(purchaseOrderLines.orderId, orderId)))
    .orderBy(asc(purchaseOrderLines.position))
