import { and, eq } from 'drizzle-orm'
import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { lockWorkOrder, peopleOf, workOrders } from '#modules/work-orders/index.ts'
import { estimateSet } from '../events.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'

/** The amount is not in the history, which is read by more people than may see money. */
export async function estimateCost(ctx: Ctx, { id, estimatedCost }: Input<typeof endpoints.estimate>) {
  const order = await lockWorkOrder(ctx, id)
  if (order.status !== 'requested') assertTakesCosts(order.status)
  await ctx.tx
    .update(workOrders)
    .set({ estimatedCost })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
  await emit(ctx, estimateSet, {
    about: id,
    data: { workOrderId: id, userIds: await peopleOf(ctx, order) },
  })
  return getCosts(ctx, { id })
}
