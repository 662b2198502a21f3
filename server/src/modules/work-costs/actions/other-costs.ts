import { and, eq } from 'drizzle-orm'
import type { Input, workCosts as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { beside, found, Refusal, violates } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { assertActiveVendor } from '#modules/vendors/index.ts'
import { lockWorkOrder } from '#modules/work-orders/index.ts'
import { costAdded, costRemoved } from '../events.ts'
import { tellLabour as tell } from '../labour.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'
import { recount } from '../recount.ts'
import { otherCosts } from '../tables.ts'

export async function addCost(
  ctx: Ctx,
  { id, costId = newId(), text, vendorId = null, amount }: Input<typeof endpoints.addCost>,
) {
  const order = await lockWorkOrder(ctx, id)
  assertTakesCosts(order.status)
  if (vendorId) await beside('vendorId', assertActiveVendor(ctx, vendorId))
  await ctx.tx
    .insert(otherCosts)
    .values({
      orgId: ctx.orgId,
      id: costId,
      workOrderId: id,
      text,
      vendorId,
      amount,
      byUserId: userIdOf(ctx),
      at: ctx.now,
    })
    .catch((error: unknown) => {
      if (violates(error, 'other_costs_pk')) throw new Refusal('conflict', 'This cost has already been saved.')
      throw error
    })
  await recount(ctx, id)
  await tell(ctx, order, costAdded, costId, text)
  return getCosts(ctx, { id })
}

export async function removeCost(ctx: Ctx, { id, costId }: Input<typeof endpoints.removeCost>) {
  const order = await lockWorkOrder(ctx, id)
  assertTakesCosts(order.status)
  const [gone] = await ctx.tx
    .delete(otherCosts)
    .where(and(eq(otherCosts.orgId, ctx.orgId), eq(otherCosts.id, costId), eq(otherCosts.workOrderId, id)))
    .returning()
  const { text } = found(gone, 'cost')
  await recount(ctx, id)
  await tell(ctx, order, costRemoved, costId, text)
  return { done: true as const }
}
