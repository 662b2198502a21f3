import { and, eq, inArray } from 'drizzle-orm'
import { reach, type Ctx } from '#core/context.ts'
import { ownWorkOnly, workOrders } from '#modules/work-orders/index.ts'

/** These orders by id, as far as this person may see them. */
export async function ordersOf(ctx: Ctx, ids: (string | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0 || !reach(ctx, 'work-orders:read')) return new Map<string, never>()
  const rows = await ctx.tx
    .select({ id: workOrders.id, number: workOrders.number, status: workOrders.status })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), inArray(workOrders.id, wanted), ownWorkOnly(ctx, 'work-orders:read')))
  return new Map(rows.map((row) => [row.id, row]))
}
