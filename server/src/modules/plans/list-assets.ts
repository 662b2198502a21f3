import { and, asc, eq, sql } from 'drizzle-orm'
import type { Input, Output, PlanAsset, plans as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assets } from '#modules/assets/index.ts'
import { countersById, type CounterOf } from '#modules/readings/index.ts'
import { ordersOf } from './orders-of.ts'
import { openJobsOf } from './generate.ts'
import { levelNames, nextDue } from './rules.ts'
import { meterNow, todayOf, type StoredJob } from './standings.ts'
import { planAssets, planJobs, plans } from './tables.ts'

const ASSET = { id: assets.id, tag: assets.tag, name: assets.name, category: assets.category }

const rowsFrom = ({ tx }: Ctx) =>
  tx
    .select({ standing: planAssets, plan: plans, asset: ASSET })
    .from(planAssets)
    .innerJoin(plans, and(eq(plans.orgId, planAssets.orgId), eq(plans.id, planAssets.planId)))
    .innerJoin(assets, and(eq(assets.orgId, planAssets.orgId), eq(assets.id, planAssets.assetId)))

type Row = Awaited<ReturnType<typeof rowsFrom>>[number]

/** What is due first comes first. */
export async function listPlanAssets(
  ctx: Ctx,
  { planId, assetId, overdue, cursor, limit = 25 }: Input<typeof endpoints.assets>,
): Promise<Output<typeof endpoints.assets>> {
  const place = placeOf(cursor, 'day')
  const { timeZone, today } = await todayOf(ctx)
  const rows = await rowsFrom(ctx)
    .where(
      and(
        eq(planAssets.orgId, ctx.orgId),
        eq(planAssets.isActive, true),
        planId ? eq(planAssets.planId, planId) : undefined,
        assetId ? eq(planAssets.assetId, assetId) : undefined,
        overdue
          ? sql`exists (select 1 from ${planJobs} where ${planJobs.orgId} = ${ctx.orgId}
              and ${planJobs.planId} = ${planAssets.planId} and ${planJobs.assetId} = ${planAssets.assetId}
              and ${planJobs.status} = 'open' and ${planJobs.dueOn} < ${today})`
          : undefined,
        place && sql`(${planAssets.dueOrder}, ${planAssets.id}) > (${place[0]}::date, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(asc(planAssets.dueOrder), asc(planAssets.id))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    ({ standing }) => cursorOf(standing.dueOrder, standing.id),
    (row) => row,
  )
  return { ...page, items: await shown(ctx, page.items, today, timeZone) }
}

async function shown(ctx: Ctx, rows: Row[], today: string, timeZone: string): Promise<PlanAsset[]> {
  if (rows.length === 0) return []
  const standings = rows.map(({ standing }) => standing)
  const open = await openJobsOf(ctx, standings)
  const firstOf = ({ planId, assetId }: { planId: string; assetId: string }) => open.get(`${planId} ${assetId}`)?.[0]
  const orders = await ordersOf(
    ctx,
    standings.map((it) => firstOf(it)?.workOrderId ?? null),
  )
  const counters = await countersById(
    ctx,
    standings.flatMap(({ meterId }) => meterId ?? []),
  )
  return rows.map(({ standing, plan, asset }) => {
    const counter = counters.get(standing.meterId ?? '')
    const now = { today, meter: meterNow(counter, timeZone), foresee: true }
    const due = plan.status === 'ended' ? null : nextDue(plan.rule, standing, now)
    const job = firstOf(standing)
    return {
      id: standing.id,
      plan: { id: plan.id, name: plan.name, status: plan.status, rule: plan.rule },
      asset,
      nextDueOn: standing.nextDueOn,
      nextDueReading: readingAt(standing.dueTotal, counter),
      meter: counter ?? null,
      nextLevel: due ? (levelNames(plan.rule, due.levels)[0] ?? null) : null,
      lastDoneOn: standing.lastDoneOn,
      open: job ? openOf(job, today, orders) : null,
    }
  })
}

const openOf = ({ dueOn, workOrderId }: StoredJob, today: string, orders: Awaited<ReturnType<typeof ordersOf>>) => ({
  dueOn,
  overdue: dueOn < today,
  workOrder: orders.get(workOrderId ?? '') ?? null,
})

/** What the meter will show when it has counted so much; it may have gone over its end since. */
const readingAt = (dueTotal: number | null, counter: CounterOf | undefined) =>
  dueTotal !== null && counter && counter.total !== null && counter.lastValue !== null
    ? Math.round((counter.lastValue + dueTotal - counter.total) * 1e4) / 1e4
    : null
