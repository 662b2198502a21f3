import { sql } from 'drizzle-orm'
import { Severity, type FaultReport } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { figure, partsOf, percent, ratio, sumByPart, type Periods } from './rules.ts'
import { askedPeriods, listOf, namesOf, seriesOf, timesOf, type Asked } from './series.ts'
import type { Dimension } from './tables.ts'

type Sums = { n: number; open: number; minutes: number; customers: number }
type KeySums = Sums & { dimension: Dimension; key: string; now: boolean }
type DaySums = { dimension: Dimension; day: string; n: number }

/** Of which one sees how many there were on each day. */
const PER_DAY: Dimension[] = ['severity', 'resolved_in']

/** The added-up days of both periods in one statement, so that all figures are of the same moment. */
export async function caseFigures(
  { tx, orgId }: Ctx,
  { period, before }: Periods,
  dimensions: readonly Dimension[],
): Promise<{ keys: KeySums[]; days: DaySums[] }> {
  const days = (from: string, names: readonly Dimension[]) =>
    sql`case_days_now(${orgId}::uuid, ${from}::date, ${period.to}::date, ${`{${names.join()}}`}::text[])`
  const { rows } = await tx.execute<KeySums & { day: string | null }>(sql`
    select dimension, key, null::date as day, day >= ${period.from}::date as now,
      sum(n)::int as n, sum(open)::int as open, sum(minutes) as minutes, sum(customers) as customers
    from ${days(before.from, dimensions)} group by dimension, key, 4
    union all
    select dimension, '', day, true, sum(n)::int, 0, 0, 0
    from ${days(period.from, PER_DAY)} group by dimension, day`)
  return {
    keys: rows.filter(({ day }) => day === null),
    days: rows.flatMap(({ day, dimension, n }) => (day === null ? [] : [{ day, dimension, n }])),
  }
}

/** All that a dimension adds up to, in the period and in the one before it. */
export function sumsOf(keys: KeySums[], dimension: Dimension, counts: (key: string) => boolean = () => true) {
  const of = (now: boolean): Sums => {
    const total = { n: 0, open: 0, minutes: 0, customers: 0 }
    for (const row of keys) {
      if (row.dimension !== dimension || row.now !== now || !counts(row.key)) continue
      for (const name of ['n', 'open', 'minutes', 'customers'] as const) total[name] += row[name]
    }
    return total
  }
  return { now: of(true), before: of(false) }
}

function pairsOf(keys: KeySums[], dimension: Dimension, always: readonly string[] = []) {
  const rows = keys.filter((row) => row.dimension === dimension)
  const n = (key: string, now: boolean) => rows.find((row) => row.key === key && row.now === now)?.n ?? 0
  return [...new Set([...always, ...rows.map(({ key }) => key)])].map((key) => ({
    key,
    now: n(key, true),
    before: n(key, false),
  }))
}

const timedOf = (keys: KeySums[], dimension: Dimension) => keys.filter((row) => row.dimension === dimension && row.now)

/** What both reports about faults say in the same words. */
export function headlines(keys: KeySums[]) {
  const [reported, done] = [sumsOf(keys, 'severity'), sumsOf(keys, 'resolved_in')]
  return {
    total: figure(reported, ({ n }) => n),
    resolved: figure(reported, ({ n, open }) => n - open),
    resolutionRate: figure(reported, ({ n, open }) => percent(n - open, n)),
    resolvedThen: figure(done, ({ n }) => n),
    meanResolutionHours: figure(done, ({ n, minutes }) => ratio(minutes, n * 60)),
  }
}

export async function faultReport(ctx: Ctx, asked: Asked): Promise<FaultReport> {
  const periods = await askedPeriods(ctx, asked)
  const { keys, days } = await caseFigures(ctx, periods, ['category', 'severity', 'area', 'resolved_by', 'resolved_in'])
  const { labelOf } = await listOf(ctx, 'case')
  const technicians = timedOf(keys, 'resolved_by')
  const nameOf = await namesOf(
    ctx,
    technicians.map(({ key }) => key),
  )
  const parts = partsOf(periods)
  const perDay = (dimension: Dimension) => days.filter((row) => row.dimension === dimension)
  const { resolvedThen: _, ...figures } = headlines(keys)
  return {
    period: periods.period,
    before: periods.before,
    ...figures,
    byType: seriesOf(pairsOf(keys, 'category'), labelOf),
    bySeverity: seriesOf(pairsOf(keys, 'severity', Severity.options), severityLabel, Severity.options),
    byArea: seriesOf(pairsOf(keys, 'area'), (name) => name),
    trend: {
      labels: parts,
      reported: sumByPart(parts, perDay('severity')),
      resolved: sumByPart(parts, perDay('resolved_in')),
    },
    timeByTechnician: timesOf(technicians, nameOf),
    timeByArea: timesOf(timedOf(keys, 'resolved_in'), (name) => name),
  }
}

const severityLabel = (code: string) => code.charAt(0).toUpperCase() + code.slice(1)
