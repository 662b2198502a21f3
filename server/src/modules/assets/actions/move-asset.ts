import type { Asset, assets as endpoints, Bulk, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { changeStatus } from '../change-status.ts'
import { getAsset, lockAsset, lockAssets, type StoredAsset } from '../queries.ts'

export async function moveAsset(ctx: Ctx, { id, ...change }: Input<typeof endpoints.move>): Promise<Asset> {
  await changeStatus(ctx, await lockAsset(ctx, id), change)
  return getAsset(ctx, { id })
}

/** Those that may not go there are named with the reason; the others go. */
export async function moveSeveral(ctx: Ctx, { ids, ...change }: Input<typeof endpoints.moveSeveral>): Promise<Bulk> {
  return each(await lockAssets(ctx, ids), (asset) => changeStatus(ctx, asset, change))
}

/** Does it to one after the other. Only what is refused before anything is written may be refused here. */
export async function each(all: StoredAsset[], act: (asset: StoredAsset) => Promise<unknown>): Promise<Bulk> {
  const refused: Bulk['refused'] = []
  for (const asset of all) {
    try {
      await act(asset)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ id: asset.id, tag: asset.tag, why: error.message })
    }
  }
  return { done: all.length - refused.length, refused }
}
