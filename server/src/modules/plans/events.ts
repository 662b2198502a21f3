import { z } from 'zod'
import { event } from '#core/events.ts'

const none = z.object({})
const ofAssets = z.object({ assetIds: z.array(z.uuid()) })
/** `workOrderId`: the work that is made of it. */
const ofJob = z.object({ planId: z.uuid(), assetId: z.uuid(), workOrderId: z.uuid().nullable() })

export const planCreated = event('plan.created', none)
/** Which fields changed; `rule` when it is due otherwise. */
export const planEdited = event('plan.edited', z.object({ changed: z.array(z.string()) }))
export const planPaused = event('plan.paused', none)
export const planResumed = event('plan.resumed', none)
export const planEnded = event('plan.ended', none)
export const assetsAdded = event('plan.assets-added', ofAssets)
export const assetsRemoved = event('plan.assets-removed', ofAssets)
/** Another day was chosen for the next time on one asset. */
export const dueMoved = event('plan.due-moved', ofAssets)
/** Somebody left one time out. */
export const timeSkipped = event('plan.time-skipped', ofAssets)
/** Came due: about the job, of which a plan may make thousands. `to` is its status. */
export const jobMade = event('plan.job-made', ofJob)
export const jobDone = event('plan.job-done', ofJob)
export const jobCancelled = event('plan.job-cancelled', ofJob)
