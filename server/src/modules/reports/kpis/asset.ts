import { sql } from 'drizzle-orm'
import type { AssetKpis } from '@mtambo/contract'
import { dayIn, startOfDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { assertAsset, type StoredAsset } from '#modules/assets/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { ratio } from '../rules.ts'
import { listOf } from '../series.ts'
import { askedOf } from './all.ts'
import { downsOf, figuresOf } from './figures.ts'
import { minutesDown, minutesInService, mtbfOf, ranked } from './rules.ts'
import { DONE, FAILED, here } from './sums.ts'

type YearRow = { year: number; orders: number; failures: number; cost: number }
const MOST_SHOWN = 5

/** One asset: its last twelve months, each of its years, and what failed most. Few orders, read as they are. */
export async function assetKpis(ctx: Ctx, { id }: { id: string }): Promise<AssetKpis> {
  const asset = await assertAsset(ctx, id)
  const asked = await askedOf(ctx, { assetId: id })
  const [year] = await figuresOf(ctx, asked, [id])
  const years = await yearsOf(ctx, id, asked.timeZone)
  const byYear = await withUptime(ctx, asset, years, asked.timeZone)
  return {
    year: year!,
    cost: years.reduce((sum, { cost }) => sum + cost, 0),
    orders: years.reduce((sum, { orders }) => sum + orders, 0),
    failures: years.reduce((sum, { failures }) => sum + failures, 0),
    downHours: ratio(
      byYear.reduce((sum, { downMinutes }) => sum + downMinutes, 0),
      60,
    )!,
    byYear: byYear.map(({ downMinutes, ...row }) => ({ ...row, downHours: ratio(downMinutes, 60)! })),
    problems: await problemsOf(ctx, id),
    systems: await systemsOf(ctx, id),
  }
}

/** What was completed in a year and what failed in it, the newest first. */
async function yearsOf(ctx: Ctx, id: string, timeZone: string): Promise<YearRow[]> {
  const yearOf = (column: 'completed_at' | 'created_at') =>
    sql`date_part('year', ${sql.raw(column)} at time zone ${timeZone})::int`
  const { rows } = await ctx.tx.execute<YearRow>(sql`
    select year, sum(orders)::int as orders, sum(failures)::int as failures, sum(cost)::float8 as cost from (
      select ${yearOf('completed_at')} as year, 1 as orders, 0 as failures, cost from ${workOrders}
      where ${here(ctx, sql`asset_id = ${id}`, DONE, sql`completed_at is not null`)}
      union all
      select ${yearOf('created_at')}, 0, 1, 0 from ${workOrders} where ${here(ctx, sql`asset_id = ${id}`, FAILED)}) as each
    group by 1 order by 1 desc`)
  return rows
}

async function withUptime(ctx: Ctx, asset: StoredAsset, rows: YearRow[], timeZone: string) {
  const downs = await downsOf(ctx, [asset.id])
  const life = { since: asset.installedOn ? startOfDay(asset.installedOn, timeZone) : null, retired: asset.retiredAt }
  const isThere = asset.status !== 'retired' || asset.retiredAt !== null
  return yearsWithDowns(rows, downs, dayIn(timeZone, ctx.now), timeZone).map((row) => {
    const span = {
      from: startOfDay(`${row.year}-01-01`, timeZone),
      until: startOfDay(`${row.year + 1}-01-01`, timeZone),
    }
    const downMinutes = minutesDown(span, downs, life, ctx.now)
    const inService = isThere ? minutesInService(span, life, ctx.now) : 0
    return { ...row, downMinutes, mtbfHours: mtbfOf(inService, downMinutes, row.failures) }
  })
}

/** From the first year with anything to the last, also those between in which nothing was. */
function yearsWithDowns(rows: YearRow[], downs: { from: Date; until: Date | null }[], today: string, timeZone: string) {
  const yearOf = (at: Date) => Number(dayIn(timeZone, at).slice(0, 4))
  const seen = [
    ...rows.map(({ year }) => year),
    ...downs.flatMap(({ from, until }) => [yearOf(from), until ? yearOf(until) : Number(today.slice(0, 4))]),
  ]
  if (seen.length === 0) return []
  const [first, last] = [Math.min(...seen), Math.max(...seen)]
  return Array.from({ length: last - first + 1 }, (_, i) => last - i).map(
    (year) => rows.find((row) => row.year === year) ?? { year, orders: 0, failures: 0, cost: 0 },
  )
}

/** What the work was done to, where it is written on the orders: a system of a large machine. */
async function systemsOf(ctx: Ctx, id: string) {
  const { rows } = await ctx.tx.execute<{ system: string; n: number; cost: number }>(sql`
    select equipment as system, count(*)::int as n, sum(cost)::float8 as cost from ${workOrders}
    where ${here(ctx, sql`asset_id = ${id}`, DONE, sql`equipment is not null`)} group by 1 order by 2 desc, 1`)
  return ranked(
    rows.map(({ system, n, cost }) => ({ key: system, label: system, n, cost })),
    'n',
    rows.reduce((sum, { n }) => sum + n, 0),
  ).slice(0, MOST_SHOWN)
}

async function problemsOf(ctx: Ctx, id: string) {
  const { rows } = await ctx.tx.execute<{ code: string; n: number; cost: number }>(sql`
    select coalesce(problem, '') as code, count(*)::int as n, sum(cost)::float8 as cost from ${workOrders}
    where ${here(ctx, sql`asset_id = ${id}`, FAILED)} group by problem order by problem is null, 2 desc, problem`)
  const { labelOf } = await listOf(ctx, 'problem')
  return ranked(
    rows.map(({ code, n, cost }) => ({ key: code, label: labelOf(code), n, cost })),
    'n',
    rows.reduce((sum, { n }) => sum + n, 0),
  ).slice(0, MOST_SHOWN)
}
