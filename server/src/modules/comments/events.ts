import { z } from 'zod'
import { event } from '#core/events.ts'

/** About what was commented on, so that it stands in that history; what was said is not in the log. `newIds`: who is named and was not before. */
const said = z.object({ aboutType: z.string(), commentId: z.uuid(), newIds: z.array(z.uuid()) })

export const commentAdded = event('comment.added', said)
export const commentEdited = event('comment.edited', said)
export const commentRemoved = event('comment.removed', said)
