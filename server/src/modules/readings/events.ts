import { z } from 'zod'
import { event } from '#core/events.ts'

const ofAsset = z.object({ assetId: z.uuid() })

export const meterAdded = event('meter.added', ofAsset)
/** Which fields changed. */
export const meterEdited = event('meter.edited', ofAsset.extend({ changed: z.array(z.string()) }))
export const meterRead = event('meter.read', ofAsset.extend({ readingId: z.uuid() }))
export const meterCorrected = event('meter.corrected', ofAsset.extend({ readingId: z.uuid() }))
