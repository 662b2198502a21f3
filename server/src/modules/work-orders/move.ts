import { and, eq } from 'drizzle-orm'
import type { WorkOrderStatus } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { teamsOf } from '#modules/staff/index.ts'
import {
  dataOf,
  workOrderCancelled,
  workOrderClosed,
  workOrderCompleted,
  workOrderHeld,
  workOrderStarted,
} from './events.ts'
import { assertCanMove } from './lifecycle.ts'
import type { WorkOrderRecord } from './queries.ts'
import { workOrders } from './tables.ts'

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
  const assigneeId = to === 'in_progress' || to === 'completed' ? await workerOf(ctx, before) : before.assigneeId
  await ctx.tx
    .update(workOrders)
    .set({
      status: to,
      assigneeId,
      holdReason: to === 'on_hold' ? (notes ?? null) : null,
      startedAt: to === 'in_progress' ? (before.startedAt ?? ctx.now) : before.startedAt,
      completedAt: to === 'completed' ? ctx.now : before.completedAt,
    })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, before.id)))
  await emit(ctx, ANNOUNCED[to], {
    about: before.id,
    from: before.status,
    to,
    notes,
    data: await dataOf(ctx, { ...before, assigneeId }),
  })
}

/** What a team has becomes the work of the one in it who starts it, or completes it without starting. */
async function workerOf(ctx: Ctx, { assigneeId, teamId }: WorkOrderRecord) {
  const me = userIdOf(ctx)
  if (assigneeId !== null || teamId === null || me === null) return assigneeId
  return (await teamsOf(ctx, me)).some(({ id }) => id === teamId) ? me : null
}
