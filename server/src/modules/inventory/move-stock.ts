import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { lockItems } from './books.ts'
import { itemRefs } from './item-refs.ts'
import { book, type Booking, type Moved } from './ledger.ts'
import type { StockLine } from './reservations.ts'
import { amount, minus, worthOfReturn } from './rules.ts'
import { stockMovements } from './tables.ts'

export type { Moved }

/** What it was for; `field` names the form's field that a refusal of a line's quantity stands beside. */
type For = Omit<Booking, 'kind' | 'countId' | 'transferId'> & { field?: (line: number) => string }
type Lines<Line extends StockLine = StockLine> = { lines: (Line & { id?: string | undefined })[] } & For

const entriesOf = ({ lines, field = () => 'quantity' }: Lines, sign = 1) =>
  lines.map((line, i) => ({ ...line, quantity: sign * line.quantity, field: field(i) }))

/** Goods come in, at what one of them costs; without a price at the average. In the caller's transaction, as all of these. */
export const receiveStock = (ctx: Ctx, asked: Lines<StockLine & { unitCost?: number | undefined }>): Promise<Moved[]> =>
  book(ctx, { ...asked, kind: 'receive' }, entriesOf(asked))

/**
 * Goods go out at their average cost. For a work order, what is reserved for it in that store is used first. What is
 * not there, or is kept for others, is refused. A movement's `value` is below zero: the cost is its opposite.
 */
export const issueStock = (ctx: Ctx, asked: Lines): Promise<Moved[]> =>
  book(ctx, { ...asked, kind: 'issue' }, entriesOf(asked, -1))

/** Takes back. For a work order: at most what was given out for it, and at that cost. */
export async function returnStock(ctx: Ctx, asked: Lines): Promise<Moved[]> {
  const entries = entriesOf(asked)
  if (!asked.workOrderId) return book(ctx, { ...asked, kind: 'return' }, entries)
  const { workOrderId } = asked
  const ids = entries.map(({ itemId }) => itemId)
  // Before anything is compared: two who bring back the same part would both find that it was given out.
  await lockItems(ctx, ids)
  const given = await givenFor(ctx, workOrderId, ids)
  const names = await itemRefs(ctx, ids)
  const valued = entries.map((entry) => {
    const out = given.get(entry.itemId) ?? { quantity: 0, value: 0 }
    const { code = '', unit = '' } = names.get(entry.itemId) ?? {}
    if (entry.quantity > out.quantity)
      throw invalid({
        [entry.field]:
          out.quantity > 0
            ? `Only ${amount(out.quantity, unit)} of ${code} ${out.quantity === 1 ? 'is' : 'are'} out for this work.`
            : `Nothing of ${code} is out for this work.`,
      })
    const worth = worthOfReturn(out, entry.quantity)
    given.set(entry.itemId, { quantity: minus(out.quantity, entry.quantity), value: out.value - worth })
    return { ...entry, worth }
  })
  return book(ctx, { ...asked, kind: 'return' }, valued)
}

/** What was given out for a work order and has not come back, by item. */
export async function givenFor({ tx, orgId }: Ctx, workOrderId: string, itemIds: string[]) {
  const rows = await tx
    .select({
      itemId: stockMovements.itemId,
      quantity: sql<number>`-sum(${stockMovements.quantity})`.mapWith(Number),
      value: sql<number>`-sum(${stockMovements.value})`.mapWith(Number),
    })
    .from(stockMovements)
    .where(
      and(
        eq(stockMovements.orgId, orgId),
        eq(stockMovements.workOrderId, workOrderId),
        inArray(stockMovements.itemId, itemIds),
        inArray(stockMovements.kind, ['issue', 'return']),
      ),
    )
    .groupBy(stockMovements.itemId)
  return new Map(rows.map(({ itemId, ...out }) => [itemId, out]))
}

type Transfer = StockLine & { toStoreId: string; id?: string | undefined }

/** From one store to another: two movements of one transfer, and nothing is worth more or less. */
export function transferStock(ctx: Ctx, { lines: [line], ...asked }: { lines: [Transfer] } & Omit<For, 'field'>) {
  const { itemId, storeId, toStoreId, quantity, id } = line
  if (storeId === toStoreId) throw invalid({ toStoreId: 'Choose another store than the one it is in.' })
  return book(ctx, { ...asked, kind: 'transfer', transferId: newId() }, [
    { id, itemId, storeId, quantity: -quantity, otherStoreId: toStoreId },
    { itemId, storeId: toStoreId, quantity, otherStoreId: storeId },
  ])
}

/** Puts right what the books say, up or down. */
export const adjustStock = (
  ctx: Ctx,
  { lines, reason }: { lines: (StockLine & { id?: string | undefined })[]; reason: string },
) =>
  book(
    ctx,
    { kind: 'adjust', reason },
    lines.map((line) => ({ ...line, field: 'change' })),
  )
