import { and, desc, eq, sql } from 'drizzle-orm'
import type { Input, Output, planJobs as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assetsNamed } from '#modules/assets/index.ts'
import { ordersOf } from './orders-of.ts'
import { planNames } from './queries.ts'
import { assertPlan } from './standings.ts'
import { planJobs } from './tables.ts'

/** What plans have made, the newest due first. */
export async function listPlanJobs(
  ctx: Ctx,
  { planId, assetId, workOrderId, status, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  if (planId) await assertPlan(ctx, planId)
  const place = placeOf(cursor, 'day')
  const rows = await ctx.tx
    .select()
    .from(planJobs)
    .where(
      and(
        eq(planJobs.orgId, ctx.orgId),
        planId ? eq(planJobs.planId, planId) : undefined,
        workOrderId ? eq(planJobs.workOrderId, workOrderId) : undefined,
        assetId ? eq(planJobs.assetId, assetId) : undefined,
        status && eq(planJobs.status, status),
        place && sql`(${planJobs.dueOn}, ${planJobs.id}) < (${place[0]}::date, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(planJobs.dueOn), desc(planJobs.id))
    .limit(limit + 1)
  const assets = await assetsNamed(
    ctx,
    rows.map((row) => row.assetId),
  )
  const orders = await ordersOf(
    ctx,
    rows.map(({ workOrderId }) => workOrderId),
  )
  const names = await planNames(
    ctx,
    rows.map((row) => row.planId),
  )
  return pageOf(
    rows,
    limit,
    (row) => cursorOf(row.dueOn, row.id),
    (row) => ({
      ...row,
      plan: { id: row.planId, name: names.get(row.planId) ?? '' },
      levels: row.levelNames,
      asset: assets.get(row.assetId)!,
      inTime: row.completedOn === null ? null : isWithin(row, row.completedOn),
      workOrder: orders.get(row.workOrderId ?? '') ?? null,
    }),
  )
}

const isWithin = ({ windowFrom, windowUntil }: { windowFrom: string; windowUntil: string }, day: string) =>
  day >= windowFrom && day <= windowUntil
