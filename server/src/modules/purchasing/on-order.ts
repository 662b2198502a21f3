import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { plus } from './rules.ts'
import { itsRequest, purchaseOrderLines, purchaseOrders, purchaseRequestLines, purchaseRequests } from './tables.ts'

/** How much of each item is asked for or ordered and has not come yet. */
export async function onOrderOf({ tx, orgId }: Ctx, itemIds: string[]): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map()
  const ordered = await tx
    .select({
      itemId: purchaseOrderLines.itemId,
      quantity: sql<number>`sum(greatest(${purchaseOrderLines.quantity} - ${purchaseOrderLines.received}, 0))`.mapWith(
        Number,
      ),
    })
    .from(purchaseOrderLines)
    .innerJoin(
      purchaseOrders,
      and(eq(purchaseOrders.orgId, purchaseOrderLines.orgId), eq(purchaseOrders.id, purchaseOrderLines.orderId)),
    )
    .where(
      and(
        eq(purchaseOrderLines.orgId, orgId),
        inArray(purchaseOrderLines.itemId, itemIds),
        eq(purchaseOrders.isOpen, true),
      ),
    )
    .groupBy(purchaseOrderLines.itemId)
  const asked = await tx
    .select({
      itemId: purchaseRequestLines.itemId,
      quantity: sql<number>`sum(${purchaseRequestLines.quantity})`.mapWith(Number),
    })
    .from(purchaseRequestLines)
    .innerJoin(purchaseRequests, itsRequest)
    .where(
      and(
        eq(purchaseRequestLines.orgId, orgId),
        inArray(purchaseRequestLines.itemId, itemIds),
        or(eq(purchaseRequests.status, 'requested'), eq(purchaseRequestLines.toOrder, true)),
      ),
    )
    .groupBy(purchaseRequestLines.itemId)
  const all = new Map<string, number>()
  for (const { itemId, quantity } of [...ordered, ...asked])
    if (itemId) all.set(itemId, plus(all.get(itemId) ?? 0, quantity))
  return all
}
