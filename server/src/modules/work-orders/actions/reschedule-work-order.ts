import { and, eq } from 'drizzle-orm'
import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { dataOf, workOrderRescheduled } from '../events.ts'
import { assertPlannable } from '../lifecycle.ts'
import { getWorkOrder, lockToPlan, type WorkOrderRecord } from '../queries.ts'
import { planText } from '../texts.ts'
import { workOrders } from '../tables.ts'

type Plan = Omit<Input<typeof endpoints.reschedule>, 'id'>

/** Plans it for this day. A time or a duration that is not given stays, so that dragging it to another day keeps both. */
export async function rescheduleWorkOrder(ctx: Ctx, { id, ...plan }: Input<typeof endpoints.reschedule>) {
  const before = await lockToPlan(ctx, id)
  assertPlannable(before.status)
  await planFor(ctx, before, plan)
  return getWorkOrder(ctx, { id })
}

export async function planFor(ctx: Ctx, before: WorkOrderRecord, { reason, ...plan }: Plan) {
  const [after] = await ctx.tx
    .update(workOrders)
    .set({ ...plan, status: 'scheduled' })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, before.id)))
    .returning()
  await emit(ctx, workOrderRescheduled, {
    about: before.id,
    from: before.status,
    to: 'scheduled',
    notes: [planText(before, after!), reason].filter(Boolean).join('. '),
    data: await dataOf(ctx, after!),
  })
}
