import { z } from 'zod'
import { event } from '#core/events.ts'

/** All are about the thread. What was written stands in the message alone: the log is kept for good. */
const concerned = z.object({ userIds: z.array(z.uuid()) })

export const messageWritten = event(
  'message.written',
  concerned.extend({ messageId: z.uuid(), fromCustomer: z.boolean() }),
)
export const messageRead = event('message.read', concerned)
export const messageAssigned = event('message.assigned', concerned.extend({ assigneeId: z.uuid().nullable() }))
/** Closed, or opened again. */
export const messageMoved = event('message.moved', concerned)
/** A reply kept for use again was changed or forgotten. */
export const messageKept = event('message.kept', z.object({}))
export const callLogged = event('call.logged', z.object({ direction: z.enum(['in', 'out']) }))
