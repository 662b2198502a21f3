import { z } from 'zod'
import { event } from '#core/events.ts'

export const locationCreated = event('location.created', z.object({ name: z.string() }))
/** Which fields changed. */
export const locationEdited = event('location.edited', z.object({ changed: z.array(z.string()) }))
/** From where to where, by name, with everything in it. */
export const locationMoved = event('location.placed', z.object({ parentId: z.string().nullable() }))
export const locationArchived = event('location.archived', z.object({ name: z.string() }))
export const locationRestored = event('location.restored', z.object({ name: z.string() }))
