import { enqueue } from '#core/jobs.ts'
import { on } from '#core/events.ts'
import { announcementPublished } from './events.ts'
import { tellCustomers } from './jobs.ts'
import { isTold } from './rules.ts'

export const tellOfOutage = on(
  announcementPublished,
  'announcements.tell-of-outage',
  async (ctx, { id: eventId, about }) => enqueue(ctx, tellCustomers, { id: about, eventId, after: null }),
  ({ data }) => isTold((data as { kind: 'information' | 'outage' | 'planned_outage' }).kind),
)
