import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { on } from '#core/events.ts'
import { membersWhoMay } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import { stockLow } from './events.ts'
import { minus } from './rules.ts'
import { items, stockLevels, stores } from './tables.ts'
import { lowText } from './texts.ts'

type Place = { itemId: string; storeId: string }

/** What is full again meanwhile, or is no longer kept, nobody has to hear of. */
async function stillLow({ tx, orgId }: Ctx, places: Place[]) {
  const rows = await tx
    .select({ level: stockLevels, item: items, store: stores.name })
    .from(stockLevels)
    .innerJoin(items, and(eq(items.orgId, stockLevels.orgId), eq(items.id, stockLevels.itemId)))
    .innerJoin(stores, and(eq(stores.orgId, stockLevels.orgId), eq(stores.id, stockLevels.storeId)))
    .where(
      and(
        eq(stockLevels.orgId, orgId),
        eq(items.active, true),
        inArray(
          stockLevels.itemId,
          places.map(({ itemId }) => itemId),
        ),
      ),
    )
    .orderBy(asc(items.code))
  const asked = new Set(places.map(({ itemId, storeId }) => `${itemId} ${storeId}`))
  return rows
    .filter(({ level }) => level.lowSince !== null && asked.has(`${level.itemId} ${level.storeId}`))
    .map(({ level, item, store }) => ({
      ...item,
      store,
      available: minus(level.onHand, level.reserved),
      min: level.min ?? 0,
    }))
}

export const tellOfLowStock = on(stockLow, 'inventory.tell-of-low-stock', async (ctx, happened) => {
  const low = await stillLow(ctx, happened.data.levels)
  if (!low[0]) return
  const people = (await membersWhoMay(ctx, 'inventory:edit')).filter(({ userId }) => userId !== happened.actorId)
  const about = { type: low.length === 1 ? 'stock-item' : 'stock-reorder', id: low[0].id }
  await tell(ctx, { happened, kind: 'stock_low', people, ...lowText(low), about })
})
