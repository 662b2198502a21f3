import { and, eq } from 'drizzle-orm'
import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { dataOf, workOrderPostponed } from '../events.ts'
import { assertCanMove } from '../lifecycle.ts'
import { getWorkOrder, lockToPlan } from '../queries.ts'
import { planText } from '../texts.ts'
import { workOrders } from '../tables.ts'

/** Puts it off to a new day, where it stands as postponed until it is planned again or started. */
export async function postponeWorkOrder(ctx: Ctx, { id, scheduledOn, reason }: Input<typeof endpoints.postpone>) {
  const before = await lockToPlan(ctx, id)
  assertCanMove(before.status, 'postponed')
  const [after] = await ctx.tx
    .update(workOrders)
    .set({ scheduledOn, status: 'postponed' })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
    .returning()
  await emit(ctx, workOrderPostponed, {
    about: id,
    from: before.status,
    to: 'postponed',
    notes: `${planText(before, after!)}. ${reason}`,
    data: await dataOf(ctx, after!),
  })
  return getWorkOrder(ctx, { id })
}
