import { z } from 'zod'
import { event } from '#core/events.ts'

const staff = z.object({ userId: z.uuid(), userIds: z.array(z.uuid()), name: z.string() })

export const staffRegistered = event('staff.registered', staff)
export const staffApproved = event('staff.approved', staff.extend({ role: z.string() }))
export const staffDeclined = event('staff.declined', staff)
export const staffSuspended = event('staff.suspended', staff)
export const staffActivated = event('staff.activated', staff)
