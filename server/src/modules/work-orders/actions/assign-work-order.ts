import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { workOrderAssigned } from '../events.ts'
import type { WorkOrderRecord } from '../queries.ts'
import { workOrders } from '../tables.ts'

/** Gives an open order to somebody else. What was started starts anew for them. */
export async function assignWorkOrder(ctx: Ctx, before: WorkOrderRecord, assigneeId: string) {
  await ctx.tx
    .update(workOrders)
    .set({ assigneeId, status: 'open', startedAt: null, holdReason: null })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, before.id)))
  const userIds = [assigneeId, ...(before.assigneeId ? [before.assigneeId] : [])]
  await emit(ctx, workOrderAssigned, {
    about: before.id,
    from: before.status,
    to: 'open',
    data: { caseId: before.caseId, userIds },
  })
}
