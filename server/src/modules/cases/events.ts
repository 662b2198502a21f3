import { z } from 'zod'
import { event } from '#core/events.ts'

/** `userIds`: the staff whose own list this changes. The customer sees what carries a customer id. */
const concerned = z.object({ userIds: z.array(z.uuid()) })

export const caseReported = event('case.reported', concerned.extend({ byCustomer: z.boolean() }))
export const caseAssigned = event(
  'case.assigned',
  concerned.extend({ assigneeId: z.uuid(), previousId: z.uuid().nullable() }),
)
/** `declined`: resolved without work, because none was approved. */
export const caseMoved = event('case.moved', concerned.extend({ declined: z.boolean().optional() }))
/** `forReporter`: who reported it may read it too, also without a login; `byReporter`: it is theirs. */
export const caseNoted = event(
  'case.noted',
  concerned.extend({ forReporter: z.boolean().optional(), byReporter: z.boolean().optional() }),
)
