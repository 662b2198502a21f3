import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { ownWorkOnly, workOrders } from '#modules/work-orders/index.ts'

/** Has this person, or a team of theirs, work on this asset, now or in the past? */
export async function hasWorkOn(ctx: Ctx, assetId: string) {
  const rows = await ctx.tx
    .select({ one: sql`1` })
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, ctx.orgId),
        eq(workOrders.assetId, assetId),
        notInArray(workOrders.status, ['requested', 'rejected', 'cancelled']),
        ownWorkOnly(ctx, 'work-orders:complete'),
      ),
    )
    .limit(1)
  return rows.length > 0
}
