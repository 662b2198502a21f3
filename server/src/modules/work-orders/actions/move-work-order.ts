import { and, eq } from 'drizzle-orm'
import type { WorkOrderStatus } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { workOrderCancelled, workOrderClosed, workOrderCompleted, workOrderHeld, workOrderStarted } from '../events.ts'
import { assertCanMove } from '../lifecycle.ts'
import type { WorkOrderRecord } from '../queries.ts'
import { workOrders } from '../tables.ts'

type Reachable = Extract<WorkOrderStatus, 'in_progress' | 'on_hold' | 'completed' | 'closed' | 'cancelled'>

const ANNOUNCED = {
  in_progress: workOrderStarted,
  on_hold: workOrderHeld,
  completed: workOrderCompleted,
  closed: workOrderClosed,
  cancelled: workOrderCancelled,
}

/** Moves a locked order and says so. `notes` is the reason for a hold, or what was done. */
export async function moveWorkOrder(ctx: Ctx, before: WorkOrderRecord, to: Reachable, notes?: string) {
  assertCanMove(before.status, to)
  await ctx.tx
    .update(workOrders)
    .set({
      status: to,
      holdReason: to === 'on_hold' ? (notes ?? null) : null,
      startedAt: to === 'in_progress' ? (before.startedAt ?? ctx.now) : before.startedAt,
      completedAt: to === 'completed' ? ctx.now : before.completedAt,
    })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, before.id)))
  const userIds = before.assigneeId ? [before.assigneeId] : []
  await emit(ctx, ANNOUNCED[to], {
    about: before.id,
    from: before.status,
    to,
    notes,
    data: { caseId: before.caseId, userIds },
  })
}
