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

/** Without a day it is open for any. `toldIds`: who hears of the new day in another way. */
export async function planFor(
  ctx: Ctx,
  before: WorkOrderRecord,
  { reason, ...plan }: Omit<Plan, 'scheduledOn'> & { scheduledOn: string | null },
  toldIds: string[] = [],
) {
  const status = plan.scheduledOn === null ? 'open' : 'scheduled'
  const [after] = await ctx.tx
    .update(workOrders)
    .set({ ...plan, ...(plan.scheduledOn === null && { scheduledTime: null }), status })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, before.id)))
    .returning()
  const data = await dataOf(ctx, after!)
  await emit(ctx, workOrderRescheduled, {
    about: before.id,
    from: before.status,
    to: status,
    notes: [planText(before, after!), reason].filter(Boolean).join('. '),
    data: { ...data, userIds: data.userIds.filter((id) => !toldIds.includes(id)) },
  })
}
