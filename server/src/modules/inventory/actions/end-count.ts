import { and, eq, gte, isNotNull } from 'drizzle-orm'
import type { CountPage, Input, stockCounts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { lockItems } from '../books.ts'
import { countRow, getCount } from '../counts.ts'
import { countCancelled, countPosted } from '../events.ts'
import { book } from '../ledger.ts'
import { assertCountMoves } from '../lifecycle.ts'
import { minus } from '../rules.ts'
import { stockCountLines, stockCounts, stockMovements } from '../tables.ts'

export async function postCount(ctx: Ctx, { id }: Input<typeof endpoints.post>): Promise<CountPage> {
  const count = await countRow(ctx, id, 'update')
  assertCountMoves(count.status, 'posted')
  const lines = await ctx.tx
    .select()
    .from(stockCountLines)
    .where(
      and(eq(stockCountLines.orgId, ctx.orgId), eq(stockCountLines.countId, id), isNotNull(stockCountLines.counted)),
    )
  if (lines.length === 0) throw notAllowedNow('Nothing has been counted yet. Count something, or cancel the count.')
  const entries = lines.flatMap(({ itemId, counted, expected }) => {
    const quantity = minus(counted ?? 0, expected ?? 0)
    return quantity === 0 ? [] : [{ itemId, storeId: count.storeId, quantity, field: 'lines' }]
  })
  // Held before they are looked at, so that nobody puts one right in between.
  await lockItems(
    ctx,
    entries.map(({ itemId }) => itemId),
  )
  await assertNotAdjusted(ctx, count)
  const moved = await book(ctx, { kind: 'count', countId: id, reason: 'Count' }, entries)
  const value = moved.reduce((sum, each) => sum + each.value, 0)
  await end(ctx, id, { status: 'posted', different: entries.length, value })
  const data = { counted: lines.length, different: entries.length }
  await emit(ctx, countPosted, { about: id, from: 'open', to: 'posted', data })
  return getCount(ctx, { id })
}

/** Somebody put it right by hand after it was counted: the difference would be booked twice. */
async function assertNotAdjusted({ tx, orgId }: Ctx, { id, storeId }: { id: string; storeId: string }) {
  const [again] = await tx
    .select({ code: stockCountLines.code })
    .from(stockCountLines)
    .innerJoin(
      stockMovements,
      and(
        eq(stockMovements.orgId, stockCountLines.orgId),
        eq(stockMovements.itemId, stockCountLines.itemId),
        eq(stockMovements.storeId, storeId),
        eq(stockMovements.kind, 'adjust'),
        gte(stockMovements.at, stockCountLines.countedAt),
      ),
    )
    .where(and(eq(stockCountLines.orgId, orgId), eq(stockCountLines.countId, id)))
    .limit(1)
  if (again) throw notAllowedNow(`${again.code} was adjusted after it was counted. Count it again, then post.`)
}

export async function cancelCount(ctx: Ctx, { id, reason }: Input<typeof endpoints.cancel>): Promise<CountPage> {
  const count = await countRow(ctx, id, 'update')
  assertCountMoves(count.status, 'cancelled')
  await end(ctx, id, { status: 'cancelled' })
  await emit(ctx, countCancelled, { about: id, from: 'open', to: 'cancelled', notes: reason, data: {} })
  return getCount(ctx, { id })
}

const end = (ctx: Ctx, id: string, set: Partial<typeof stockCounts.$inferInsert>) =>
  ctx.tx
    .update(stockCounts)
    .set({ ...set, endedAt: ctx.now })
    .where(and(eq(stockCounts.orgId, ctx.orgId), eq(stockCounts.id, id)))
