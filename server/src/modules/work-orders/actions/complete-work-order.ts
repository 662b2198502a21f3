import { and, eq } from 'drizzle-orm'
import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { askAllParts } from '../completing.ts'
import { assertCanMove } from '../lifecycle.ts'
import { writeLog } from '../log-work.ts'
import { moveWorkOrder } from '../move.ts'
import { assertPartsDone } from '../obstacles.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'
import { workOrders } from '../tables.ts'

/**
 * Completes the order with its log. What was done becomes the resolution of the case it was opened for; notes say it
 * of the whole work where the last entry does not.
 */
export async function completeWorkOrder(
  ctx: Ctx,
  { completionNotes, allowOpenSubJobs, ...entry }: Input<typeof endpoints.complete>,
) {
  const order = await lockWorkOrder(ctx, entry.id)
  assertCanMove(order.status, 'completed')
  await assertPartsDone(ctx, order.id, allowOpenSubJobs)
  await askAllParts(ctx, order, { completionNotes, ...entry })
  await moveWorkOrder(ctx, order, 'completed', completionNotes || entry.workPerformed)
  await ctx.tx
    .update(workOrders)
    .set({ completionNotes: completionNotes || entry.workPerformed })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, order.id)))
  await writeLog(ctx, entry)
  return getWorkOrder(ctx, { id: order.id })
}
