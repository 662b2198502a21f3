import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { stockMovements } from '#modules/inventory/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { labourEntries, otherCosts } from './tables.ts'

/**
 * Adds up what an order cost and how long people worked on it, from its entries and from what went out of the stores for
 * it, and keeps both on the order: in the transaction of every change, so that the two never disagree. Held first: of two
 * at once, the second counts what the first has entered.
 */
export async function recount({ tx, orgId }: Ctx, workOrderId: string) {
  const here = and(eq(workOrders.orgId, orgId), eq(workOrders.id, workOrderId))
  await tx.select({ id: workOrders.id }).from(workOrders).where(here).for('update')
  const labour = tx
    .select({ sum: sql`coalesce(sum(${labourEntries.cost}), 0)` })
    .from(labourEntries)
    .where(and(eq(labourEntries.orgId, orgId), eq(labourEntries.workOrderId, workOrderId)))
  const minutes = tx
    .select({ sum: sql`coalesce(sum(${labourEntries.minutes}), 0)` })
    .from(labourEntries)
    .where(
      and(eq(labourEntries.orgId, orgId), eq(labourEntries.workOrderId, workOrderId), eq(labourEntries.kind, 'work')),
    )
  const parts = tx
    .select({ sum: sql`-coalesce(sum(${stockMovements.value}), 0)` })
    .from(stockMovements)
    .where(
      and(
        eq(stockMovements.orgId, orgId),
        eq(stockMovements.workOrderId, workOrderId),
        inArray(stockMovements.kind, ['issue', 'return']),
      ),
    )
  const other = tx
    .select({ sum: sql`coalesce(sum(${otherCosts.amount}), 0)` })
    .from(otherCosts)
    .where(and(eq(otherCosts.orgId, orgId), eq(otherCosts.workOrderId, workOrderId)))
  await tx
    .update(workOrders)
    .set({
      labourMinutes: sql`(${minutes})`,
      labourCost: sql`(${labour})`,
      partsCost: sql`(${parts})`,
      otherCost: sql`(${other})`,
    })
    .where(here)
}
