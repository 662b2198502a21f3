import { z } from 'zod'
import { event } from '#core/events.ts'

/** `userIds`: the people whose own list the order is on. */
const ofOrder = z.object({ workOrderId: z.uuid(), userIds: z.array(z.uuid()) })

// About the entry and not about its order: how long others worked, and for how much, is not for everybody who reads its history.
export const labourEntered = event('work-order.time-entered', ofOrder)
export const labourCorrected = event('work-order.time-corrected', ofOrder)
export const labourRemoved = event('work-order.time-removed', ofOrder)
export const timerStarted = event('work-order.timer-started', ofOrder)
export const timerStopped = event('work-order.timer-stopped', ofOrder)
export const costAdded = event('work-order.cost-added', ofOrder)
export const costRemoved = event('work-order.cost-removed', ofOrder)

// About the order.
export const partPlanned = event('work-order.part-planned', ofOrder)
export const partUnplanned = event('work-order.part-no-longer-planned', ofOrder)
export const partsUsed = event('work-order.parts-used', ofOrder)
export const partsReturned = event('work-order.parts-returned', ofOrder)
export const estimateSet = event('work-order.estimate-set', ofOrder)

/** About the role or the member; the amount is in the rates. */
export const rateSet = event('staff.rate-set', z.object({ hourlyRate: z.int().nullable() }))
