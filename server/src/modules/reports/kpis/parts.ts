import { and, eq, sql } from 'drizzle-orm'
import type { Input, kpis as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { items } from '#modules/inventory/index.ts'
import { askedOf } from './all.ts'
import { partsUsed, prepare } from './sums.ts'

type List = typeof endpoints.parts
type Row = Output<List>['items'][number]

/** All parts that were used on work, the most expensive first, with what share of the value they and those before them are. */
export async function listKpiParts(ctx: Ctx, { cursor, limit = 25, ...filters }: Input<List>): Promise<Output<List>> {
  const asked = await askedOf(ctx, filters)
  await prepare(ctx)
  const place = placeOf(cursor, 'number')
  const { rows } = await ctx.tx.execute<Row>(sql`
    with used as (${partsUsed(ctx, asked)}),
      ranked as (select *, coalesce(round((100 * value / nullif(sum(value) over (), 0))::numeric, 1), 0)::float8 as share,
        coalesce(round((100 * sum(value) over (order by value desc, id) / nullif(sum(value) over (), 0))::numeric, 1), 0)::float8 as "upTo" from used)
    select ranked.*, ${items.code} as code, ${items.name} as name, ${items.unit} as unit
    from ranked join ${items} on ${and(eq(items.orgId, ctx.orgId), sql`${items.id} = ranked.id`)}
    ${place ? sql`where value < ${place[0]}::float8 or (value = ${place[0]}::float8 and ranked.id > ${place[1]}::uuid)` : sql``}
    order by value desc, ranked.id limit ${limit + 1}`)
  return pageOf(
    rows,
    limit,
    ({ value, id }) => cursorOf(String(value), id),
    (row) => row,
  )
}
