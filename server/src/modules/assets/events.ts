import { AssetStatus } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

export const assetCreated = event('asset.created', z.object({ tag: z.string() }))
/** Which fields changed. */
export const assetEdited = event('asset.edited', z.object({ changed: z.array(z.string()) }))
export const assetMoved = event('asset.moved', z.object({ tag: z.string(), from: AssetStatus, to: AssetStatus }))
/** Now at another location: from and to by name. */
export const assetPlaced = event('asset.placed', z.object({ tag: z.string(), locationId: z.string().nullable() }))
/** A downtime that was entered, corrected or taken out by hand; what status changes begin and end is told by them. */
const ofDowntime = z.object({ downtimeId: z.string(), from: z.string(), until: z.string().nullable() })
export const downtimeAdded = event('asset.downtime-added', ofDowntime)
export const downtimeCorrected = event('asset.downtime-corrected', ofDowntime)
export const downtimeRemoved = event('asset.downtime-removed', ofDowntime)
/** Its warranty ends soon: once for each end. */
export const warrantyEnding = event('asset.warranty-ending', z.object({ until: z.string() }))
/** About the organisation: the fields it adds to a category. */
export const fieldsSaved = event('asset.fields-saved', z.object({ category: z.string(), codes: z.array(z.string()) }))
