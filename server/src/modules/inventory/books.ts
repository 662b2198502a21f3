import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { stockLow } from './events.ts'
import type { StoredItem, StoredStore } from './item-refs.ts'
import { amount, isLow, minus } from './rules.ts'
import { items, stockLevels, stockReservations, stores } from './tables.ts'

export type Level = typeof stockLevels.$inferSelect
type Reservation = typeof stockReservations.$inferSelect
type Place = { itemId: string; storeId: string }

/** The items and stores that a change of stock is about, held until the transaction ends. */
export type Books = {
  items: Map<string, StoredItem>
  stores: Map<string, StoredStore>
  levels: Map<string, Level>
  reservations: Map<string, Reservation>
  /** More may be taken than is there. */
  negative: boolean
}

const keyOf = ({ itemId, storeId }: Place) => `${itemId} ${storeId}`

/**
 * Whoever changes stock holds its items first, in the order of their ids: two never wait for each other, and of two
 * who want the last one the second sees that it is gone.
 */
export async function openBooks(ctx: Ctx, places: Place[], workOrderId: string | null = null): Promise<Books> {
  const held = await lockItems(
    ctx,
    places.map(({ itemId }) => itemId),
  )
  const storeIds = [...new Set(places.map(({ storeId }) => storeId))]
  return {
    items: held,
    stores: await holdStores(ctx, storeIds),
    levels: await levelsIn(ctx, [...held.keys()], storeIds),
    reservations: await reservationsOf(ctx, workOrderId, [...held.keys()]),
    negative: (await organisationOf(ctx)).settings['allowNegativeStock'] === true,
  }
}

export async function lockItems({ tx, orgId }: Ctx, ids: string[]): Promise<Map<string, StoredItem>> {
  const wanted = [...new Set(ids)]
  const rows = await tx
    .select()
    .from(items)
    .where(and(eq(items.orgId, orgId), inArray(items.id, wanted)))
    .orderBy(asc(items.id))
    .for('no key update')
  if (rows.length < wanted.length) throw invalid({ itemId: 'This item does not exist, or you may not see it.' })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Shared: many may move goods at once, but nobody closes the store meanwhile. */
async function holdStores({ tx, orgId }: Ctx, ids: string[]) {
  const rows = await tx
    .select()
    .from(stores)
    .where(and(eq(stores.orgId, orgId), inArray(stores.id, ids)))
    .orderBy(asc(stores.id))
    .for('key share')
  if (rows.length < ids.length) throw invalid({ storeId: 'This store does not exist, or you may not see it.' })
  const closed = rows.find(({ active }) => !active)
  if (closed) throw invalid({ storeId: `${closed.name} is closed. Choose another store.` })
  return new Map(rows.map((row) => [row.id, row]))
}

async function levelsIn({ tx, orgId }: Ctx, itemIds: string[], storeIds: string[]) {
  const rows = await tx
    .select()
    .from(stockLevels)
    .where(
      and(eq(stockLevels.orgId, orgId), inArray(stockLevels.itemId, itemIds), inArray(stockLevels.storeId, storeIds)),
    )
  return new Map(rows.map((row) => [keyOf(row), row]))
}

async function reservationsOf({ tx, orgId }: Ctx, workOrderId: string | null, itemIds: string[]) {
  if (!workOrderId) return new Map<string, Reservation>()
  const rows = await tx
    .select()
    .from(stockReservations)
    .where(
      and(
        eq(stockReservations.orgId, orgId),
        eq(stockReservations.workOrderId, workOrderId),
        inArray(stockReservations.itemId, itemIds),
      ),
    )
  return new Map(rows.map((row) => [keyOf(row), row]))
}

export const itemIn = (books: Books, { itemId }: Pick<Place, 'itemId'>) => found(books.items.get(itemId), 'item')
export const storeIn = (books: Books, { storeId }: Pick<Place, 'storeId'>) => found(books.stores.get(storeId), 'store')
export const reservationIn = (books: Books, place: Place) => books.reservations.get(keyOf(place))

/** How an item stands in a store; where there was none of it yet, an empty line. */
export function levelIn({ orgId }: Ctx, books: Books, place: Place): Level {
  const known = books.levels.get(keyOf(place))
  if (known) return known
  const { itemId, storeId } = place
  const empty = { onHand: 0, reserved: 0, min: null, max: null, bin: null, lowSince: null }
  const made = { orgId, itemId, storeId, ...empty }
  books.levels.set(keyOf(place), made)
  return made
}

/** Refuses to take more than there is for whoever asks; `own` is what was kept for them. */
export function assertEnough(books: Books, level: Level, wanted: number, own: number, field: string) {
  const free = minus(level.onHand, minus(level.reserved, own))
  if (books.negative || wanted <= free) return
  const { code, unit } = itemIn(books, level)
  const { name } = storeIn(books, level)
  const kept = Math.min(minus(level.reserved, own), Math.max(level.onHand, 0))
  const rest = kept > 0 ? ` ${amount(kept, unit)} more ${kept === 1 ? 'is' : 'are'} reserved for other work.` : ''
  const left = Math.max(free, 0)
  throw invalid({
    [field]:
      left === 0
        ? `There is no ${code} left in ${name}.${rest}`
        : `Only ${amount(left, unit)} of ${code} ${left === 1 ? 'is' : 'are'} left in ${name}.${rest}`,
  })
}

/** Writes the levels back, and says once which have fallen to their minimum. */
export async function saveLevels(ctx: Ctx, levels: Level[]) {
  if (levels.length === 0) return
  const rows = levels.map((level) => ({ ...level, lowSince: isLow(level) ? (level.lowSince ?? ctx.now) : null }))
  for (let i = 0; i < rows.length; i += AT_ONCE) await upsertLevels(ctx, rows.slice(i, i + AT_ONCE))
  const fallen = rows.filter(({ lowSince }, i) => lowSince !== null && levels[i]!.lowSince === null)
  if (fallen[0]) {
    const about = fallen[0].itemId
    await emit(ctx, stockLow, { about, data: { levels: fallen.map(({ itemId, storeId }) => ({ itemId, storeId })) } })
  }
}

/** Rows of one statement, which may have only so many values. */
const AT_ONCE = 1000

const upsertLevels = ({ tx }: Ctx, rows: Level[]) =>
  tx
    .insert(stockLevels)
    .values(rows)
    .onConflictDoUpdate({
      target: [stockLevels.orgId, stockLevels.itemId, stockLevels.storeId],
      set: {
        onHand: sql`excluded.on_hand`,
        reserved: sql`excluded.reserved`,
        min: sql`excluded.min`,
        max: sql`excluded.max`,
        bin: sql`excluded.bin`,
        lowSince: sql`excluded.low_since`,
      },
    })
