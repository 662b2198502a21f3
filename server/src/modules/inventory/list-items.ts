import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'
import type { Input, inventory as endpoints, ItemRow, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import type { StoredItem } from './item-refs.ts'
import { shareOf } from './levels.ts'
import { minus } from './rules.ts'
import { items, stockLevels } from './tables.ts'

type Asked = Input<typeof endpoints.list>

const SORTS = {
  code: { order: [asc(items.code)], after: ([code]: [string, string]) => gt(items.code, code) },
  name: {
    order: [asc(items.name), asc(items.id)],
    after: ([name, id]: [string, string]) => sql`(${items.name}, ${items.id}) > (${name}, ${id}::uuid)`,
  },
}

export async function listItems(ctx: Ctx, input: Asked): Promise<Output<typeof endpoints.list>> {
  const { cursor, limit = 25, sort = 'code', storeId } = input
  const condition = conditionOf(ctx, input)
  const place = placeOf(cursor)
  const { order, after } = SORTS[sort]
  const rows = await ctx.tx
    .select()
    .from(items)
    .where(and(condition, place && after(place)))
    .orderBy(...order)
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    (row) => cursorOf(row[sort], row.id),
    (row) => row,
  )
  return { ...page, items: await itemRows(ctx, page.items, storeId), ...(await totalOf(ctx, input, condition)) }
}

function conditionOf({ orgId }: Ctx, { q = '', kind, category, storeId, vendorId, reorder, active }: Asked) {
  const inStores = (condition: SQL | undefined) => sql`${items.id} in (
    select item_id from ${stockLevels} where ${and(eq(stockLevels.orgId, orgId), condition)})`
  const there = storeId ? eq(stockLevels.storeId, storeId) : undefined
  const low = reorder ? sql`${stockLevels.lowSince} is not null` : undefined
  return and(
    eq(items.orgId, orgId),
    eq(items.active, active !== 'no'),
    kind && eq(items.kind, kind),
    category ? eq(items.category, category) : undefined,
    vendorId ? eq(items.preferredVendorId, vendorId) : undefined,
    there || low ? inStores(and(there, low)) : undefined,
    wordsOf(q).length > 0 ? sql`${items.id} in (${foundBy(orgId, 'items', q)})` : undefined,
  )
}

async function totalOf(ctx: Ctx, asked: Asked, condition: SQL | undefined) {
  const { q = '', kind, category, storeId, vendorId, reorder, active } = asked
  if (wordsOf(q).length > 0 || storeId || vendorId || reorder)
    return cappedCount(ctx, sql`select 1 from ${items} where ${condition}`)
  const wanted = [String(active !== 'no'), kind, category || undefined]
  return { total: await keptTotal(ctx, 'items', wanted), capped: false }
}

/** As they stand in a list: with what is there of them, in one store or in all. */
export async function itemRows(ctx: Ctx, rows: StoredItem[], storeId?: string): Promise<ItemRow[]> {
  const there = await amountsOf(
    ctx,
    rows.map(({ id }) => id),
    storeId,
  )
  return rows.map((row) => {
    const { onHand = 0, reserved = 0, low = false } = there.get(row.id) ?? {}
    const value = storeId ? shareOf(row, onHand) : row.value
    return { ...row, onHand, reserved, available: minus(onHand, reserved), low, value }
  })
}

async function amountsOf({ tx, orgId }: Ctx, ids: string[], storeId: string | undefined) {
  if (ids.length === 0) return new Map<string, { onHand: number; reserved: number; low: boolean }>()
  const rows = await tx
    .select({
      itemId: stockLevels.itemId,
      onHand: sql<number>`sum(${stockLevels.onHand})`.mapWith(Number),
      reserved: sql<number>`sum(${stockLevels.reserved})`.mapWith(Number),
      low: sql<boolean>`bool_or(${stockLevels.lowSince} is not null)`,
    })
    .from(stockLevels)
    .where(
      and(
        eq(stockLevels.orgId, orgId),
        inArray(stockLevels.itemId, ids),
        storeId ? eq(stockLevels.storeId, storeId) : undefined,
      ),
    )
    .groupBy(stockLevels.itemId)
  return new Map(rows.map(({ itemId, ...amounts }) => [itemId, amounts]))
}
