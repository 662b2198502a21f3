import { and, eq } from 'drizzle-orm'
import type { approvals as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import {
  changeWork,
  dataOf,
  getWorkOrder,
  lockOwnRequest,
  workOrders,
  workOrderWithdrawn,
} from '#modules/work-orders/index.ts'
import { assertWaits } from '../waiting.ts'

/** Whoever has asked changes what they asked for. What is left out stays. */
export async function editRequest(ctx: Ctx, { id, ...asked }: Input<typeof endpoints.editRequest>) {
  const request = await lockOwnRequest(ctx, id)
  await assertWaits(ctx, request)
  await changeWork(ctx, request, asked, { kind: false })
  return getWorkOrder(ctx, { id })
}

/** Takes it back. It stays to be read, as cancelled. */
export async function withdrawRequest(ctx: Ctx, { id }: Input<typeof endpoints.withdraw>) {
  const request = await lockOwnRequest(ctx, id)
  await assertWaits(ctx, request)
  await ctx.tx
    .update(workOrders)
    .set({ status: 'cancelled' })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
  const data = await dataOf(ctx, request)
  await emit(ctx, workOrderWithdrawn, { about: id, from: request.status, to: 'cancelled', data })
  return getWorkOrder(ctx, { id })
}
