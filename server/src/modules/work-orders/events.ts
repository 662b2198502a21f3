import { z } from 'zod'
import { event } from '#core/events.ts'
import type { Ctx } from '#core/context.ts'
import { peopleOf, type WorkOrderRecord } from './queries.ts'

/** `userIds`: the people whose own list this changes. `caseId`, `serviceRequestId`: what it was opened for. */
const concerned = z.object({
  caseId: z.uuid().nullable(),
  serviceRequestId: z.uuid().nullable(),
  userIds: z.array(z.uuid()),
})

/** `newIds`: those of them who did not have it before. */
const given = concerned.extend({ newIds: z.array(z.uuid()) })

/** Asked for: it waits for somebody who may approve it. `askedById` has asked. */
const decided = given.extend({ askedById: z.uuid().nullable() })

export const workOrderRequested = event('work-order.requested', concerned)
/** `to` is `open`, or `scheduled` where it has a day. */
export const workOrderApproved = event('work-order.approved', decided)
export const workOrderRejected = event('work-order.rejected', decided)
export const workOrderWithdrawn = event('work-order.withdrawn', concerned)
/** Another job hangs together with it; `notes` says how. */
export const workOrderLinked = event('work-order.linked', concerned)
export const workOrderUnlinked = event('work-order.unlinked', concerned)
/** It came from elsewhere with its own past. Nobody is told. */
export const workOrderImported = event('work-order.imported', concerned)

export const workOrderOpened = event('work-order.opened', concerned)
export const workOrderEdited = event('work-order.edited', concerned)
export const workOrderRescheduled = event('work-order.rescheduled', concerned)
export const workOrderPostponed = event('work-order.postponed', concerned)
export const workOrderAssigned = event('work-order.assigned', given)
export const workOrderStarted = event('work-order.started', concerned)
export const workOrderHeld = event('work-order.held', concerned)
export const workOrderNoted = event('work-order.noted', concerned)
export const workOrderLogged = event('work-order.logged', concerned)
export const workOrderCompleted = event('work-order.completed', concerned)
export const workOrderClosed = event('work-order.closed', concerned)
export const workOrderCancelled = event('work-order.cancelled', concerned)

/** What an event says of an order. */
export const dataOf = async (ctx: Ctx, order: WorkOrderRecord) => ({
  caseId: order.caseId,
  serviceRequestId: order.serviceRequestId,
  userIds: await peopleOf(ctx, order),
})
