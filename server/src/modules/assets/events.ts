import { AssetStatus } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

export const assetCreated = event('asset.created', z.object({ tag: z.string() }))
/** Which fields changed. */
export const assetEdited = event('asset.edited', z.object({ changed: z.array(z.string()) }))
export const assetMoved = event('asset.moved', z.object({ tag: z.string(), from: AssetStatus, to: AssetStatus }))
