import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { reach, type Ctx } from '#core/context.ts'
import type { WorkNamed } from '#modules/assets/index.ts'
import { within } from './rows.ts'
import { workOrders } from './tables.ts'

/** The work on something of the register, as far as one may see it. */
export const workIdsOn = (ctx: Ctx, assetId: string): SQL | null =>
  reach(ctx, 'work-orders:read')
    ? sql`select ${workOrders.id} from ${workOrders} where ${and(
        eq(workOrders.orgId, ctx.orgId),
        eq(workOrders.assetId, assetId),
        within(ctx, 'work-orders:read'),
      )}`
    : null

export async function workNamed({ tx, orgId }: Ctx, ids: string[]): Promise<WorkNamed[]> {
  if (ids.length === 0) return []
  return tx
    .select({ id: workOrders.id, number: workOrders.number, title: workOrders.title })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), inArray(workOrders.id, ids)))
}
