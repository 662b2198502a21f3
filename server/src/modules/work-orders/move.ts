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
import { beginHold, endHold, waitingText, type Waiting } from './holds.ts'
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

/** Moves a locked order and says so. `notes` is the reason, or what was done. */
export async function moveWorkOrder(ctx: Ctx, before: WorkOrderRecord, to: Reachable, notes?: string | null) {
  if (to === 'on_hold') return holdWork(ctx, before, { reason: 'other', notes: notes ?? null })
  assertCanMove(before.status, to)
  await change(ctx, before, to, notes)
}

/** Puts it on hold; for how long, and for what, is kept. */
export async function holdWork(ctx: Ctx, before: WorkOrderRecord, waiting: Waiting) {
  assertCanMove(before.status, 'on_hold')
  await beginHold(ctx, before.id, waiting)
  await change(ctx, before, 'on_hold', waitingText(waiting))
}

async function change(ctx: Ctx, before: WorkOrderRecord, to: Reachable, notes?: string | null) {
  const assigneeId = to === 'in_progress' || to === 'completed' ? await workerOf(ctx, before) : before.assigneeId
  const waited = before.status === 'on_hold' ? await endHold(ctx, before.id) : 0
  const starts = to === 'in_progress'
  await ctx.tx
    .update(workOrders)
    .set({
      status: to,
      assigneeId,
      holdReason: to === 'on_hold' ? (notes ?? null) : null,
      heldMinutes: before.heldMinutes + waited,
      startedAt: starts ? (before.startedAt ?? ctx.now) : before.startedAt,
      firstStartedAt: starts ? (before.firstStartedAt ?? ctx.now) : before.firstStartedAt,
      completedAt: to === 'completed' ? ctx.now : before.completedAt,
      closedAt: to === 'closed' ? ctx.now : before.closedAt,
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
