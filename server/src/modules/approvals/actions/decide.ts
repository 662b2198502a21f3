import { and, eq } from 'drizzle-orm'
import type { approvals as endpoints, Input } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import {
  assertMayHave,
  assertNotPast,
  dataOf,
  getWorkOrder,
  lockWorkOrder,
  peopleOf,
  workOrderApproved,
  workOrderRejected,
  workOrders,
  type WorkOrderRecord,
} from '#modules/work-orders/index.ts'
import { assertWaits } from '../waiting.ts'

/** From now on it is work like any other. Who is to do it, and when, may be said at once. */
export async function approveWork(ctx: Ctx, { id, notes, ...said }: Input<typeof endpoints.approve>) {
  const request = await lockWorkOrder(ctx, id)
  await assertWaits(ctx, request)
  await assertNotPast(ctx, { dueOn: said.dueOn === request.dueOn ? undefined : said.dueOn })
  const { assigneeId, teamId } = said
  if (changes(request, { assigneeId, teamId })) await assertMayHave(ctx, { assigneeId, teamId })
  const scheduledOn = said.scheduledOn === undefined ? request.scheduledOn : said.scheduledOn
  const status = scheduledOn ? 'scheduled' : 'open'
  const time = scheduledOn ? {} : { scheduledTime: null }
  const after = await decide(ctx, request, { ...said, ...time, status, approvedAt: ctx.now })
  const userIds = await peopleOf(ctx, after)
  await emit(ctx, workOrderApproved, {
    about: id,
    from: request.status,
    to: status,
    notes,
    data: { ...(await dataOf(ctx, after)), newIds: userIds, askedById: request.createdById },
  })
  return getWorkOrder(ctx, { id })
}

/** It will not be done. It is kept, and is read by whoever asked and those who approve. */
export async function rejectWork(ctx: Ctx, { id, reason }: Input<typeof endpoints.reject>) {
  const request = await lockWorkOrder(ctx, id)
  await assertWaits(ctx, request)
  await decide(ctx, request, { status: 'rejected', rejectReason: reason })
  await emit(ctx, workOrderRejected, {
    about: id,
    from: request.status,
    to: 'rejected',
    notes: reason,
    data: { ...(await dataOf(ctx, request)), newIds: [], askedById: request.createdById },
  })
  return getWorkOrder(ctx, { id })
}

type Given = Pick<Input<typeof endpoints.approve>, 'assigneeId' | 'teamId'>

/** Whom the asker had in mind is not given the work by the one who approves it. */
const changes = (request: WorkOrderRecord, { assigneeId, teamId }: Given) =>
  (assigneeId !== undefined && assigneeId !== request.assigneeId) || (teamId !== undefined && teamId !== request.teamId)

async function decide(ctx: Ctx, { id }: WorkOrderRecord, values: Partial<typeof workOrders.$inferInsert>) {
  const [after] = await ctx.tx
    .update(workOrders)
    .set({ ...values, decidedById: userIdOf(ctx) })
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, id)))
    .returning()
  return after!
}
