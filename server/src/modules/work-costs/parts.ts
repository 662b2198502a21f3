import { and, eq, inArray, sql } from 'drizzle-orm'
import type { WorkPart } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { itemRefs, levelsOf, reservedFor, stockMovements, stores } from '#modules/inventory/index.ts'
import { workParts } from './tables.ts'
import { seesMoney } from './who.ts'

type Place = { itemId: string; storeId: string }
const keyOf = ({ itemId, storeId }: Place) => `${itemId} ${storeId}`

/** By item and store: what was planned, what of it is set aside, and what went out and did not come back. */
export async function partsOf(ctx: Ctx, workOrderId: string): Promise<WorkPart[]> {
  const { tx, orgId } = ctx
  const planned = await tx
    .select()
    .from(workParts)
    .where(and(eq(workParts.orgId, orgId), eq(workParts.workOrderId, workOrderId)))
  const reserved = await reservedFor(ctx, workOrderId)
  const used = await usedFor(ctx, workOrderId)
  const places = new Map(
    [...planned, ...reserved, ...used].map(({ itemId, storeId }) => [keyOf({ itemId, storeId }), { itemId, storeId }]),
  )
  if (places.size === 0) return []
  const itemIds = [...places.values()].map(({ itemId }) => itemId)
  const [items, levels, names] = [
    await itemRefs(ctx, itemIds),
    await levelsOf(ctx, itemIds),
    await storesOf(ctx, [...places.values()]),
  ]
  const money = seesMoney(ctx)
  const at = <T extends Place>(rows: T[], place: Place) => rows.find((row) => keyOf(row) === keyOf(place))
  return [...places.values()]
    .map((place) => ({
      item: items.get(place.itemId)!,
      store: names.get(place.storeId)!,
      planned: at(planned, place)?.planned ?? 0,
      reserved: at(reserved, place)?.quantity ?? 0,
      used: at(used, place)?.quantity ?? 0,
      available: levels.get(place.itemId)?.find(({ store }) => store.id === place.storeId)?.available ?? 0,
      cost: money ? (at(used, place)?.value ?? 0) : null,
    }))
    .toSorted((a, b) => a.item.code.localeCompare(b.item.code) || a.store.name.localeCompare(b.store.name))
}

export const usedFor = ({ tx, orgId }: Ctx, workOrderId: string) =>
  tx
    .select({
      itemId: stockMovements.itemId,
      storeId: stockMovements.storeId,
      quantity: sql<number>`-sum(${stockMovements.quantity})`.mapWith(Number),
      value: sql<number>`-sum(${stockMovements.value})`.mapWith(Number),
    })
    .from(stockMovements)
    .where(
      and(
        eq(stockMovements.orgId, orgId),
        eq(stockMovements.workOrderId, workOrderId),
        inArray(stockMovements.kind, ['issue', 'return']),
      ),
    )
    .groupBy(stockMovements.itemId, stockMovements.storeId)

async function storesOf({ tx, orgId }: Ctx, places: Place[]) {
  const ids = [...new Set(places.map(({ storeId }) => storeId))]
  const rows = await tx
    .select({ id: stores.id, name: stores.name })
    .from(stores)
    .where(and(eq(stores.orgId, orgId), inArray(stores.id, ids)))
  return new Map(rows.map((row) => [row.id, row]))
}
