import { and, eq } from 'drizzle-orm'
import type { AssetStatus } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { assertLocation } from '#modules/locations/index.ts'
import { begin, end, openOf, type StoredDowntime } from './downtimes.ts'
import { assetMoved } from './events.ts'
import { assertCanMove } from './lifecycle.ts'
import { lockAsset, type StoredAsset } from './queries.ts'
import { assets } from './tables.ts'

type Change = {
  to: AssetStatus
  notes?: string | undefined
  /** When it came to be so; left out, now. */
  at?: Date | undefined
  planned?: boolean | undefined
  workOrderId?: string | null | undefined
}

/** The one way a status changes: out of service begins a downtime, leaving it ends one. The row must be locked. */
export async function changeStatus(ctx: Ctx, asset: StoredAsset, { to, notes, at, planned, workOrderId }: Change) {
  const { id, tag, status: from } = asset
  assertCanMove(from, to, notes)
  if (from === 'retired') await assertPlaceInUse(ctx, asset)
  const moment = at ?? ctx.now
  if (moment > ctx.now) throw invalid({ at: 'This lies in the future. Give a time that has passed.' })
  if (from === 'out_of_service') await end(ctx, asset, moment)
  if (to === 'out_of_service')
    await begin(ctx, asset, {
      from: moment,
      planned: planned ?? false,
      reason: notes || null,
      workOrderId: workOrderId ?? null,
    })
  await ctx.tx
    .update(assets)
    .set({ status: to, retiredAt: to === 'retired' ? moment : null })
    .where(and(eq(assets.orgId, ctx.orgId), eq(assets.id, id)))
  await emit(ctx, assetMoved, { about: id, from, to, notes, data: { tag, from, to } })
}

/** What was retired may have stood where nothing stands any more. */
async function assertPlaceInUse(ctx: Ctx, { locationId }: StoredAsset) {
  if (!locationId) return
  const { name, status } = await assertLocation(ctx, locationId)
  if (status === 'archived')
    throw notAllowedNow(`${name}, where it stood, is archived. Give it another location first.`)
}

type Opening = {
  assetId: string
  /** Since when; left out, now. */
  from?: Date
  planned?: boolean
  reason?: string | null
  workOrderId?: string | null
}

/**
 * For other modules: takes an asset out of service, if it is not already, and gives back the downtime that is going on.
 * Nothing happens to what is retired (undefined). A moment in the future, or within an earlier downtime, is refused.
 */
export async function openDowntime(ctx: Ctx, opening: Opening): Promise<StoredDowntime | undefined> {
  const { assetId, from, planned, reason, workOrderId } = opening
  const asset = await lockAsset(ctx, assetId)
  if (asset.status === 'retired') return undefined
  if (asset.status !== 'out_of_service')
    await changeStatus(ctx, asset, { to: 'out_of_service', at: from, planned, notes: reason ?? undefined, workOrderId })
  return openOf(ctx, assetId)
}

type Closing = {
  assetId: string
  /** Until when; left out, now. */
  until?: Date
  to?: 'in_service' | 'degraded'
  notes?: string
}

/** For other modules: puts an asset that is out of service back into it, which ends its downtime. Else nothing happens. */
export async function closeDowntime(ctx: Ctx, { assetId, until, to = 'in_service', notes }: Closing) {
  const asset = await lockAsset(ctx, assetId)
  if (asset.status === 'out_of_service') await changeStatus(ctx, asset, { to, at: until, notes })
}
