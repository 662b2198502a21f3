import { and, eq } from 'drizzle-orm'
import type { cases as endpoints, Input } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { pointOf } from '#core/point.ts'
import { approveWork } from '#modules/approvals/index.ts'
import { customerName, customers } from '#modules/customers/index.ts'
import { assertAssignee, personsOf } from '#modules/identity/index.ts'
import { assignWorkOrder, currentOrderOf, openWorkOrder, PENDING_WORK } from '#modules/work-orders/index.ts'
import { caseAssigned } from '../events.ts'
import { assertCanMove } from '../lifecycle.ts'
import { getCase, lockCase, type CaseRecord } from '../queries.ts'
import { cases } from '../tables.ts'

/** Gives the case to a technician, who finds it as a work order. Of two who assign at once, one is told who was faster. */
export async function assignCase(
  ctx: Ctx,
  { id, assigneeId, expectedAssigneeId, notes }: Input<typeof endpoints.assign>,
) {
  const before = await lockCase(ctx, id)
  if (expectedAssigneeId !== undefined && expectedAssigneeId !== before.assigneeId) throw await takenBy(ctx, before)
  assertCanMove(before.status, 'assigned')
  if (before.status === 'resolved') throw new Refusal('not_allowed_now', 'This is resolved. Reopen it first.')
  await assertAssignee(ctx, assigneeId)
  await setAssignee(ctx, before, assigneeId)
  await giveWork(ctx, { ...before, assigneeId }, assigneeId)
  await tellOfAssignee(ctx, before, assigneeId, notes)
  return getCase(ctx, { id })
}

/** The same when its work was given to somebody first. */
export async function takeWithWork(ctx: Ctx, before: CaseRecord, assigneeId: string) {
  await setAssignee(ctx, before, assigneeId)
  await tellOfAssignee(ctx, before, assigneeId)
}

const setAssignee = ({ tx, orgId, now }: Ctx, before: CaseRecord, assigneeId: string) =>
  tx
    .update(cases)
    .set({
      status: 'assigned',
      assigneeId,
      assignedAt: now,
      acknowledgedAt: before.acknowledgedAt ?? now,
      startedAt: null,
    })
    .where(and(eq(cases.orgId, orgId), eq(cases.id, before.id)))

const tellOfAssignee = (ctx: Ctx, before: CaseRecord, assigneeId: string, notes?: string) =>
  emit(ctx, caseAssigned, {
    about: before.id,
    customerId: before.customerId,
    from: before.status,
    to: 'assigned',
    notes,
    data: {
      userIds: [assigneeId, ...(before.assigneeId ? [before.assigneeId] : [])],
      assigneeId,
      previousId: before.assigneeId,
    },
  })

async function takenBy(ctx: Ctx, { assigneeId }: CaseRecord) {
  const name = assigneeId && (await personsOf(ctx, [assigneeId])).get(assigneeId)?.name
  return new Refusal(
    'conflict',
    name ? `Somebody was faster: this is now with ${name}.` : 'Somebody was faster: this was just taken back.',
  )
}

/** Work that was asked for with the report waits for who may approve it; the report cannot go past it. */
export function assertMayDecide(ctx: Ctx) {
  if (reach(ctx, 'work-orders:approve')) return
  throw notAllowedNow('The work for this waits for approval. Ask somebody who may approve it.')
}

/** The order that is being worked goes to the new person; without one, an order is opened. */
export async function giveWork(ctx: Ctx, it: CaseRecord, assigneeId: string) {
  const order = await currentOrderOf(ctx, it.id, { lock: true })
  if (order?.status === 'requested') {
    assertMayDecide(ctx)
    return approveWork(ctx, { id: order.id, assigneeId })
  }
  if (order && PENDING_WORK.some((status) => status === order.status)) return assignWorkOrder(ctx, order, assigneeId)
  const [customer] = it.customerId
    ? await ctx.tx
        .select()
        .from(customers)
        .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, it.customerId)))
    : []
  await openWorkOrder(ctx, {
    title: it.title,
    description: it.description,
    type: it.severity === 'critical' ? 'emergency' : 'corrective',
    priority: it.severity,
    assigneeId,
    caseId: it.id,
    connectionId: it.connectionId,
    assetId: it.assetId,
    locationText: it.locationText ?? (customer ? `${customer.address}, ${customer.town}` : null),
    point: pointOf(it),
    contactName: customer ? customerName(customer) : it.reporterName,
    contactPhone: customer?.phone ?? it.reporterPhone,
  })
}
