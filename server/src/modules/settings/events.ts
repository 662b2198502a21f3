import { z } from 'zod'
import { event } from '#core/events.ts'

/** About the organisation. What was changed, never to what. */
export const settingsChanged = event('settings.changed', z.object({ what: z.string() }))
