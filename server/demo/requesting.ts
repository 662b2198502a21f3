import type { Ctx } from '#core/context.ts'
import { runAs, SYSTEM } from '#core/context.ts'
import { assertCustomer, customerName } from '#modules/customers/index.ts'
import { approveRequest } from '#modules/service-requests/actions/approve-request.ts'
import { askMyRequest, askRequest } from '#modules/service-requests/actions/ask-request.ts'
import { completeRequest } from '#modules/service-requests/actions/complete-request.ts'
import { noteRequest } from '#modules/service-requests/actions/note-request.ts'
import { rejectRequest } from '#modules/service-requests/actions/reject-request.ts'
import { reviewRequest } from '#modules/service-requests/actions/review-request.ts'
import { withdrawMyRequest } from '#modules/service-requests/actions/withdraw-request.ts'
import { getRequest } from '#modules/service-requests/queries.ts'
import { cancelWorkOrder } from '#modules/work-orders/actions/cancel-work-order.ts'
import { completeWorkOrder } from '#modules/work-orders/actions/complete-work-order.ts'
import { startWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import type { DemoRequest } from './data/requests.ts'
import type { RequestStep } from './data/request-steps.ts'

type Cast = { orgId: string; users: Map<string, { userId: string }> }
type AsStaff = <T>(username: string, work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** What customers ask for, and what becomes of it. */
export const requestHappenings = (cast: Cast, requests: DemoRequest[], as: AsStaff) =>
  requests.flatMap((request) => [
    { at: request.submittedAt, run: () => ask(cast, request, as) },
    ...request.steps.map((step) => ({ at: step.at, run: () => take(cast, request, step, as) })),
  ])

async function ask({ orgId }: Cast, { input, takenDownBy }: DemoRequest, as: AsStaff) {
  const { customerId, ...mine } = input
  return takenDownBy
    ? as(takenDownBy, (ctx) => askRequest(ctx, input))
    : asCustomer(orgId, customerId, (ctx) => askMyRequest(ctx, mine))
}

/** Any customer asks through the portal here, also one without a login. */
async function asCustomer<T>(orgId: string, customerId: string, work: (ctx: Ctx) => Promise<T>) {
  const name = await runAs(orgId, SYSTEM, async (ctx) => customerName(await assertCustomer(ctx, customerId)))
  return runAs(orgId, { kind: 'customer', userId: customerId, customerId, name }, work)
}

/** One step of a story, by whom it says. */
function take({ orgId, users }: Cast, { input: { id, customerId } }: DemoRequest, step: RequestStep, as: AsStaff) {
  if (step.do === 'withdraw') return asCustomer(orgId, customerId, (ctx) => withdrawMyRequest(ctx, { id }))
  return as(step.by, async (ctx): Promise<unknown> => {
    switch (step.do) {
      case 'review':
        return reviewRequest(ctx, { id })
      case 'note':
        return noteRequest(ctx, { id, notes: step.notes, forCustomer: step.forCustomer })
      case 'approve': {
        const technicianId = step.technician && users.get(step.technician)?.userId
        return approveRequest(ctx, { id, technicianId: technicianId ?? null, scheduledOn: step.visitOn })
      }
      case 'reject':
        return rejectRequest(ctx, { id, reason: step.notes })
      case 'finish':
        return completeRequest(ctx, { id, notes: step.notes })
      case 'cancel':
        return cancelWorkOrder(ctx, { id: await orderOf(ctx, id), reason: step.notes })
      case 'start':
        return startWorkOrder(ctx, { id: await orderOf(ctx, id) })
      case 'work':
        return completeWorkOrder(ctx, { id: await orderOf(ctx, id), workPerformed: step.notes, minutes: step.minutes })
    }
  })
}

async function orderOf(ctx: Ctx, id: string) {
  const { workOrder } = await getRequest(ctx, { id })
  if (!workOrder) throw new Error('The story goes on without a work order')
  return workOrder.id
}
