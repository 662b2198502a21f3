import { and, eq } from 'drizzle-orm'
import type { CaseStatus, cases as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { rejectWork } from '#modules/approvals/index.ts'
import { askAllParts, currentOrderOf, moveWorkOrder } from '#modules/work-orders/index.ts'
import { caseMoved } from '../events.ts'
import { assertCanMove, assertMove, stamps } from '../lifecycle.ts'
import { getCase, lockCase, moverOf, type CaseRecord } from '../queries.ts'
import { cases } from '../tables.ts'
import { assertMayDecide, giveWork } from './assign-case.ts'

/** Moves the case, and its work order with it: the two never disagree. */
export async function moveCase(ctx: Ctx, { id, to, notes }: Input<typeof endpoints.move>) {
  const before = await lockCase(ctx, id)
  assertMove(before, to, moverOf(ctx), notes)
  await setStatus(ctx, before, to, notes)
  await moveItsWork(ctx, before, to, notes)
  return getCase(ctx, { id })
}

/** Writes the new status and says so; also when the work order went first. */
export async function setStatus(
  ctx: Ctx,
  before: CaseRecord,
  to: CaseStatus,
  notes?: string | null,
  data: { declined?: true } = {},
) {
  const unassigned = to === 'acknowledged' && before.status === 'assigned'
  await ctx.tx
    .update(cases)
    .set({
      status: to,
      ...stamps(before.status, to, ctx.now),
      ...(to === 'resolved' && { resolutionNotes: notes ?? null }),
      ...(unassigned && { assigneeId: null, assignedAt: null }),
    })
    .where(and(eq(cases.orgId, ctx.orgId), eq(cases.id, before.id)))
  await emit(ctx, caseMoved, {
    about: before.id,
    customerId: before.customerId,
    from: before.status,
    to,
    notes,
    data: { ...data, userIds: before.assigneeId ? [before.assigneeId] : [] },
  })
}

/** Whoever reported it says that it is not fixed: it goes back to who had it, or to those who assign. */
export async function reopenCase(ctx: Ctx, id: string, notes: string) {
  const before = await lockCase(ctx, id)
  const to = before.assigneeId ? 'assigned' : 'acknowledged'
  if (before.status !== 'resolved') assertCanMove(before.status, to)
  await setStatus(ctx, before, to, notes)
  await moveItsWork(ctx, before, to, notes)
}

async function moveItsWork(ctx: Ctx, before: CaseRecord, to: CaseStatus, notes?: string) {
  if (before.status === 'resolved' && to === 'assigned') return giveWork(ctx, before, before.assigneeId!)
  const order = await currentOrderOf(ctx, before.id, { lock: true })
  if (!order) return
  if (to === 'in_progress' && order.status !== 'in_progress') await moveWorkOrder(ctx, order, 'in_progress')
  if (to === 'assigned' && order.status === 'in_progress') await moveWorkOrder(ctx, order, 'on_hold', notes)
  if (to === 'acknowledged' && before.status === 'assigned') await moveWorkOrder(ctx, order, 'cancelled', notes)
  if (to === 'resolved' && order.status === 'requested') {
    assertMayDecide(ctx)
    await rejectWork(ctx, { id: order.id, reason: notes ?? '' })
  } else if (to === 'resolved' && order.status !== 'completed') {
    // What completing work asks for is asked for here too.
    await askAllParts(ctx, order, { id: order.id, workPerformed: notes ?? '' })
    await moveWorkOrder(ctx, order, 'completed', notes)
  }
  if (to === 'closed' && order.status === 'completed') await moveWorkOrder(ctx, order, 'closed')
}
