import { and, eq } from 'drizzle-orm'
import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { equipmentOf } from '../equipment.ts'
import { dataOf, workOrderEdited } from '../events.ts'
import { assertPlannable } from '../lifecycle.ts'
import { getWorkOrder, lockToPlan } from '../queries.ts'
import { findableBy } from '../rows.ts'
import { workOrders } from '../tables.ts'

/** Changes what is to be done, where and to what. What is left out stays. */
export async function editWorkOrder(ctx: Ctx, { id, point, description, ...asked }: Input<typeof endpoints.edit>) {
  const before = await lockToPlan(ctx, id)
  assertPlannable(before.status)
  const assetId = asked.assetId === undefined ? before.assetId : asked.assetId
  const { place: _, ...equipment } = await equipmentOf(ctx, { ...asked, assetId })
  const [after] = await ctx.tx
    .update(workOrders)
    .set({
      title: before.title, // so that nothing to change is still a change
      ...asked,
      ...equipment,
      ...(description !== undefined && { description: description ?? '' }),
      ...(point !== undefined && { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }),
    })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
    .returning()
  await indexWords(ctx, 'work-orders', id, findableBy(after!))
  await emit(ctx, workOrderEdited, { about: id, data: await dataOf(ctx, after!) })
  return getWorkOrder(ctx, { id })
}
