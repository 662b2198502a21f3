import { and, eq } from 'drizzle-orm'
import type { Asset, assets as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { assetMoved } from '../events.ts'
import { assertCanMove } from '../lifecycle.ts'
import { getAsset, lockAsset } from '../queries.ts'
import { assets } from '../tables.ts'

export async function moveAsset(ctx: Ctx, { id, to, notes }: Input<typeof endpoints.move>): Promise<Asset> {
  const { status: from, tag } = await lockAsset(ctx, id)
  assertCanMove(from, to, notes)

  await ctx.tx
    .update(assets)
    .set({ status: to })
    .where(and(eq(assets.orgId, ctx.orgId), eq(assets.id, id)))
  await emit(ctx, assetMoved, { about: id, from, to, notes, data: { tag, from, to } })
  return getAsset(ctx, { id })
}
