import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { indexWords, wordsOf } from '#core/search.ts'
import { assets } from '#modules/assets/index.ts'
import type { StoredMeter } from './queries.ts'

/** A meter is found by its own name and by what it is on. */
export async function makeFindable(ctx: Ctx, all: Pick<StoredMeter, 'id' | 'name' | 'assetId'>[], isNew = false) {
  for (const { id, name, assetId } of all) {
    const [asset] = await ctx.tx
      .select({ tag: assets.tag, name: assets.name })
      .from(assets)
      .where(and(eq(assets.orgId, ctx.orgId), eq(assets.id, assetId)))
    await indexWords(ctx, 'meters', id, wordsOf(name, asset?.tag, asset?.name), { isNew })
  }
}
