import { and, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { AssetFigures } from '@mtambo/contract'
import { startOfDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { assets, downtimes } from '#modules/assets/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { ratio } from '../rules.ts'
import { availabilityOf, minutesDown, minutesInService, MINUTES_A_YEAR, mtbfOf, type Down, type Span } from './rules.ts'
import { runHours } from './run-hours.ts'
import { DONE, FAILED, here, now, type Asked } from './sums.ts'

type Counted = { id: string; orders: number; cost: number; failures: number }

/** What some assets came to in a period, in the order of their ids. The same rules as those of all together. */
export async function figuresOf(ctx: Ctx, asked: Asked, ids: string[]): Promise<AssetFigures[]> {
  if (ids.length === 0) return []
  const span = { from: asked.moments[1]!, until: asked.moments.at(-1)! }
  const counted = new Map((await countsOf(ctx, asked, ids)).map((row) => [row.id, row]))
  const downs = Map.groupBy(await downsOf(ctx, ids, span), ({ assetId }) => assetId)
  const hours = await runHours(ctx, ids, span)
  const rows = await ctx.tx
    .select()
    .from(assets)
    .where(and(eq(assets.orgId, ctx.orgId), inArray(assets.id, ids)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const asset = byId.get(id)
    if (!asset) return []
    const { orders = 0, cost = 0, failures = 0 } = counted.get(id) ?? {}
    const life = {
      since: asset.installedOn ? startOfDay(asset.installedOn, asked.timeZone) : null,
      retired: asset.retiredAt,
    }
    const isThere = asset.status !== 'retired' || asset.retiredAt !== null
    const inService = isThere ? minutesInService(span, life, ctx.now) : 0
    const down = minutesDown(span, downs.get(id) ?? [], life, ctx.now)
    const costPerYear = Math.round((cost * MINUTES_A_YEAR) / (asked.days * 1440))
    const running = hours.get(id) ?? null
    return {
      id,
      tag: asset.tag,
      name: asset.name,
      category: asset.category,
      failures,
      inServiceHours: ratio(inService, 60) ?? 0,
      downHours: ratio(down, 60) ?? 0,
      mtbfHours: mtbfOf(inService, down, failures),
      runHours: running,
      mtbfRunHours: running === null ? null : ratio(running, failures),
      availability: availabilityOf(inService, down),
      orders,
      cost,
      costPerYear,
      replacementValue: asset.replacementValue,
      costRatio: asset.replacementValue === null ? null : ratio(costPerYear, asset.replacementValue, 100),
    }
  })
}

async function countsOf(ctx: Ctx, asked: Asked, ids: string[]): Promise<Counted[]> {
  const done = sql`${DONE} and ${now(sql`completed_at`, asked)}`
  const failed = sql`${FAILED} and ${now(sql`created_at`, asked)}`
  const { rows } = await ctx.tx.execute<Counted>(sql`
    select asset_id as id, count(*) filter (where ${done})::int as orders, count(*) filter (where ${failed})::int as failures,
      coalesce(sum(cost) filter (where ${done}), 0)::float8 as cost
    from ${workOrders} where ${here(ctx, inArray(workOrders.assetId, ids), asked.scope.orders)} group by 1`)
  return rows
}

/** The downtimes of some assets, all or those that have to do with a span. */
export async function downsOf({ tx, orgId }: Ctx, ids: string[], span?: Span): Promise<(Down & { assetId: string })[]> {
  return tx
    .select({ assetId: downtimes.assetId, from: downtimes.from, until: downtimes.until })
    .from(downtimes)
    .where(
      and(
        eq(downtimes.orgId, orgId),
        inArray(downtimes.assetId, ids),
        span && lt(downtimes.from, span.until),
        span && or(gt(downtimes.until, span.from), isNull(downtimes.until)),
      ),
    )
}
