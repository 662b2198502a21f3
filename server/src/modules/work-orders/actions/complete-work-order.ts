import type { Input, workOrders as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { attachFiles } from '#modules/files/index.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'
import { workLogs } from '../tables.ts'
import { moveWorkOrder } from './move-work-order.ts'

/** Completes the order with its log. What was done becomes the resolution of the case it was opened for. */
export async function completeWorkOrder(ctx: Ctx, { id, photoIds = [], ...done }: Input<typeof endpoints.complete>) {
  const order = await lockWorkOrder(ctx, id)
  await moveWorkOrder(ctx, order, 'completed', done.workPerformed)
  const logId = newId()
  const number = await nextNumber(ctx, 'workLog')
  await ctx.tx
    .insert(workLogs)
    .values({ ...done, orgId: ctx.orgId, id: logId, number, workOrderId: id, byUserId: userIdOf(ctx)!, at: ctx.now })
  await attachFiles(ctx, photoIds, { type: 'work-log', id: logId }, null)
  return getWorkOrder(ctx, { id })
}
