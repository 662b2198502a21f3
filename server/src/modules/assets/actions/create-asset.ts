import type { Asset, assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { assetCreated } from '../events.ts'
import { assertAsset, getAsset } from '../queries.ts'
import { sameTag, wordsOfAsset } from '../rules.ts'
import { assertCategory, refuseTaken, storable } from '../storable.ts'
import { assets } from '../tables.ts'

export async function createAsset(
  ctx: Ctx,
  { id = newId(), status = 'in_service', ...typed }: Input<typeof endpoints.create>,
): Promise<Asset> {
  await assertCategory(ctx, typed.category)
  // Nothing can be part of what does not exist yet, so there is no circle to look for.
  if (typed.parentId) await beside('parentId', assertAsset(ctx, typed.parentId))

  const [made] = await ctx.tx
    .insert(assets)
    .values({
      ...storable(typed),
      tag: sameTag(typed.tag),
      name: typed.name,
      category: typed.category,
      orgId: ctx.orgId,
      id,
      status,
      createdAt: ctx.now,
    })
    .returning()
    .catch(refuseTaken)
  const row = found(made, 'asset')
  await indexWords(ctx, 'assets', id, wordsOfAsset(row), { isNew: true })
  await emit(ctx, assetCreated, { about: id, to: status, data: { tag: row.tag } })
  return getAsset(ctx, { id })
}
