import { and, eq } from 'drizzle-orm'
import type { Asset, assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { assetEdited } from '../events.ts'
import { assertCanHang } from '../hang.ts'
import { getAsset, lockAsset } from '../queries.ts'
import { wordsOfAsset } from '../rules.ts'
import { assertCategory, refuseTaken, storable } from '../storable.ts'
import { assets } from '../tables.ts'

export async function editAsset(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Asset> {
  const changes = storable(typed)
  const before = await lockAsset(ctx, id)
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (changed.length === 0) return getAsset(ctx, { id })
  if (changed.includes('category')) await assertCategory(ctx, typed.category ?? '')
  if (changed.includes('parentId') && typed.parentId) await assertCanHang(ctx, before, typed.parentId)

  const [updated] = await ctx.tx
    .update(assets)
    .set(changes)
    .where(and(eq(assets.orgId, ctx.orgId), eq(assets.id, id)))
    .returning()
    .catch(refuseTaken)
  const after = found(updated, 'asset')
  const words = wordsOfAsset(after)
  if (words.join(' ') !== wordsOfAsset(before).join(' ')) await indexWords(ctx, 'assets', id, words)
  await emit(ctx, assetEdited, { about: id, data: { changed } })
  return getAsset(ctx, { id })
}
