import { z } from 'zod'
import { event } from '#core/events.ts'

export const vendorCreated = event('vendor.created', z.object({ name: z.string() }))
/** Which fields changed. */
export const vendorEdited = event('vendor.edited', z.object({ changed: z.array(z.string()) }))
export const vendorDeactivated = event('vendor.deactivated', z.object({ name: z.string() }))
export const vendorActivated = event('vendor.activated', z.object({ name: z.string() }))
/** Many at once. About the organisation: a line for each would say no more. */
export const vendorsAdded = event('vendor.added-many', z.object({ count: z.int() }))
