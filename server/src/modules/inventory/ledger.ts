import { sql } from 'drizzle-orm'
import type { MovementKind } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { invalid, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { assertEnough, itemIn, levelIn, openBooks, reservationIn, saveLevels, type Books, type Level } from './books.ts'
import { stockMoved } from './events.ts'
import { broughtIn, foundMore, minus, plus, takenIn, takenOut, type Holding } from './rules.ts'
import { saveReservations } from './reservations.ts'
import { items, stockMovements } from './tables.ts'

/** One item in or out of one store. */
export type Entry = {
  id?: string | undefined
  itemId: string
  storeId: string
  /** Above zero: into the store. */
  quantity: number
  /** What one costs, of goods that come in; else the average. */
  unitCost?: number | undefined
  /** What they are worth together, where that is known. */
  worth?: number
  otherStoreId?: string
  reason?: string | null | undefined
  /** The field of the form that a refusal of the quantity stands beside. */
  field?: string
}

/** What the entries of one booking have in common. */
export type Booking = {
  kind: MovementKind
  workOrderId?: string | null | undefined
  userId?: string | null | undefined
  countId?: string
  transferId?: string
  reference?: string | null | undefined
  reason?: string | null | undefined
}

export type Moved = typeof stockMovements.$inferSelect

/** What a number of the database, and of a screen, holds exactly. */
const LARGEST = { value: Number.MAX_SAFE_INTEGER, quantity: 10_000_000_000 }

/** Rows of one statement, which may have only so many values. */
const AT_ONCE = 1000
/** Lines that an event says in full. */
const TOLD = 100

/** Books entries, one after the other: stock, value and average, the movements, and that it happened. */
export async function book(ctx: Ctx, booking: Booking, entries: Entry[]): Promise<Moved[]> {
  if (entries.length === 0) return []
  const books = await openBooks(ctx, entries, booking.workOrderId)
  const moved: Moved[] = []
  for (const entry of entries) moved.push(bookOne(ctx, books, booking, entry, moved.at(-1)))
  await saveItems(ctx, books)
  await saveLevels(ctx, [...books.levels.values()])
  await saveReservations(ctx, [...books.reservations.values()])
  for (let i = 0; i < moved.length; i += AT_ONCE)
    await ctx.tx
      .insert(stockMovements)
      .values(moved.slice(i, i + AT_ONCE))
      .catch(refuseRepeated)
  await emit(ctx, stockMoved, {
    about: moved[0]!.id,
    data: {
      kind: booking.kind,
      workOrderId: booking.workOrderId ?? null,
      lines:
        moved.length > TOLD
          ? []
          : moved.map(({ itemId, storeId, quantity, value }) => ({ itemId, storeId, quantity, value })),
    },
  })
  return moved
}

function bookOne(ctx: Ctx, books: Books, booking: Booking, entry: Entry, before: Moved | undefined): Moved {
  const { id = newId(), itemId, storeId, quantity, otherStoreId = null, field = 'quantity' } = entry
  const item = itemIn(books, entry)
  const level = levelIn(ctx, books, entry)
  if (booking.kind === 'receive' && !item.active)
    throw invalid({ itemId: `${item.code} is no longer kept. Take it up again on its page first.` })
  if (quantity < 0) takeFrom(books, level, booking, entry, field)
  const after = held(item, booking, entry, before)
  const value = after.value - item.value
  if (Math.abs(after.value) > LARGEST.value || Math.abs(after.onHand) > LARGEST.quantity)
    throw invalid({ [field]: 'This is more than can be kept in the books.' })
  Object.assign(item, after, booking.kind === 'receive' && { unitCost: entry.unitCost ?? item.unitCost })
  level.onHand = plus(level.onHand, quantity)
  const { workOrderId = null, userId = null, countId = null, transferId = null, kind } = booking
  const said = { reference: booking.reference || null, reason: entry.reason || booking.reason || null }
  const unitCost = entry.unitCost ?? Math.round(Math.abs(value / quantity))
  const who = { byUserId: userIdOf(ctx), byName: ctx.actor.name, userId }
  const balance = level.onHand
  const about = { kind, itemId, storeId, workOrderId, countId, transferId, otherStoreId }
  return { orgId: ctx.orgId, id, at: ctx.now, ...about, quantity, unitCost, value, balance, ...who, ...said }
}

/** An adjustment and a count say what is there: they may take what was reserved, but not more than there is. */
function takeFrom(books: Books, level: Level, { kind }: Booking, entry: Entry, field: string) {
  const wanted = -entry.quantity
  const reservation = kind === 'issue' ? reservationIn(books, entry) : undefined
  const told = kind === 'adjust' || kind === 'count'
  assertEnough(books, level, wanted, told ? level.reserved : (reservation?.quantity ?? 0), field)
  if (!reservation) return
  const used = Math.min(reservation.quantity, wanted)
  reservation.quantity = minus(reservation.quantity, used)
  level.reserved = minus(level.reserved, used)
}

/** What the item is worth afterwards. What comes out of one store goes into the other at the same worth. */
function held(item: Holding & { unitCost: number | null }, { kind }: Booking, entry: Entry, before: Moved | undefined) {
  const { quantity, unitCost, worth } = entry
  if (quantity < 0) return takenOut(item, -quantity)
  if (kind === 'transfer' && before) return broughtIn(item, quantity, -before.value)
  if (worth !== undefined) return broughtIn(item, quantity, worth)
  if (unitCost !== undefined) return takenIn(item, quantity, unitCost)
  return foundMore(item, quantity, item.averageCost || (item.unitCost ?? 0))
}

async function saveItems({ tx, orgId }: Ctx, books: Books) {
  const all = [...books.items.values()]
  const list = <T>(values: T[]) => sql.param(values)
  await tx.execute(sql`
    update ${items} as i set on_hand = n.on_hand, value = n.value, average_cost = n.average_cost, unit_cost = n.unit_cost
    from unnest(
      ${list(all.map(({ id }) => id))}::uuid[], ${list(all.map(({ onHand }) => onHand))}::numeric[],
      ${list(all.map(({ value }) => value))}::bigint[], ${list(all.map(({ averageCost }) => averageCost))}::bigint[],
      ${list(all.map(({ unitCost }) => unitCost))}::bigint[]
    ) as n(id, on_hand, value, average_cost, unit_cost)
    where i.org_id = ${orgId} and i.id = n.id`)
}

function refuseRepeated(error: unknown): never {
  if (violates(error, 'stock_movements_pk')) throw new Refusal('conflict', 'This has already been saved.')
  throw error
}
