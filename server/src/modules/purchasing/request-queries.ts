import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Input, Output, PurchaseRequest, purchaseRequests as endpoints } from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { personsOf, users } from '#modules/identity/index.ts'
import { items } from '#modules/inventory/index.ts'
import { vendorsNamed } from '#modules/vendors/index.ts'
import { requestVerbs, type Viewer } from './lifecycle.ts'
import { ITEM_COLUMNS, itemOf } from './lines.ts'
import { itsRequest, purchaseOrderLines, purchaseOrders, purchaseRequestLines, purchaseRequests } from './tables.ts'
import { workOrderNumber } from './work-order-numbers.ts'

export type StoredRequest = typeof purchaseRequests.$inferSelect

/** What their role lets somebody do, and whether this is theirs. */
export const viewerOf = (ctx: Ctx, ...theirs: (string | null)[]): Viewer => ({
  isOwn: theirs.includes(userIdOf(ctx)),
  buys: Boolean(reach(ctx, 'purchasing:edit')),
  asks: Boolean(reach(ctx, 'purchasing:request')),
  approves: Boolean(reach(ctx, 'purchasing:approve')),
})

export async function getRequest(ctx: Ctx, { id }: { id: string }): Promise<PurchaseRequest> {
  const [row] = await ctx.tx
    .select({ it: purchaseRequests, asker: users.name })
    .from(purchaseRequests)
    .leftJoin(users, eq(users.id, purchaseRequests.askedById))
    .where(and(eq(purchaseRequests.orgId, ctx.orgId), eq(purchaseRequests.id, id)))
  const { it, asker } = found(row, 'purchase request')
  const { decidedById, workOrderId } = it
  const decider = decidedById && (await personsOf(ctx, [decidedById])).get(decidedById)
  const number = await workOrderNumber(ctx, workOrderId)
  return {
    ...it,
    askedBy: { id: it.askedById, name: asker ?? 'Unknown' },
    workOrder: workOrderId && number ? { id: workOrderId, number } : null,
    decidedBy: decider ? { id: decider.userId, name: decider.name } : null,
    lines: await linesOfRequest(ctx, id),
    may: requestVerbs(it.status, viewerOf(ctx, it.askedById)),
    history: await historyOf(ctx, id),
  }
}

/** An order line that still stands for the line of the request. */
export const standing = and(
  eq(purchaseOrderLines.orgId, purchaseRequestLines.orgId),
  eq(purchaseOrderLines.requestLineId, purchaseRequestLines.id),
  eq(purchaseOrderLines.released, false),
)
export const itsOrder = and(
  eq(purchaseOrders.orgId, purchaseOrderLines.orgId),
  eq(purchaseOrders.id, purchaseOrderLines.orderId),
)
const itsItem = and(eq(items.orgId, purchaseRequestLines.orgId), eq(items.id, purchaseRequestLines.itemId))

const LINE = {
  id: purchaseRequestLines.id,
  itemId: purchaseRequestLines.itemId,
  description: purchaseRequestLines.description,
  unit: purchaseRequestLines.unit,
  quantity: purchaseRequestLines.quantity,
  unitCost: purchaseRequestLines.unitCost,
  ...ITEM_COLUMNS,
}

async function linesOfRequest({ tx, orgId }: Ctx, requestId: string): Promise<PurchaseRequest['lines']> {
  const rows = await tx
    .select({
      ...LINE,
      orderId: purchaseOrders.id,
      orderNumber: purchaseOrders.number,
      received: purchaseOrderLines.received,
    })
    .from(purchaseRequestLines)
    .leftJoin(items, itsItem)
    .leftJoin(purchaseOrderLines, standing)
    .leftJoin(purchaseOrders, itsOrder)
    .where(and(eq(purchaseRequestLines.orgId, orgId), eq(purchaseRequestLines.requestId, requestId)))
    .orderBy(asc(purchaseRequestLines.position))
  return rows.map(({ orderId, orderNumber, ...line }) => ({
    ...line,
    item: itemOf(line),
    order: orderId && orderNumber ? { id: orderId, number: orderNumber } : null,
    received: line.received ?? 0,
  }))
}

/** Locks the request, so that two cannot decide at once. */
export async function lockRequest({ tx, orgId }: Ctx, id: string): Promise<StoredRequest> {
  const [row] = await tx
    .select()
    .from(purchaseRequests)
    .where(and(eq(purchaseRequests.orgId, orgId), eq(purchaseRequests.id, id)))
    .for('no key update')
  return found(row, 'purchase request')
}

/** What waits to be ordered, the oldest first. */
export async function linesToOrder(
  ctx: Ctx,
  { vendorId, requestId, cursor, limit = 50 }: Input<typeof endpoints.toOrder>,
): Promise<Output<typeof endpoints.toOrder>> {
  const place = placeOf(cursor)
  const rows = await ctx.tx
    .select({
      ...LINE,
      vendorId: items.preferredVendorId,
      requestId: purchaseRequests.id,
      number: purchaseRequests.number,
      neededBy: purchaseRequests.neededBy,
    })
    .from(purchaseRequestLines)
    .innerJoin(purchaseRequests, itsRequest)
    .leftJoin(items, itsItem)
    .where(
      and(
        eq(purchaseRequestLines.orgId, ctx.orgId),
        sql`${purchaseRequestLines.toOrder}`,
        requestId ? eq(purchaseRequestLines.requestId, requestId) : undefined,
        vendorId ? sql`coalesce(${items.preferredVendorId}, ${vendorId}::uuid) = ${vendorId}::uuid` : undefined,
        place && sql`${purchaseRequestLines.id} > ${place[1]}`,
      ),
    )
    .orderBy(asc(purchaseRequestLines.id))
    .limit(limit + 1)
  const vendors = await vendorsNamed(
    ctx,
    rows.map((row) => row.vendorId),
  )
  return pageOf(
    rows,
    limit,
    ({ id }) => cursorOf('', id),
    ({ requestId: request, number, ...line }) => ({
      ...line,
      item: itemOf(line),
      request: { id: request, number },
      vendor: line.vendorId === null ? null : (vendors.get(line.vendorId) ?? null),
    }),
  )
}

/** Its lines that stand in an order, with its number. */
export const linesInOrders = ({ tx, orgId }: Ctx, requestId: string) =>
  tx
    .select({ description: purchaseRequestLines.description, number: purchaseOrders.number })
    .from(purchaseRequestLines)
    .innerJoin(purchaseOrderLines, standing)
    .innerJoin(purchaseOrders, itsOrder)
    .where(
      and(
        eq(purchaseRequestLines.orgId, orgId),
        eq(purchaseRequestLines.requestId, requestId),
        ne(purchaseOrders.status, 'cancelled'),
      ),
    )
