import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { AssetCosts, Input, KpiAssetSort, kpis as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assets, downtimes } from '#modules/assets/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { ratio } from '../rules.ts'
import { askedOf } from './all.ts'
import { figuresOf } from './figures.ts'
import { MINUTES_A_YEAR } from './rules.ts'
import { DONE, FAILED, here, now, prepare, type Asked } from './sums.ts'

type List = typeof endpoints.assets

/** Assets with work in the period, those first that cost, failed or were down the most. */
export async function listKpiAssets(ctx: Ctx, input: Input<List>): Promise<Output<List>> {
  const { sort = 'cost', cursor, limit = 25, ...filters } = input
  const asked = await askedOf(ctx, filters)
  await prepare(ctx)
  const place = placeOf(cursor, 'number')
  const isWhole = sort === 'cost' && !cursor
  const { rows } = await ctx.tx.execute<Row>(sql`
    with by_asset as materialized (${RANKED[sort](ctx, asked)}), sums as (select count(*)::int as total, ${isWhole ? SPENT : NOTHING_SPENT} from by_asset
      ${isWhole ? sql`left join (${unvalued(ctx)}) as unvalued on unvalued.id = by_asset.id` : sql``})
    select by_asset.id, rank, sums.* from by_asset, sums
    ${place ? sql`where rank < ${place[0]}::float8 or (rank = ${place[0]}::float8 and by_asset.id > ${place[1]}::uuid)` : sql``}
    order by rank desc, by_asset.id limit ${limit + 1}`)
  const page = pageOf(
    rows,
    limit,
    ({ rank, id }) => cursorOf(String(rank), id),
    ({ id }) => id,
  )
  const first = rows[0]
  return {
    items: await figuresOf(ctx, asked, page.items),
    nextCursor: page.nextCursor,
    total: first?.total ?? 0,
    capped: false,
    whole: isWhole ? await beside(ctx, asked, first ?? { cost: 0, valuedCost: 0 }) : null,
  }
}

type Row = { id: string; rank: number; total: number } & Spent
type Spent = { cost: number; valuedCost: number }
const SPENT = sql`sum(rank)::float8 as cost, coalesce(sum(rank) filter (where unvalued.id is null), 0)::float8 as "valuedCost"`
/** Where a company keeps values, few have none. */
const unvalued = ({ orgId }: Ctx) =>
  sql`select id from ${assets} where org_id = ${orgId} and coalesce(replacement_value, 0) = 0`
const NOTHING_SPENT = sql`0::float8 as cost, 0::float8 as "valuedCost"`

/** The assets of a list, each with the number that it is ranked by. */
const RANKED: Record<KpiAssetSort, (ctx: Ctx, asked: Asked) => SQL> = {
  cost: (ctx, asked) => sql`
    select asset_id as id, sum(cost)::float8 as rank from ${workOrders}
    where ${here(ctx, now(sql`completed_at`, asked), DONE, sql`asset_id is not null`, asked.scope.orders)} group by 1`,
  failures: (ctx, asked) => sql`
    select asset_id as id, count(*)::float8 as rank from ${workOrders}
    where ${here(ctx, now(sql`created_at`, asked), FAILED, sql`asset_id is not null`, asked.scope.orders)} group by 1`,
  downtime: (ctx, { moments, scope }) => {
    const [from, until] = [moments[1]!.toISOString(), moments.at(-1)!.toISOString()]
    const end = sql`least(coalesce(until, 'infinity'), ${ctx.now.toISOString()}::timestamptz, ${until}::timestamptz)`
    return sql`select asset_id as id, sum(date_part('epoch', ${end} - greatest("from", ${from}::timestamptz))) as rank from ${downtimes}
      where org_id = ${ctx.orgId} and coalesce(until, 'infinity') > ${from}::timestamptz and "from" < ${end}
        ${scope.assets ? sql`and asset_id in (select id from ${assets} where ${and(eq(assets.orgId, ctx.orgId), scope.assets)})` : sql``}
      group by 1`
  },
}

/** What the work on assets cost, beside what it would cost to replace them. */
async function beside(ctx: Ctx, asked: Asked, { cost, valuedCost }: Spent): Promise<AssetCosts> {
  const {
    rows: [there],
  } = await ctx.tx.execute<{ value: number; valued: number }>(sql`
    select coalesce(sum(replacement_value), 0)::float8 as value, count(*)::int as valued from ${assets}
    where ${and(eq(assets.orgId, ctx.orgId), sql`replacement_value > 0 and status <> 'retired'`, asked.scope.assets)}`)
  const { value: replacementValue, valued } = there!
  const perYear = (valuedCost * MINUTES_A_YEAR) / (asked.days * 1440)
  return { cost, valuedCost, replacementValue, valued, costRatio: ratio(perYear, replacementValue, 100) }
}
