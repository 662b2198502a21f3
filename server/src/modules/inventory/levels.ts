import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { StockLevel } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import type { Holding } from './rules.ts'
import { costOf, minus } from './rules.ts'
import { items, stockLevels, stores } from './tables.ts'

type StoredLevel = typeof stockLevels.$inferSelect

/** What lies in one store is worth its part of all there is. */
export const shareOf = ({ onHand, value, averageCost }: Holding, here: number) =>
  onHand === 0 ? costOf(here, averageCost) : Math.round((value * here) / onHand)

export const shownLevel = (level: StoredLevel, store: { id: string; name: string }, item: Holding): StockLevel => ({
  store,
  onHand: level.onHand,
  reserved: level.reserved,
  available: minus(level.onHand, level.reserved),
  min: level.min,
  max: level.max,
  bin: level.bin,
  low: level.lowSince !== null,
  value: shareOf(item, level.onHand),
})

/** How these items stand in each store that knows them, by item; stores by name. For who shows what is there. */
export async function levelsOf({ tx, orgId }: Ctx, itemIds: string[]): Promise<Map<string, StockLevel[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await tx
    .select({ level: stockLevels, store: { id: stores.id, name: stores.name }, item: items })
    .from(stockLevels)
    .innerJoin(stores, and(eq(stores.orgId, stockLevels.orgId), eq(stores.id, stockLevels.storeId)))
    .innerJoin(items, and(eq(items.orgId, stockLevels.orgId), eq(items.id, stockLevels.itemId)))
    .where(and(eq(stockLevels.orgId, orgId), inArray(stockLevels.itemId, [...new Set(itemIds)])))
    .orderBy(asc(sql`lower(${stores.name})`))
  const byItem = Map.groupBy(rows, ({ level }) => level.itemId)
  return new Map(
    [...byItem].map(([id, all]) => [id, all.map(({ level, store, item }) => shownLevel(level, store, item))]),
  )
}
