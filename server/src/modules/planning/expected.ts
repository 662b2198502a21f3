import { and, eq } from 'drizzle-orm'
import type { Input, Output, planning as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { assets } from '#modules/assets/index.ts'
import { isWithinLocation } from '#modules/locations/index.ts'
import { expectedWork } from '#modules/plans/index.ts'

const MOST_DAYS = 100
/** More than a calendar can draw. */
const MOST = 1000

/** What plans will bring in these days, for a calendar that shows it beside what is there. */
export async function getExpected(
  ctx: Ctx,
  { start, end, assetId, locationId }: Input<typeof endpoints.expected>,
): Promise<Output<typeof endpoints.expected>> {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000
  if (days <= 0) throw invalid({ end: 'The range must end after it starts.' })
  if (days > MOST_DAYS) throw invalid({ end: `Ask for at most ${MOST_DAYS} days.` })
  return expectedWork(ctx, {
    start,
    end,
    most: MOST,
    assetId,
    within: locationId ? await assetsWithin(ctx, locationId) : undefined,
  })
}

async function assetsWithin(ctx: Ctx, locationId: string) {
  const within = await isWithinLocation(ctx, assets.locationId, locationId)
  return ctx.tx
    .select({ id: assets.id })
    .from(assets)
    .where(and(eq(assets.orgId, ctx.orgId), within))
    .getSQL()
}
