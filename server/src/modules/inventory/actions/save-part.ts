import { and, eq } from 'drizzle-orm'
import type { Input, inventory as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { partsChanged } from '../events.ts'
import { assertItem } from '../item-refs.ts'
import { amount } from '../rules.ts'
import { assetParts } from '../tables.ts'

const DONE = { done: true as const }

export async function savePart(
  ctx: Ctx,
  { assetId, itemId, quantity, notes }: Input<typeof endpoints.savePart>,
): Promise<typeof DONE> {
  await beside('assetId', assertAsset(ctx, assetId))
  const item = await beside('itemId', assertItem(ctx, itemId))
  await ctx.tx
    .insert(assetParts)
    .values({ orgId: ctx.orgId, assetId, itemId, quantity, notes: notes || null })
    .onConflictDoUpdate({
      target: [assetParts.orgId, assetParts.assetId, assetParts.itemId],
      set: { quantity, ...(notes !== undefined && { notes: notes || null }) },
    })
  const said = `${item.code} ${item.name}: ${amount(quantity, item.unit)}`
  await emit(ctx, partsChanged, { about: assetId, notes: said, data: { itemId, quantity } })
  return DONE
}

export async function removePart(
  ctx: Ctx,
  { assetId, itemId }: Input<typeof endpoints.removePart>,
): Promise<typeof DONE> {
  const [gone] = await ctx.tx
    .delete(assetParts)
    .where(and(eq(assetParts.orgId, ctx.orgId), eq(assetParts.assetId, assetId), eq(assetParts.itemId, itemId)))
    .returning({ itemId: assetParts.itemId })
  found(gone, 'spare part')
  const { code, name } = await assertItem(ctx, itemId)
  await emit(ctx, partsChanged, { about: assetId, notes: `Without ${code} ${name}`, data: { itemId, quantity: 0 } })
  return DONE
}
