import { z } from 'zod'
import { event } from '#core/events.ts'
import { REMINDER_MOMENTS } from './rules.ts'

/** About the reminder and not about its work: in that history it would only be in the way. */
export const reminderDue = event(
  'reminder.due',
  z.object({
    workOrderId: z.uuid(),
    moment: z.enum(REMINDER_MOMENTS),
    /** Nobody has the work: it is whoever planned it that is reminded. */
    nobody: z.boolean(),
    userIds: z.array(z.uuid()),
  }),
)

/** About the person whose calendar can from now on, or no longer, be read by its address. */
export const calendarOpened = event('calendar.opened', z.object({ userIds: z.array(z.uuid()) }))
export const calendarClosed = event('calendar.closed', z.object({ userIds: z.array(z.uuid()) }))
