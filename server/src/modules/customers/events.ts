import { z } from 'zod'
import { event } from '#core/events.ts'

/** Which fields changed, never what they hold: the log is kept for good, and personal data must not be. */
const Changed = z.object({ changed: z.array(z.string()) })
const Named = z.object({ accountNumber: z.string() })

export const customerCreated = event('customer.created', Named)
export const customerEdited = event('customer.edited', Changed)
export const customerDeactivated = event('customer.deactivated', Named)
export const customerActivated = event('customer.activated', Named)
/** The customer opened a portal login. */
export const customerRegistered = event('customer.registered', Named)
/** Somebody who has a login sees this account there too, or no longer does. */
export const customerLinked = event('customer.linked', Named)
export const customerUnlinked = event('customer.unlinked', Named)
export const customerPapersFiled = event('customer.papers-filed', z.object({ count: z.number() }))
