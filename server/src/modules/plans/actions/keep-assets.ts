import type { Input, Plan, plans as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { assertUsable, putIn, takeOut, tellAdded } from '../assets-of.ts'
import { lookNow } from '../jobs.ts'
import { getPlan } from '../queries.ts'
import { lockPlan, todayOf } from '../standings.ts'

export async function addAssets(
  ctx: Ctx,
  { id, assetIds, lastDoneOn }: Input<typeof endpoints.addAssets>,
): Promise<Plan> {
  const plan = await lockPlan(ctx, id)
  if (plan.status === 'ended') throw notAllowedNow('This plan has ended. Set up another one.')
  await assertUsable(ctx, assetIds)
  if (lastDoneOn && lastDoneOn > (await todayOf(ctx)).today)
    throw invalid({ lastDoneOn: 'It cannot have been done in the future.' })
  const added = await putIn(ctx, plan, assetIds, lastDoneOn ?? null)
  if (added.length > 0) await tellAdded(ctx, id, added)
  lookNow(ctx)
  return getPlan(ctx, { id })
}

export async function removeAssets(ctx: Ctx, { id, assetIds }: Input<typeof endpoints.removeAssets>): Promise<Plan> {
  await lockPlan(ctx, id)
  await takeOut(ctx, id, assetIds)
  return getPlan(ctx, { id })
}
