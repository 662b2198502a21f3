import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { assets, downtimes } from '#modules/assets/index.ts'
import { stockMovements } from '#modules/inventory/index.ts'
import { planJobs } from '#modules/plans/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import type { KpiPeriods } from './periods.ts'
import type { Life } from './rules.ts'
import type { Scope } from './scope.ts'

/** What is asked of the database for the key figures. Everything comes by part: 1 is the period before, 2 the first part. */
export type Asked = KpiPeriods & { scope: Scope; today: string; timeZone: string }

export const days = ({ bounds }: Asked) => sql`${sql.param(bounds)}::date[]`
export const moments = (asked: Asked) => sql`${sql.param(asked.moments.map((at) => at.toISOString()))}::timestamptz[]`
/** The two periods together, and the later one alone. */
export const both = (column: SQL, { moments: all }: Asked) => between(column, all[0]!, all.at(-1)!)
export const now = (column: SQL, { moments: all }: Asked) => between(column, all[1]!, all.at(-1)!)
const between = (column: SQL, from: Date, until: Date) =>
  sql`${column} >= ${from.toISOString()}::timestamptz and ${column} < ${until.toISOString()}::timestamptz`

export const DONE = sql`status in ('completed', 'closed')`
export const HANDS_ON = sql`hands_on_minutes(labour_minutes, first_started_at, completed_at, held_minutes)`
/** An order that was taken back or refused told of no failure. */
export const FAILED = sql`is_failure and status not in ('cancelled', 'rejected')`

export const here = (ctx: Ctx, ...conditions: (SQL | undefined)[]) =>
  sql`${and(eq(workOrders.orgId, ctx.orgId), ...conditions)}`

/**
 * Nobody else asks for so much at once. Compiling such a query takes longer than running it; and the indexes of key
 * figures are read in order, which costs less than the planner thinks.
 */
export const prepare = ({ tx }: Ctx) =>
  tx.execute(sql`set local jit = off; set local work_mem = '64MB'; set local random_page_cost = 1.1`)

export type DayRow = {
  part: number
  metric: 'done' | 'cycle' | 'scheduled' | 'failed' | 'repair'
  kind: string
  n: number
  met: number
  minutes: number
  waited: number
  cost: number
}

/**
 * What was done and what was planned: from the days added up, or, where those do not know what it is narrowed to, from
 * the orders in the same way. Of the week that goes on counts only what is done: the rest still may be.
 */
export async function daySums(ctx: Ctx, asked: Asked): Promise<DayRow[]> {
  const { scope, before, period, today } = asked
  const range = sql`between ${before.from}::date and ${period.to}::date`
  const from = scope.days
    ? sql`work_days_now(${ctx.orgId}::uuid, ${scope.days.dimension}, ${sql.param(scope.days.keys)}::text[], ${before.from}::date, ${period.to}::date)`
    : sql`(select p.day, p.metric, p.kind, p.n, p.met_of as met, p.minutes_of as minutes, p.waited_of as waited, p.cost_of as cost
        from ${workOrders} cross join lateral work_day_facts(work_orders) f
          cross join lateral work_day_parts(f.completed_on, f.scheduled_on, f.failed_on, f.met, f.minutes, f.waited, type, '', null, null, is_failure, asset_id is not null, cost) p
        where ${here(ctx, scope.orders)} and p.dimension = 'all' and p.day ${range}) as counted`
  const { rows } = await ctx.tx.execute<DayRow>(sql`
    select width_bucket(day, ${days(asked)}) as part, metric, kind,
      sum(case when metric = 'scheduled' and day >= date_trunc('week', ${today}::date) then met else n end)::int as n,
      sum(met)::int as met, sum(minutes)::float8 as minutes, sum(waited)::float8 as waited, sum(cost)::float8 as cost
    from ${from} group by 1, 2, 3`)
  return rows
}

export type CodeRow = { list: 'problem' | 'cause' | 'remedy'; code: string; n: number; cost: number }

