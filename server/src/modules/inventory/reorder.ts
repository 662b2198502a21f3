import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { Input, Output, ReorderRow, stock } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { vendorsNamed } from '#modules/vendors/index.ts'
import type { StoredItem } from './item-refs.ts'
import { shownLevel } from './levels.ts'
import { onOrderOf } from './neighbours.ts'
import { minus, toBuy } from './rules.ts'
import { items, stockLevels, stores } from './tables.ts'

/** What is to be bought, and how much of it. What is on order counts for the first of an item's stores that need it. */
export async function listReorder(
  ctx: Ctx,
  { storeId, cursor, limit = 25 }: Input<typeof stock.reorder>,
): Promise<Output<typeof stock.reorder>> {
  const place = placeOf(cursor)
  const inStore = storeId ? eq(stockLevels.storeId, storeId) : undefined
  const rows = await lowLevels(
    ctx,
    and(inStore, place && sql`(${items.code}, ${stockLevels.storeId}) > (${place[0]}, ${place[1]}::uuid)`),
  ).limit(limit + 1)
  // Its stores that stood on the page before have taken their part of what is on order.
  const before = place
    ? await lowLevels(ctx, and(inStore, eq(items.code, place[0]), sql`${stockLevels.storeId} <= ${place[1]}::uuid`))
    : []
  const page = pageOf(
    rows,
    limit,
    ({ item, store }) => cursorOf(item.code, store.id),
    (row) => row,
  )
  const all = await withSuggestions(ctx, [...before, ...page.items])
  return { ...page, items: all.slice(before.length) }
}

type Low = { item: StoredItem; level: typeof stockLevels.$inferSelect; store: { id: string; name: string } }

const lowLevels = ({ tx, orgId }: Ctx, condition: SQL | undefined) =>
  tx
    .select({ item: items, level: stockLevels, store: { id: stores.id, name: stores.name } })
    .from(stockLevels)
    .innerJoin(items, and(eq(items.orgId, stockLevels.orgId), eq(items.id, stockLevels.itemId)))
    .innerJoin(stores, and(eq(stores.orgId, stockLevels.orgId), eq(stores.id, stockLevels.storeId)))
    .where(
      and(eq(stockLevels.orgId, orgId), sql`${stockLevels.lowSince} is not null`, eq(items.active, true), condition),
    )
    .orderBy(asc(items.code), asc(stockLevels.storeId))

async function withSuggestions(ctx: Ctx, rows: Low[]): Promise<ReorderRow[]> {
  const vendors = await vendorsNamed(
    ctx,
    rows.map(({ item }) => item.preferredVendorId),
  )
  const ids = [...new Set(rows.map(({ item }) => item.id))]
  const coming = new Map(await onOrderOf(ctx, ids))
  return rows.map(({ item, level, store }) => {
    const shown = shownLevel(level, store, item)
    const onOrder = coming.get(item.id) ?? 0
    const need = { ...shown, min: level.min ?? 0 }
    coming.set(item.id, Math.max(0, minus(onOrder, toBuy({ ...need, onOrder: 0 }))))
    return {
      ...shown,
      item,
      preferredVendor: item.preferredVendorId === null ? null : (vendors.get(item.preferredVendorId) ?? null),
      unitCost: item.unitCost ?? (item.averageCost || null),
      onOrder,
      suggested: toBuy({ ...need, onOrder }),
    }
  })
}
