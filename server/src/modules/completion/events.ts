import { SignedBy } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

/** `userIds`: the people whose own list the order is on. */
const ofOrder = z.object({ userIds: z.array(z.uuid()) })

/** With the labels, as they were called then. */
export const failureTold = event('work-order.failure-told', ofOrder)
export const workSigned = event('work-order.signed', ofOrder.extend({ role: SignedBy }))