/** How the failures of the period were told. */
export async function codeSums(ctx: Ctx, asked: Asked): Promise<CodeRow[]> {
  const { rows } = await ctx.tx.execute<CodeRow>(sql`
    select case when grouping(problem) = 0 then 'problem' when grouping(cause) = 0 then 'cause' else 'remedy' end as list,
      coalesce(problem, cause, remedy, '') as code, count(*)::int as n, sum(cost)::float8 as cost
    from ${workOrders} where ${here(ctx, now(sql`created_at`, asked), FAILED, asked.scope.orders)}
    group by grouping sets ((problem), (cause), (remedy))`)
  return rows
}

/** As the index has it: a downtime that goes on has no end. */
const endsAfter = (moment: Date) => sql`coalesce(until, 'infinity') > ${moment.toISOString()}::timestamptz`

/** Downtimes by the order they were told with: from the first moment down to the last. */
export const downsByOrder = (ctx: Ctx, since: Date) => sql`
  select work_order_id, min("from") as down_at, max(until) as up_at, bool_or(until is null) as is_down from ${downtimes}
  where org_id = ${ctx.orgId} and work_order_id is not null and ${endsAfter(since)}
  group by 1`
/** From the failure until it ran again: as the downtime says, else as the order does. */
export const RESTORED_AFTER = sql`round(date_part('epoch', coalesce(up_at, completed_at) - coalesce(down_at, created_at)) / 60)`
/** Not what is still down, nor that of which only the day is known. */
export const RESTORED = sql`is_down is not true and coalesce(up_at, completed_at) > coalesce(down_at, created_at)`

export type DownTold = { part: number; n: number; minutes: number }

/**
 * The days know of each repair only how long it took from report to completion. Where a downtime was told with it: how much
 * that is more or less, of how many more or less.
 */
export async function downsTold(ctx: Ctx, asked: Asked): Promise<DownTold[]> {
  const { rows } = await ctx.tx.execute<DownTold>(sql`
    with downs as (${downsByOrder(ctx, asked.moments[0]!)})
    select width_bucket(completed_at, ${moments(asked)}) as part,
      sum((${RESTORED})::int - facts.known)::int as n,
      sum(case when ${RESTORED} then ${RESTORED_AFTER} else 0 end - facts.known * round(date_part('epoch', completed_at - created_at) / 60))::float8 as minutes
    from ${workOrders} join downs on downs.work_order_id = work_orders.id
      cross join lateral (select (completed_at > created_at)::int as known) as facts
    where ${here(ctx, both(sql`completed_at`, asked), sql`is_failure`, DONE, asked.scope.orders)} group by 1`)
  return rows
}

export type LifeRow = Life & { n: number }

/** How long assets have been there, those of one day together. Of what was retired it must be known when. */
export async function lifeSums({ tx, orgId }: Ctx, { scope, before, timeZone }: Asked): Promise<LifeRow[]> {
  const { rows } = await tx.execute<{ since: number | null; retired: string | null; n: number }>(sql`
    select date_part('epoch', installed_on::timestamp at time zone ${timeZone}) as since, retired_at as retired, n
    from (select case when installed_on > ${before.from}::date then installed_on end as installed_on, retired_at, count(*)::int as n
      from ${assets} where ${and(eq(assets.orgId, orgId), sql`(status <> 'retired' or retired_at is not null)`, scope.assets)} group by 1, 2) as days`)
  return rows.map(({ since, retired, n }) => ({
    since: since === null ? null : new Date(since * 1000),
    retired: retired === null ? null : new Date(retired),
    n,
  }))
}

export type DownRow = { part: number; minutes: number; planned: number }

/** Minutes down in each part. Downtimes of an asset never overlap, and what lies ahead does not count. */
export async function downSums(ctx: Ctx, asked: Asked): Promise<DownRow[]> {
  const { scope, moments: all } = asked
  const ends = sql`least(coalesce(until, 'infinity'), ${ctx.now.toISOString()}::timestamptz)`
  const ofAssets =
    scope.assets &&
    sql`and asset_id in (select id from ${assets} where ${and(eq(assets.orgId, ctx.orgId), scope.assets)})`
  const last = all.length - 1
  const { rows } = await ctx.tx.execute<DownRow>(sql`
    with bounds as (select ${moments(asked)} as b)
    select part, sum(minutes)::float8 as minutes, coalesce(sum(minutes) filter (where planned), 0)::float8 as planned
    from (
      select part, planned, date_part('epoch', least(${ends}, b[part + 1]) - greatest("from", b[part])) / 60 as minutes
      from ${downtimes}, bounds cross join lateral generate_series(greatest(1, width_bucket("from", b)), least(${last}::int, width_bucket(${ends}, b))) as part
      where org_id = ${ctx.orgId} and ${endsAfter(all[0]!)}
        and "from" < ${all[last]!.toISOString()}::timestamptz ${ofAssets ?? sql``}) as cut
    where minutes > 0 group by 1`)
  return rows
}

