import { LocalDate, PreferredContact } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

/** `userIds`: the staff whose own list this changes. The customer sees what carries a customer id. */
const concerned = z.object({ userIds: z.array(z.uuid()) })

export const requestSubmitted = event('service-request.submitted', concerned.extend({ byCustomer: z.boolean() }))
/** Who asked for a change of name: the account is somebody else's from then on, and they are told all the same. */
const FormerHolder = z.object({
  name: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  prefers: PreferredContact,
})
export type FormerHolder = z.output<typeof FormerHolder>

export const requestMoved = event(
  'service-request.moved',
  concerned.extend({
    visitOn: LocalDate.nullable(),
    formerHolder: FormerHolder.optional(),
  }),
)
/** When somebody comes: for the first time, or another day than was said. */
export const requestPlanned = event('service-request.planned', concerned.extend({ visitOn: LocalDate.nullable() }))
/** Its work was called off; it is approved still. */
export const requestUnplanned = event('service-request.unplanned', concerned)
export const requestNoted = event('service-request.noted', concerned)
