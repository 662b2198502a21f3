import { sql } from 'drizzle-orm'
import type { MaintenanceReport } from '@mtambo/contract'
import { nextDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { workLogs, workOrders } from '#modules/work-orders/index.ts'
import { figure, partsOf, percent, ratio, sumByPart, type Periods } from './rules.ts'
import { askedPeriods, listOf, namesOf, seriesOf, type Asked, type Pair } from './series.ts'

type Sums = {
  scheduled: number
  completed: number
  cancelled: number
  postponed: number
  onTime: number
  logged: number
  minutes: number
}
type By = 'all' | 'type' | 'equipment' | 'technician' | 'day'
type Row = Sums & { by: By; key: string; now: boolean }

const SUMS = sql`count(*)::int as scheduled,
  count(*) filter (where done)::int as completed,
  count(*) filter (where status = 'cancelled')::int as cancelled,
  count(*) filter (where status = 'postponed')::int as postponed,
  count(*) filter (where done and (completed_at at time zone (select time_zone from zone))::date <= scheduled_on)::int as "onTime",
  count(minutes)::int as logged,
  coalesce(sum(minutes), 0)::int as minutes`

/**
 * Straight from the work orders by the index of their planned day: what is planned for a period is a fraction of what
 * is reported in it, and its cost grows with the period as it is.
 */
export async function maintenanceFigures(ctx: Ctx, { period, before }: Periods) {
  const { timeZone } = await organisationOf(ctx)
  const { rows } = await ctx.tx.execute<Row>(sql`
    with zone as (select ${timeZone}::text as time_zone),
      planned as materialized (
        select w.scheduled_on, w.type, coalesce(w.equipment_type, '') as equipment, coalesce(w.assignee_id::text, '') as technician,
          w.status, w.status in ('completed', 'closed') as done, w.completed_at, l.minutes, w.scheduled_on >= ${period.from}::date as now
        from ${workOrders} w left join lateral (
          select sum(k.minutes) as minutes from ${workLogs} k
          where k.org_id = w.org_id and k.work_order_id = w.id and w.status in ('completed', 'closed')) l on true
        where w.org_id = ${ctx.orgId}::uuid and w.planned_at >= ${before.from}::timestamp and w.planned_at < ${nextDay(period.to)}::timestamp
          and w.status not in ('requested', 'rejected'))
    select 'all' as by, '' as key, now, ${SUMS} from planned group by now
    union all select 'type', type, now, ${SUMS} from planned group by type, now
    union all select 'equipment', equipment, now, ${SUMS} from planned group by equipment, now
    union all select 'technician', technician, now, ${SUMS} from planned group by technician, now
    union all select 'day', scheduled_on::text, true, ${SUMS} from planned where now group by scheduled_on`)
  const all = (now: boolean) => rows.find((row) => row.by === 'all' && row.now === now) ?? NOTHING
  return { rows, all: { now: all(true), before: all(false) } }
}

const NOTHING: Sums = { scheduled: 0, completed: 0, cancelled: 0, postponed: 0, onTime: 0, logged: 0, minutes: 0 }

export const completionRate = (all: { now: Sums; before: Sums }) =>
  figure(all, ({ scheduled, completed, cancelled }) => percent(completed, scheduled - cancelled))

function pairsOf(rows: Row[], by: By): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const row of rows) {
    if (row.by !== by) continue
    const pair = pairs.get(row.key) ?? { key: row.key, now: 0, before: 0 }
    pairs.set(row.key, { ...pair, [row.now ? 'now' : 'before']: row.scheduled })
  }
  return [...pairs.values()]
}

export async function maintenanceReport(ctx: Ctx, asked: Asked): Promise<MaintenanceReport> {
  const periods = await askedPeriods(ctx, asked)
  const { rows, all } = await maintenanceFigures(ctx, periods)
  const technicians = pairsOf(rows, 'technician')
  const nameOf = await namesOf(
    ctx,
    technicians.map(({ key }) => key),
  )
  const parts = partsOf(periods)
  const perDay = (of: 'scheduled' | 'completed') =>
    rows.filter(({ by }) => by === 'day').map(({ key, [of]: n }) => ({ day: key, n }))
  return {
    period: periods.period,
    before: periods.before,
    scheduled: figure(all, ({ scheduled }) => scheduled),
    completed: figure(all, ({ completed }) => completed),
    cancelled: figure(all, ({ cancelled }) => cancelled),
    postponed: figure(all, ({ postponed }) => postponed),
    completionRate: completionRate(all),
    onTimeRate: figure(all, ({ onTime, completed }) => percent(onTime, completed)),
    meanMinutes: figure(all, ({ minutes, logged }) => ratio(minutes, logged)),
    byType: seriesOf(pairsOf(rows, 'type'), (await listOf(ctx, 'work')).labelOf),
    byEquipment: seriesOf(pairsOf(rows, 'equipment'), (await listOf(ctx, 'asset')).labelOf),
    byTechnician: seriesOf(technicians, nameOf),
    trend: {
      labels: parts,
      scheduled: sumByPart(parts, perDay('scheduled')),
      completed: sumByPart(parts, perDay('completed')),
    },
  }
}
