import { and, desc, eq, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { assets as endpoints, Input, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { events } from '#core/tables.ts'
import { assertAsset } from './queries.ts'

export type WorkNamed = { id: string; number: string; title: string }
type WorkOn = {
  /** The ids of the work on an asset that this person may see, as a query to stand behind `in`; null: none of it. */
  ids: (ctx: Ctx, assetId: string) => SQL | null
  named: (ctx: Ctx, ids: string[]) => Promise<WorkNamed[]>
}

let workOn: WorkOn | undefined

/** Work ranks later: it says here which there is on an asset, so that its story belongs to the asset's. */
export const registerWorkOn = (work: WorkOn) => void (workOn = work)

/** Everything that happened to it and in the work on it, newest first. Ids sort by the time they were made. */
export async function historyOfAsset(
  ctx: Ctx,
  { id, cursor, limit = 50 }: Input<typeof endpoints.history>,
): Promise<Output<typeof endpoints.history>> {
  await assertAsset(ctx, id)
  const place = placeOf(cursor)
  const work = workOn?.ids(ctx, id)
  const about = work ? sql`(select ${id}::uuid union all ${work})` : sql`(select ${id}::uuid)`
  // The few newest of each, so that long stories of old work are not read to find the newest of all.
  const { rows: newest } = await ctx.tx.execute<{ id: string }>(sql`
    select e.id from ${about} as subject(id) cross join lateral (
      select ${events.id} from ${events}
      where ${and(eq(events.orgId, ctx.orgId), sql`${events.about} = subject.id`, place && lt(events.id, place[1]))}
      order by ${events.id} desc limit ${limit + 1}
    ) as e order by e.id desc limit ${limit + 1}`)
  const rows = await ctx.tx
    .select()
    .from(events)
    .where(
      and(
        eq(events.orgId, ctx.orgId),
        inArray(
          events.id,
          newest.map((row) => row.id),
        ),
      ),
    )
    .orderBy(desc(events.id))
  const named = new Map(
    (await (workOn?.named(ctx, [...new Set(rows.map((row) => row.about).filter((each) => each !== id))]) ?? [])).map(
      (each) => [each.id, each],
    ),
  )
  return pageOf(
    rows,
    limit,
    (row) => cursorOf('', row.id),
    (row) => ({
      id: row.id,
      at: row.at,
      event: row.name,
      who: row.actorName,
      from: row.from,
      to: row.to,
      notes: row.notes,
      work: named.get(row.about) ?? null,
    }),
  )
}
