import { and, eq } from 'drizzle-orm'
import type { CountLine, Input, stockCounts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { lockItems } from '../books.ts'
import { countRow, getCountLine } from '../counts.ts'
import { countEntered } from '../events.ts'
import { stockCountLines, stockLevels } from '../tables.ts'

/**
 * What should be there is taken down at the moment of counting, while the item is held: what goes in or out before the
 * count is posted is then no difference.
 */
export async function countItem(ctx: Ctx, { id, itemId, counted }: Input<typeof endpoints.enter>): Promise<CountLine> {
  const count = await countRow(ctx, id, 'share')
  if (count.status !== 'open') throw notAllowedNow('This count has ended: nothing more is counted in it.')
  const item = (await lockItems(ctx, [itemId])).get(itemId)!
  const [level] = await ctx.tx
    .select({ onHand: stockLevels.onHand })
    .from(stockLevels)
    .where(
      and(eq(stockLevels.orgId, ctx.orgId), eq(stockLevels.itemId, itemId), eq(stockLevels.storeId, count.storeId)),
    )
  const taken =
    counted === null
      ? { counted, expected: null, countedAt: null, countedBy: null }
      : { counted, expected: level?.onHand ?? 0, countedAt: ctx.now, countedBy: ctx.actor.name }
  await ctx.tx
    .insert(stockCountLines)
    .values({ orgId: ctx.orgId, countId: id, itemId, code: item.code, ...taken })
    .onConflictDoUpdate({
      target: [stockCountLines.orgId, stockCountLines.countId, stockCountLines.itemId],
      set: taken,
    })
  await emit(ctx, countEntered, { about: id, data: { itemId } })
  return getCountLine(ctx, count, itemId)
}
