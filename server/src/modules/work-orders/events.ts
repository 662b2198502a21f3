import { z } from 'zod'
import { event } from '#core/events.ts'

/** `userIds`: the people whose own list this changes. `caseId`: what it was opened for. */
const concerned = z.object({ caseId: z.uuid().nullable(), userIds: z.array(z.uuid()) })

export const workOrderOpened = event('work-order.opened', concerned)
export const workOrderAssigned = event('work-order.assigned', concerned)
export const workOrderStarted = event('work-order.started', concerned)
export const workOrderHeld = event('work-order.held', concerned)
export const workOrderNoted = event('work-order.noted', concerned)
export const workOrderCompleted = event('work-order.completed', concerned)
export const workOrderClosed = event('work-order.closed', concerned)
export const workOrderCancelled = event('work-order.cancelled', concerned)
