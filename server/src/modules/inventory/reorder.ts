import { and, asc, eq, sql } from 'drizzle-orm'
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
  const rows = await ctx.tx
    .select({ item: items, level: stockLevels, store: { id: stores.id, name: stores.name } })
    .from(stockLevels)
    .innerJoin(items, and(eq(items.orgId, stockLevels.orgId), eq(items.id, stockLevels.itemId)))
    .innerJoin(stores, and(eq(stores.orgId, stockLevels.orgId), eq(stores.id, stockLevels.storeId)))
    .where(
      and(
        eq(stockLevels.orgId, ctx.orgId),
        sql`${stockLevels.lowSince} is not null`,
        eq(items.active, true),
        storeId ? eq(stockLevels.storeId, storeId) : undefined,
        place && sql`(${items.code}, ${stockLevels.storeId}) > (${place[0]}, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(asc(items.code), asc(stockLevels.storeId))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    ({ item, store }) => cursorOf(item.code, store.id),
    (row) => row,
  )
  return { ...page, items: await withSuggestions(ctx, page.items) }
}

type Low = { item: StoredItem; level: typeof stockLevels.$inferSelect; store: { id: string; name: string } }

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
