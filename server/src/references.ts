import { and, eq, sql, type AnyColumn } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { reach, type Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { keptTotal } from '#core/totals.ts'
import { assetFields, assets } from '#modules/assets/tables.ts'
import { cases } from '#modules/cases/tables.ts'
import { checklists } from '#modules/checklists/tables.ts'
import { connections } from '#modules/connections/tables.ts'
import { customers } from '#modules/customers/tables.ts'
import { registerNumbers } from '#modules/identity/index.ts'
import { purchaseOrders, purchaseRequests, registerWorkOrderNumber } from '#modules/purchasing/index.ts'
import { serviceRequests } from '#modules/service-requests/tables.ts'
import { items, stockCounts } from '#modules/inventory/tables.ts'
import { registerCategoryUse } from '#modules/settings/index.ts'
import { readableOrder } from '#modules/work-orders/index.ts'
import { workLogs, workOrders } from '#modules/work-orders/tables.ts'

/** Where the codes of an organisation's lists and its numbers are kept, for those who would change them. */

/** Is there a row with this value? */
const anyWith =
  (table: PgTable & { orgId: AnyColumn }, column: AnyColumn) =>
  async ({ tx, orgId }: Ctx, value: string) => {
    const rows = await tx
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(table.orgId, orgId), eq(column, value)))
      .limit(1)
    return rows.length > 0
  }

// Kept as they change: looking through all of them for what nothing has would take long.
registerCategoryUse('case', async (ctx, code) => (await keptTotal(ctx, 'cases', [undefined, code])) > 0)
registerCategoryUse('connection', anyWith(connections, connections.type))
registerCategoryUse('customer', anyWith(customers, customers.type))
registerCategoryUse('work', anyWith(workOrders, workOrders.type))
registerCategoryUse('asset', anyWith(assets, assets.category))
registerCategoryUse('asset', anyWith(assetFields, assetFields.category))
registerCategoryUse('asset', anyWith(workOrders, workOrders.equipmentType))
registerCategoryUse('asset', async ({ tx, orgId }, code) => {
  const meant = sql`${code} = any(${checklists.categories})`
  return (await tx.$count(checklists, and(eq(checklists.orgId, orgId), meant))) > 0
})
registerCategoryUse('problem', anyWith(workOrders, workOrders.problem))
registerCategoryUse('cause', anyWith(workOrders, workOrders.cause))
registerCategoryUse('remedy', anyWith(workOrders, workOrders.remedy))
registerCategoryUse('item', anyWith(items, items.category))
registerCategoryUse('item', anyWith(stockCounts, stockCounts.category))

registerNumbers('customer', anyWith(customers, customers.accountNumber))
registerNumbers('meter', anyWith(connections, connections.meterNumber))
registerNumbers('case', anyWith(cases, cases.number))
registerNumbers('workOrder', anyWith(workOrders, workOrders.number))
registerNumbers('workLog', anyWith(workLogs, workLogs.number))
registerNumbers('serviceRequest', anyWith(serviceRequests, serviceRequests.number))
// What a purchase is for, as far as whoever looks may see that work.
registerWorkOrderNumber(async (ctx, id) => {
  if (!reach(ctx, 'work-orders:read')) return undefined
  return readableOrder(ctx, id).then(
    ({ number }) => number,
    (error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    },
  )
})
registerNumbers('purchaseRequest', anyWith(purchaseRequests, purchaseRequests.number))
registerNumbers('purchaseOrder', anyWith(purchaseOrders, purchaseOrders.number))
