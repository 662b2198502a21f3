import { and, desc, eq, sql } from 'drizzle-orm'
import type { Input, Output, stock as endpoints, StockMovement } from '@mtambo/contract'
import { nextDay, startOfDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { organisationOf, personsOf } from '#modules/identity/index.ts'
import { itemRefs, storesNamed } from './item-refs.ts'
import type { Moved } from './ledger.ts'
import { stockMovements } from './tables.ts'

const UNKNOWN = { id: '', code: '', name: '', unit: '' }

export async function listMovements(
  ctx: Ctx,
  { itemId, storeId, kind, workOrderId, from, to, cursor, limit = 25 }: Input<typeof endpoints.movements>,
): Promise<Output<typeof endpoints.movements>> {
  const { timeZone } = await organisationOf(ctx)
  const place = placeOf(cursor, 'moment')
  const m = stockMovements
  const rows = await ctx.tx
    .select()
    .from(m)
    .where(
      and(
        eq(m.orgId, ctx.orgId),
        itemId ? eq(m.itemId, itemId) : undefined,
        storeId ? eq(m.storeId, storeId) : undefined,
        kind && eq(m.kind, kind),
        workOrderId ? eq(m.workOrderId, workOrderId) : undefined,
        from ? sql`${m.at} >= ${startOfDay(from, timeZone)}` : undefined,
        to ? sql`${m.at} < ${startOfDay(nextDay(to), timeZone)}` : undefined,
        place && sql`(${m.at}, ${m.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(m.at), desc(m.id))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    ({ at, id }) => cursorOf(at, id),
    (row) => row,
  )
  return { ...page, items: await shownMovements(ctx, page.items) }
}

/** With the names of what they are about, in as many queries for one as for a page. */
export async function shownMovements(ctx: Ctx, rows: Moved[]): Promise<StockMovement[]> {
  const named = await itemRefs(
    ctx,
    rows.map(({ itemId }) => itemId),
  )
  const places = await storesNamed(
    ctx,
    rows.flatMap(({ storeId, otherStoreId }) => [storeId, otherStoreId]),
  )
  const people = await personsOf(
    ctx,
    rows.flatMap(({ userId }) => userId ?? []),
  )
  return rows.map((row) => {
    const person = row.userId === null ? undefined : people.get(row.userId)
    return {
      ...row,
      item: named.get(row.itemId) ?? UNKNOWN,
      store: places.get(row.storeId) ?? UNKNOWN,
      otherStore: row.otherStoreId === null ? null : (places.get(row.otherStoreId) ?? null),
      person: person ? { id: person.userId, name: person.name } : null,
      who: row.byName,
    }
  })
}
