import { and, eq, inArray } from 'drizzle-orm'
import type { assets as endpoints, Bulk, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emitAll } from '#core/events.ts'
import { assertInUse, locationsNamed } from '#modules/locations/index.ts'
import { assetPlaced } from '../events.ts'
import { lockAssets, type StoredAsset } from '../queries.ts'
import { assets } from '../tables.ts'

/** Moves several to a location, or to none. Those that are there already stay as they are. */
export async function placeSeveral(ctx: Ctx, { ids, locationId }: Input<typeof endpoints.placeSeveral>): Promise<Bulk> {
  if (locationId) await assertInUse(ctx, [locationId])
  const all = await lockAssets(ctx, ids)
  const moving = all.filter((asset) => asset.locationId !== locationId)
  await ctx.tx
    .update(assets)
    .set({ locationId })
    .where(
      and(
        eq(assets.orgId, ctx.orgId),
        inArray(
          assets.id,
          moving.map(({ id }) => id),
        ),
      ),
    )
  await tellOfPlaces(ctx, moving, locationId)
  return { done: all.length, refused: [] }
}

/** Says of each from where to where it went, by name. */
export async function tellOfPlaces(ctx: Ctx, moved: StoredAsset[], locationId: string | null) {
  const names = await locationsNamed(ctx, [locationId, ...moved.map((asset) => asset.locationId)])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? null))
  await emitAll(
    ctx,
    assetPlaced,
    moved.map(({ id, tag, locationId: before }) => ({
      about: id,
      from: nameOf(before),
      to: nameOf(locationId) ?? 'No location',
      data: { tag, locationId },
    })),
  )
}
