import { z } from 'zod'
import { event } from '#core/events.ts'

// About the event that was told of, and not about its thing: in the history of a case it would only be in the way.
export const noticesAdded = event('notices.added', z.object({ userIds: z.array(z.uuid()) }))
/** About the reader: their other tabs count again. */
export const noticesRead = event('notices.read', z.object({ userIds: z.array(z.uuid()) }))

/** About the first of these messages. */
const message = z.object({ ids: z.array(z.uuid()) })
export const outboxSent = event('outbox.sent', message)
export const outboxDelayed = event('outbox.delayed', message)
export const outboxFailed = event('outbox.failed', message)
export const outboxRetried = event('outbox.retried', message)
