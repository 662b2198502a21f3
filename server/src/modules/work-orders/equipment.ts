import type { Point } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { pointOf } from '#core/point.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { categoryExists } from '#modules/identity/index.ts'
import { assertInUse } from '#modules/locations/index.ts'

type Asked = {
  equipmentType?: string | null | undefined
  assetId?: string | null | undefined
  equipment?: string | null | undefined
  locationId?: string | null | undefined
  locationText?: string | null | undefined
}
type Known = { [field in keyof Asked]?: string | null } & { place?: Point | null }

/**
 * What the work is done to, and where. An asset of the register says itself of what kind it is and where it stands;
 * then what was typed of the one is not kept, and the place only where the register has none.
 */
export async function equipmentOf(ctx: Ctx, { equipmentType, assetId, equipment, ...asked }: Asked): Promise<Known> {
  if (asked.locationId) await assertInUse(ctx, [asked.locationId])
  const where: Known = {
    ...(asked.locationId !== undefined && { locationId: asked.locationId }),
    ...(asked.locationText !== undefined && { locationText: asked.locationText || null }),
  }
  if (assetId) {
    const { category, ...asset } = await beside('assetId', assertAsset(ctx, assetId))
    return {
      ...where,
      locationId: where.locationId ?? asset.locationId,
      locationText: where.locationText ?? asset.locationText,
      equipmentType: category,
      assetId,
      equipment: null,
      place: pointOf(asset),
    }
  }
  if (equipmentType && !(await categoryExists(ctx, 'asset', equipmentType)))
    throw invalid({ equipmentType: 'Choose the kind of equipment from the list.' })
  return {
    ...where,
    ...(equipmentType !== undefined && { equipmentType: equipmentType || null }),
    ...(assetId !== undefined && { assetId }),
    ...(equipment !== undefined && { equipment: equipment || null }),
  }
}

/** Whoever goes there finds it: by the equipment, by the tree of places, or by what is written. */
export function assertFindable({ assetId, equipmentType, locationId, locationText }: Known, { kind = true } = {}) {
  const missing = {
    ...(kind && !assetId && !equipmentType && !locationId && { equipmentType: 'Choose the kind of equipment.' }),
    ...(!assetId && !locationId && (locationText ?? '').length < 3 && { locationText: 'Say where it is.' }),
  }
  if (Object.keys(missing).length > 0) throw invalid(missing)
}
