import { z } from 'zod'
import { event } from '#core/events.ts'

// About the member.
const staff = z.object({ userId: z.uuid(), userIds: z.array(z.uuid()), name: z.string() })

export const staffRegistered = event('staff.registered', staff)
export const staffApproved = event('staff.approved', staff.extend({ role: z.string() }))
export const staffDeclined = event('staff.declined', staff)
export const staffSuspended = event('staff.suspended', staff)
export const staffActivated = event('staff.activated', staff)
export const staffAdded = event('staff.added', staff.extend({ role: z.string() }))
export const staffInvited = event('staff.invited', staff)
export const staffJoined = event('staff.joined', staff)
/** `fields`: which were changed, never what they hold. */
export const staffEdited = event('staff.edited', staff.extend({ fields: z.array(z.string()) }))
export const roleGiven = event('staff.role-given', staff)
export const availabilitySet = event('staff.availability-set', staff)

// About the role or the team.
const thing = z.object({ name: z.string() })
export const roleAdded = event('staff.role-added', thing)
export const roleEdited = event('staff.role-edited', thing)
export const roleDeleted = event('staff.role-deleted', thing)
export const teamAdded = event('staff.team-added', thing)
export const teamEdited = event('staff.team-edited', thing)
export const teamDissolved = event('staff.team-dissolved', thing)
