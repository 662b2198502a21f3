import { and, eq } from 'drizzle-orm'
import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { itemRefs, releaseReservation, reservedFor } from '#modules/inventory/index.ts'
import { lockToWork, peopleOf } from '#modules/work-orders/index.ts'
import { partUnplanned } from '../events.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { workParts } from '../tables.ts'
import { assertSeesStock } from '../who.ts'

/** What is set aside is free again; what was used stays used. */
export async function removePart(ctx: Ctx, { id, itemId, storeId }: Input<typeof endpoints.removePart>) {
  assertSeesStock(ctx)
  const order = await lockToWork(ctx, id)
  assertTakesCosts(order.status)
  const [gone] = await ctx.tx
    .delete(workParts)
    .where(
      and(
        eq(workParts.orgId, ctx.orgId),
        eq(workParts.workOrderId, id),
        eq(workParts.itemId, itemId),
        eq(workParts.storeId, storeId),
      ),
    )
    .returning()
  found(gone, 'part')
  const kept = (await reservedFor(ctx, id)).filter((line) => line.itemId === itemId && line.storeId === storeId)
  if (kept.length > 0) await releaseReservation(ctx, { workOrderId: id, lines: kept })
  const item = (await itemRefs(ctx, [itemId])).get(itemId)
  await emit(ctx, partUnplanned, {
    about: id,
    notes: item && `${item.code} ${item.name}`,
    data: { workOrderId: id, userIds: await peopleOf(ctx, order) },
  })
  return { done: true as const }
}
