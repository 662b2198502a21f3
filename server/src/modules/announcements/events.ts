import { AnnouncementKind } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

export const announcementPublished = event('announcement.published', z.object({ kind: AnnouncementKind }))
/** Which fields changed; what they said is in the announcement. */
export const announcementEdited = event('announcement.edited', z.object({ changed: z.array(z.string()) }))
export const announcementWithdrawn = event('announcement.withdrawn', z.object({}))
