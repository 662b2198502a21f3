import type { Point } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { pointOf } from '#core/point.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { categoryExists } from '#modules/identity/index.ts'

type Asked = {
  equipmentType?: string | null | undefined
  assetId?: string | null | undefined
  equipment?: string | null | undefined
}
type Known = { equipmentType?: string | null; assetId?: string | null; equipment?: string | null; place?: Point | null }

/** What the work is done to. An asset of the register says itself of what kind it is; then what was typed is not kept. */
export async function equipmentOf(ctx: Ctx, { equipmentType, assetId, equipment }: Asked): Promise<Known> {
  if (assetId) {
    const { category, ...asset } = await beside('assetId', assertAsset(ctx, assetId))
    return { equipmentType: category, assetId, equipment: null, place: pointOf(asset) }
  }
  if (equipmentType && !(await categoryExists(ctx, 'asset', equipmentType)))
    throw invalid({ equipmentType: 'Choose the kind of equipment from the list.' })
  return {
    ...(equipmentType !== undefined && { equipmentType }),
    ...(assetId !== undefined && { assetId }),
    ...(equipment !== undefined && { equipment: equipment || null }),
  }
}
