import { and, eq } from 'drizzle-orm'
import { follow, on } from '#core/events.ts'
import { assetMoved } from '#modules/assets/index.ts'
import { meterAdded, meterCorrected, meterEdited, meterRead } from '#modules/readings/index.ts'
import { workOrderCancelled, workOrderCompleted } from '#modules/work-orders/index.ts'
import { takeOut } from './assets-of.ts'
import { lookAtMeter, matchMeter } from './follow-meters.ts'
import { dropJob, finishJob } from './follow-work.ts'
import { planAssets } from './tables.ts'

/** A job of a plan and its work order never disagree. */
export const finishWithWork = follow(workOrderCompleted, finishJob)
export const dropWithWork = follow(workOrderCancelled, dropJob)

export const readMeter = on(meterRead, 'plans.look-at-meter', (ctx, { about }) => lookAtMeter(ctx, about))
export const readMeterAgain = on(meterCorrected, 'plans.look-at-meter-again', (ctx, { about }) =>
  lookAtMeter(ctx, about),
)
export const newMeter = on(meterAdded, 'plans.match-meter', (ctx, { about }) => matchMeter(ctx, about))
export const otherMeter = on(meterEdited, 'plans.match-meter-again', (ctx, { about }) => matchMeter(ctx, about))

/** What is retired needs no more maintenance. */
export const leaveRetired = follow(assetMoved, async (ctx, { about, to }) => {
  if (to !== 'retired') return
  const rows = await ctx.tx
    .select({ planId: planAssets.planId })
    .from(planAssets)
    .where(and(eq(planAssets.orgId, ctx.orgId), eq(planAssets.assetId, about), eq(planAssets.isActive, true)))
  for (const { planId } of rows) await takeOut(ctx, planId, [about], 'Retired')
})
