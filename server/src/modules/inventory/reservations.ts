import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { assertEnough, levelIn, openBooks, reservationIn, saveLevels } from './books.ts'
import { stockReserved } from './events.ts'
import { minus, plus } from './rules.ts'
import { stockReservations, stores } from './tables.ts'

export type StockLine = { itemId: string; storeId: string; quantity: number }
type Reservation = typeof stockReservations.$inferSelect

type Reserving = {
  workOrderId: string
  reference?: string | null
  lines: StockLine[]
  field?: (line: number) => string
}

/**
 * Keeps parts for a work order: nobody else is given them. What is not there to be kept is refused beside
 * `field(line)`, by default `quantity`. Reserving again adds to what was reserved.
 */
export async function reserveStock(ctx: Ctx, { workOrderId, reference = null, lines, field }: Reserving) {
  if (lines.length === 0) return
  const books = await openBooks(ctx, lines, workOrderId)
  for (const [i, line] of lines.entries()) {
    const level = levelIn(ctx, books, line)
    assertEnough(books, level, line.quantity, 0, field?.(i) ?? 'quantity')
    level.reserved = plus(level.reserved, line.quantity)
    const kept = reservationIn(books, line)
    if (kept) kept.quantity = plus(kept.quantity, line.quantity)
    else {
      const made = { orgId: ctx.orgId, workOrderId, reference, createdAt: ctx.now, ...line }
      books.reservations.set(`${line.itemId} ${line.storeId}`, made)
    }
  }
  await saveLevels(ctx, [...books.levels.values()])
  await saveReservations(ctx, [...books.reservations.values()])
  await emit(ctx, stockReserved, { about: workOrderId, data: { items: lines.length } })
}

/** Gives free what is reserved for a work order: all of it, or only these lines, of each at most what is reserved. */
export async function releaseReservation(
  ctx: Ctx,
  { workOrderId, lines }: { workOrderId: string; lines?: StockLine[] },
) {
  const reserved = await reservedFor(ctx, workOrderId)
  const freed = lines ?? reserved
  if (freed.length === 0 || reserved.length === 0) return
  const books = await openBooks(ctx, freed, workOrderId)
  for (const line of freed) {
    const kept = reservationIn(books, line)
    if (!kept) continue
    const level = levelIn(ctx, books, line)
    const free = Math.min(kept.quantity, line.quantity)
    kept.quantity = minus(kept.quantity, free)
    level.reserved = minus(level.reserved, free)
  }
  await saveLevels(ctx, [...books.levels.values()])
  await saveReservations(ctx, [...books.reservations.values()])
  await emit(ctx, stockReserved, { about: workOrderId, data: { items: freed.length } })
}

/** What is reserved for a work order now. */
export const reservedFor = ({ tx, orgId }: Ctx, workOrderId: string): Promise<StockLine[]> =>
  tx
    .select({
      itemId: stockReservations.itemId,
      storeId: stockReservations.storeId,
      quantity: stockReservations.quantity,
    })
    .from(stockReservations)
    .where(and(eq(stockReservations.orgId, orgId), eq(stockReservations.workOrderId, workOrderId)))

/** Who an item is kept for, the oldest first. */
export const reservationsOfItem = ({ tx, orgId }: Ctx, itemId: string) =>
  tx
    .select({
      workOrderId: stockReservations.workOrderId,
      reference: stockReservations.reference,
      store: { id: stores.id, name: stores.name },
      quantity: stockReservations.quantity,
    })
    .from(stockReservations)
    .innerJoin(stores, and(eq(stores.orgId, stockReservations.orgId), eq(stores.id, stockReservations.storeId)))
    .where(and(eq(stockReservations.orgId, orgId), eq(stockReservations.itemId, itemId)))
    .orderBy(asc(stockReservations.createdAt))
    .limit(100)

/** Writes reservations as they are now; what is used up is gone. Their items are held by the caller. */
export async function saveReservations({ tx, orgId }: Ctx, all: Reservation[]) {
  const kept = all.filter(({ quantity }) => quantity > 0)
  const gone = all.filter(({ quantity }) => quantity <= 0)
  if (kept.length > 0)
    await tx
      .insert(stockReservations)
      .values(kept)
      .onConflictDoUpdate({
        target: [
          stockReservations.orgId,
          stockReservations.workOrderId,
          stockReservations.itemId,
          stockReservations.storeId,
        ],
        set: { quantity: sql`excluded.quantity` },
      })
  if (gone.length > 0)
    await tx.delete(stockReservations).where(
      and(
        eq(stockReservations.orgId, orgId),
        eq(stockReservations.workOrderId, gone[0]!.workOrderId),
        inArray(
          sql`(${stockReservations.itemId}, ${stockReservations.storeId})`,
          gone.map(({ itemId, storeId }) => sql`(${itemId}::uuid, ${storeId}::uuid)`),
        ),
      ),
    )
}
