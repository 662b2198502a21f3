import { desc, eq, sql, type SQL } from 'drizzle-orm'
import { AGES, type Behind, type Input, type kpis as endpoints, NOT_TOLD, type Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assetsNamed } from '#modules/assets/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { ratio } from '../rules.ts'
import { listOf } from '../series.ts'
import { askedOf } from './all.ts'
import {
  DONE,
  downsByOrder,
  FAILED,
  HANDS_ON,
  here,
  now,
  prepare,
  RESTORED,
  RESTORED_AFTER,
  type Asked,
} from './sums.ts'

type List = typeof endpoints.orders
type Filters = Omit<Input<List>, 'cursor' | 'limit'>

type Kind = {
  /** The same condition as that of the figure. */
  which: (asked: Asked, ctx: Ctx) => SQL
  /** By what it is sorted, the newest first: a moment, or a day. */
  at: SQL
  isDay?: true
  /** Minutes that the figure adds up. */
  minutes: SQL
}

const NONE = sql`null::float8`
const completed = (asked: Asked) => sql`${now(sql`completed_at`, asked)} and ${DONE}`
const THIS_WEEK = ({ today }: Asked) => sql`date_trunc('week', ${today}::date)::date`

const BEHIND: Record<Behind, Kind> = {
  failures: { which: (asked) => sql`${now(sql`created_at`, asked)} and ${FAILED}`, at: sql`created_at`, minutes: NONE },
  repairs: {
    which: (asked) => sql`${completed(asked)} and is_failure and ${HANDS_ON} is not null`,
    at: sql`completed_at`,
    minutes: HANDS_ON,
  },
  restored: {
    which: (asked) => sql`${completed(asked)} and is_failure and ${RESTORED}`,
    at: sql`completed_at`,
    minutes: RESTORED_AFTER,
  },
  completed: {
    which: (asked) => sql`${completed(asked)} and facts.waited is not null`,
    at: sql`completed_at`,
    minutes: sql`facts.waited`,
  },
  worked: { which: completed, at: sql`completed_at`, minutes: HANDS_ON },
  scheduled: {
    which: (asked) => sql`work_orders.scheduled_on between ${asked.period.from}::date and ${asked.period.to}::date
      and facts.scheduled_on is not null and (facts.met = 1 or facts.scheduled_on < ${THIS_WEEK(asked)})`,
    at: sql`work_orders.scheduled_on`,
    isDay: true,
    minutes: NONE,
  },
  backlog: { which: () => sql`is_open`, at: sql`created_at`, minutes: sql`estimated_minutes` },
}

type Row = {
  id: string
  at: string
  assetId: string | null
  createdAt: Date
  completedAt: Date | null
  minutes: number | null
  met: number
} & Omit<Output<List>['items'][number], 'asset' | 'hours' | 'met' | 'createdAt' | 'completedAt'>

/** The orders that a figure is worked out from, the newest first. */
export async function listKpiOrders(ctx: Ctx, input: Input<List>): Promise<Output<List>> {
  const { cursor, limit = 25, ...filters } = input
  const asked = await askedOf(ctx, filters)
  await prepare(ctx)
  const { which, at, isDay, minutes } = BEHIND[filters.behind]
  const kind = isDay ? sql`timestamp::date` : sql`timestamptz`
  const place = placeOf(cursor, 'moment')
  const { rows } = await ctx.tx.execute<Row>(sql`
    with downs as (${filters.behind === 'restored' ? downsByOrder(ctx, asked.moments[1]!) : sql`select null::uuid as work_order_id, null::timestamptz as down_at, null::timestamptz as up_at, false as is_down limit 0`})
    select id, number, title, type, status, asset_id as "assetId", created_at as "createdAt", completed_at as "completedAt",
      work_orders.scheduled_on::text as "scheduledOn", cost::float8 as cost, problem, cause, remedy, ${at}::text as at, (${minutes})::float8 as minutes, facts.met
    from ${workOrders} cross join lateral work_day_facts(work_orders) facts left join downs on downs.work_order_id = work_orders.id
    where ${here(ctx, which(asked, ctx), asked.scope.orders, ...narrowed(ctx, filters))}
      ${place ? sql`and (${at}, id) < (${place[0]}::${kind}, ${place[1]}::uuid)` : sql``}
    order by ${desc(at)}, id desc limit ${limit + 1}`)
  const named = await assetsNamed(
    ctx,
    rows.map(({ assetId }) => assetId),
  )
  const labels = await codeLabels(ctx)
  return pageOf(
    rows,
    limit,
    (row) => cursorOf(new Date(row.at), row.id),
    ({ assetId, minutes: taken, met, ...row }) => ({
      ...row,
      createdAt: new Date(row.createdAt),
      completedAt: row.completedAt && new Date(row.completedAt),
      asset: named.get(assetId ?? '') ?? null,
      hours: taken === null ? null : ratio(taken, 60),
      met: filters.behind === 'scheduled' ? met === 1 : null,
      problem: labels.problem(row.problem),
      cause: labels.cause(row.cause),
      remedy: labels.remedy(row.remedy),
    }),
  )
}

/** What is asked of the list beyond what is asked of the figures. */
function narrowed(ctx: Ctx, { problem, cause, remedy, type, ready, age }: Filters): (SQL | undefined)[] {
  const code = (column: SQL, wanted: string | undefined) =>
    wanted === undefined ? undefined : wanted === NOT_TOLD ? sql`${column} is null` : sql`${column} = ${wanted}`
  return [
    code(sql`problem`, problem),
    code(sql`cause`, cause),
    code(sql`remedy`, remedy),
    type && eq(workOrders.type, type),
    ready && (ready === 'no' ? sql`status = 'on_hold'` : sql`status <> 'on_hold'`),
    age &&
      sql`width_bucket(date_part('epoch', ${ctx.now.toISOString()}::timestamptz - created_at) / 86400, array[7, 30, 90]::float8[]) = ${AGES.indexOf(age)}`,
  ]
}

async function codeLabels(ctx: Ctx) {
  const of = async (list: 'problem' | 'cause' | 'remedy') => {
    const { labelOf } = await listOf(ctx, list)
    return (code: string | null) => (code === null ? null : labelOf(code))
  }
  return { problem: await of('problem'), cause: await of('cause'), remedy: await of('remedy') }
}