export type JobRow = { part: number; due: number; met: number }

/** Done within the window; whatever else became of it, it was due. */
export const JOB_MET = sql`(${planJobs.status} = 'done' and ${planJobs.completedOn} between ${planJobs.windowFrom} and ${planJobs.windowUntil})`

/**
 * The jobs that were due in the period, and before. Counted is what is done, and what can no longer be done in time; what
 * a larger job did too was no job of its own.
 */
export const jobsDue = (ctx: Ctx, { scope, today }: Asked, from: string, to: string) =>
  and(
    eq(planJobs.orgId, ctx.orgId),
    sql`${planJobs.dueOn} between ${from}::date and ${to}::date and ${planJobs.status} <> 'covered'`,
    sql`(${planJobs.status} = 'done' or ${planJobs.windowUntil} < ${today}::date)`,
    scope.assets &&
      sql`${planJobs.assetId} in (select id from ${assets} where ${and(eq(assets.orgId, ctx.orgId), scope.assets)})`,
    scope.teamId === undefined
      ? undefined
      : sql`${planJobs.workOrderId} in (select id from ${workOrders} where org_id = ${ctx.orgId} and team_id = ${scope.teamId})`,
  )

/** Preventive jobs by the day they were due. */
export async function jobSums(ctx: Ctx, asked: Asked): Promise<JobRow[]> {
  const { rows } = await ctx.tx.execute<JobRow>(sql`
    select width_bucket(day, ${days(asked)}) as part, sum(due)::int as due, sum(met)::int as met from (
      select ${planJobs.dueOn} as day, count(*) as due, count(*) filter (where ${JOB_MET}) as met
      from ${planJobs} where ${jobsDue(ctx, asked, asked.before.from, asked.period.to)} group by 1) as by_day
    group by 1`)
  return rows
}

export type OpenRow = { age: number; held: boolean; n: number; minutes: number; unknown: number }

/** What is approved and open now, by its age in bands and by whether it waits. */
export async function openSums(ctx: Ctx, { scope }: Asked): Promise<OpenRow[]> {
  const { rows } = await ctx.tx.execute<OpenRow>(sql`
    select width_bucket(date_part('epoch', ${ctx.now.toISOString()}::timestamptz - created_at) / 86400, array[7, 30, 90]::float8[]) as age,
      status = 'on_hold' as held, count(*)::int as n, coalesce(sum(estimated_minutes), 0)::int as minutes,
      (count(*) - count(estimated_minutes))::int as unknown
    from ${workOrders} where ${here(ctx, sql`is_open`, scope.orders)} group by 1, 2`)
  return rows
}

export type PartRow = { id: string; quantity: number; value: number }

/** What was used on work, less what came back, by item: the most expensive first. */
export const partsUsed = (ctx: Ctx, asked: Asked) => sql`
  select item_id as id, -sum(quantity)::float8 as quantity, -sum(value)::float8 as value from ${stockMovements}
  where org_id = ${ctx.orgId} and kind in ('issue', 'return') and work_order_id is not null and ${now(sql`at`, asked)}
    ${asked.scope.orders ? sql`and work_order_id in (select id from ${workOrders} where ${here(ctx, asked.scope.orders)})` : sql``}
  group by 1 having sum(value) <> 0`

export async function partSums(ctx: Ctx, asked: Asked): Promise<PartRow[]> {
  const { rows } = await ctx.tx.execute<PartRow>(sql`${partsUsed(ctx, asked)} order by value desc, id`)
  return rows
}
