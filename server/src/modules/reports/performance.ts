import { sql } from 'drizzle-orm'
import { OPEN_CASE_STATUSES, PENDING_REQUEST_STATUSES, type PerformanceReport } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { sumOf, tallies } from '#core/totals.ts'
import { serviceRequests } from '#modules/service-requests/index.ts'
import { caseFigures, headlines, sumsOf } from './faults.ts'
import { completionRate, maintenanceFigures } from './maintenance.ts'
import { figure, ratio, type Periods } from './rules.ts'
import { askedPeriods, listOf, type Asked } from './series.ts'

export async function performanceReport(ctx: Ctx, asked: Asked): Promise<PerformanceReport> {
  const periods = await askedPeriods(ctx, asked)
  const kept = await tallies(ctx, ['customers', 'connections', 'cases', 'work_orders', 'service_requests'], 1)
  const { keys } = await caseFigures(ctx, periods, ['severity', 'interruption', 'resolved_in'])
  const { total, resolvedThen, resolutionRate, meanResolutionHours } = headlines(keys)
  const { all } = await maintenanceFigures(ctx, periods)
  const requests = await requestFigures(ctx, periods)
  const activeConnections = sumOf(kept, 'connections', ['active'])
  return {
    period: periods.period,
    before: periods.before,
    activeCustomers: sumOf(kept, 'customers', ['true']),
    activeConnections,
    pendingCases: sumOf(kept, 'cases', [OPEN_CASE_STATUSES]),
    pendingRequests: sumOf(kept, 'service_requests', [PENDING_REQUEST_STATUSES]),
    scheduledMaintenance: sumOf(kept, 'work_orders', ['scheduled']),
    casesReported: total,
    casesResolved: resolvedThen,
    resolutionRate,
    meanResolutionHours,
    completionRate: completionRate(all),
    requestsSubmitted: figure(requests, ({ submitted }) => submitted),
    requestsCompleted: figure(requests, ({ completed }) => completed),
    reliability: reliability(await interruptions(ctx, keys), activeConnections),
  }
}

/** Of the categories that interrupt supply, as the organisation says now. */
async function interruptions(ctx: Ctx, keys: Parameters<typeof sumsOf>[0]) {
  const { items } = await listOf(ctx, 'case')
  const interrupting = new Set(items.filter(({ interruption }) => interruption).map(({ code }) => code))
  return sumsOf(keys, 'interruption', (code) => interrupting.has(code))
}

/** IEEE 1366. How many were served in the period before is not known any more: the present number stands for both. */
function reliability(sums: ReturnType<typeof sumsOf>, served: number): PerformanceReport['reliability'] {
  return {
    interruptions: figure(sums, ({ n }) => n),
    customersInterrupted: figure(sums, ({ customers }) => customers),
    customerMinutes: figure(sums, ({ minutes }) => minutes),
    customersServed: served,
    saidi: figure(sums, ({ minutes }) => ratio(minutes, served, 1, 2)),
    saifi: figure(sums, ({ customers }) => ratio(customers, served, 1, 4)),
    caidi: figure(sums, ({ minutes, customers }) => ratio(minutes, customers, 1, 2)),
  }
}

/** Submitted in the periods, and how many of them are completed by now. */
async function requestFigures({ tx, orgId }: Ctx, { period, before }: Periods) {
  const { rows } = await tx.execute<{ now: boolean; submitted: number; completed: number }>(sql`
    with zone as (select time_zone from organisations where id = ${orgId}::uuid)
    select submitted_at >= (select ${period.from}::timestamp at time zone time_zone from zone) as now,
      count(*)::int as submitted, count(*) filter (where status = 'completed')::int as completed
    from ${serviceRequests}
    where org_id = ${orgId}::uuid
      and submitted_at >= (select ${before.from}::timestamp at time zone time_zone from zone)
      and submitted_at < (select (${period.to}::date + 1)::timestamp at time zone time_zone from zone)
    group by 1`)
  const of = (now: boolean) => rows.find((row) => row.now === now) ?? { submitted: 0, completed: 0 }
  return { now: of(true), before: of(false) }
}
