import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { CountLine, CountPage, Input, Output, StockCount, stockCounts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { storesNamed } from './item-refs.ts'
import { items, stockCountLines, stockCounts, stockLevels } from './tables.ts'

export type StoredCount = typeof stockCounts.$inferSelect

export async function listCounts(
  ctx: Ctx,
  { status, storeId, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor, 'moment')
  const c = stockCounts
  const rows = await ctx.tx
    .select()
    .from(c)
    .where(
      and(
        eq(c.orgId, ctx.orgId),
        status && eq(c.status, status),
        storeId ? eq(c.storeId, storeId) : undefined,
        place && sql`(${c.startedAt}, ${c.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(c.startedAt), desc(c.id))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    ({ startedAt, id }) => cursorOf(startedAt, id),
    (row) => row,
  )
  return { ...page, items: await shownCounts(ctx, page.items) }
}

async function shownCounts(ctx: Ctx, rows: StoredCount[]): Promise<StockCount[]> {
  const places = await storesNamed(
    ctx,
    rows.map(({ storeId }) => storeId),
  )
  const progress = await progressOf(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    store: places.get(row.storeId) ?? { id: row.storeId, name: '' },
    ...(progress.get(row.id) ?? { lines: 0, counted: 0 }),
  }))
}

async function progressOf({ tx, orgId }: Ctx, ids: string[]) {
  if (ids.length === 0) return new Map<string, { lines: number; counted: number }>()
  const rows = await tx
    .select({
      id: stockCountLines.countId,
      lines: sql<number>`count(*)`.mapWith(Number),
      counted: sql<number>`count(${stockCountLines.counted})`.mapWith(Number),
    })
    .from(stockCountLines)
    .where(and(eq(stockCountLines.orgId, orgId), inArray(stockCountLines.countId, ids)))
    .groupBy(stockCountLines.countId)
  return new Map(rows.map(({ id, ...progress }) => [id, progress]))
}

/** The count; `update` when it is about to end, `share` when something is counted in it meanwhile. */
export async function countRow({ tx, orgId }: Ctx, id: string, lock?: 'update' | 'share'): Promise<StoredCount> {
  const query = tx
    .select()
    .from(stockCounts)
    .where(and(eq(stockCounts.orgId, orgId), eq(stockCounts.id, id)))
  const [row] = await (lock ? query.for(lock) : query)
  return found(row, 'count')
}

const isHidden = ({ blind, status }: StoredCount) => blind && status === 'open'

export async function getCount(ctx: Ctx, { id }: { id: string }): Promise<CountPage> {
  const row = await countRow(ctx, id)
  const [shown] = await shownCounts(ctx, [row])
  const sums = isHidden(row)
    ? { different: null, value: null }
    : row.status === 'open'
      ? await differenceOf(ctx, id)
      : { different: row.different, value: row.value }
  return { ...shown!, ...sums, history: await historyOf(ctx, id) }
}

/** In how many lines it is otherwise than in the books, and about what that is worth. */
async function differenceOf({ tx, orgId }: Ctx, id: string) {
  const l = stockCountLines
  const [sums] = await tx
    .select({
      different: sql<number>`count(*) filter (where ${l.counted} <> ${l.expected})`.mapWith(Number),
      value: sql<number>`round(coalesce(sum((${l.counted} - ${l.expected}) * ${items.averageCost}), 0))`.mapWith(
        Number,
      ),
    })
    .from(l)
    .innerJoin(items, and(eq(items.orgId, l.orgId), eq(items.id, l.itemId)))
    .where(and(eq(l.orgId, orgId), eq(l.countId, id)))
  return sums!
}

export async function listCountLines(
  ctx: Ctx,
  { id, show, q = '', cursor, limit = 25 }: Input<typeof endpoints.lines>,
): Promise<Output<typeof endpoints.lines>> {
  const count = await countRow(ctx, id)
  const l = stockCountLines
  if (show === 'different' && isHidden(count))
    throw invalid({ show: 'What is otherwise than in the books is shown when the count is posted.' })
  const place = placeOf(cursor)
  const rows = await lineRows(
    ctx,
    count,
    and(
      show === 'left' ? isNull(l.counted) : undefined,
      show === 'different' ? sql`${l.counted} <> ${l.expected}` : undefined,
      wordsOf(q).length > 0 ? sql`${l.itemId} in (${foundBy(ctx.orgId, 'items', q)})` : undefined,
      place && sql`(${l.code}, ${l.itemId}) > (${place[0]}, ${place[1]}::uuid)`,
    ),
    limit + 1,
  )
  return pageOf(
    rows,
    limit,
    ({ place: code, item }) => cursorOf(code, item.id),
    (row) => row,
  )
}

/** One line of the sheet, as it is after it was counted. */
export async function getCountLine(ctx: Ctx, count: StoredCount, itemId: string): Promise<CountLine> {
  const [row] = await lineRows(ctx, count, eq(stockCountLines.itemId, itemId), 1)
  return found(row, 'line')
}

async function lineRows({ tx, orgId }: Ctx, count: StoredCount, condition: SQL | undefined, limit: number) {
  const l = stockCountLines
  const rows = await tx
    .select({
      line: l,
      item: { id: items.id, code: items.code, name: items.name, unit: items.unit, barcode: items.barcode },
      onHand: stockLevels.onHand,
      bin: stockLevels.bin,
    })
    .from(l)
    .innerJoin(items, and(eq(items.orgId, l.orgId), eq(items.id, l.itemId)))
    .leftJoin(
      stockLevels,
      and(eq(stockLevels.orgId, l.orgId), eq(stockLevels.itemId, l.itemId), eq(stockLevels.storeId, count.storeId)),
    )
    .where(and(eq(l.orgId, orgId), eq(l.countId, count.id), condition))
    .orderBy(asc(l.code), asc(l.itemId))
    .limit(limit)
  return rows.map(({ line: { code: place, counted, expected, countedBy, countedAt }, item, onHand, bin }) => ({
    place,
    item,
    bin,
    counted,
    expected: isHidden(count) ? null : counted === null && count.status === 'open' ? (onHand ?? 0) : expected,
    countedBy,
    countedAt,
  }))
}
