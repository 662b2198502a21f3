import type { Input, MeterPage, readings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { meterAdded } from '../events.ts'
import { getMeter } from '../queries.ts'
import { assertFitsKind, refuseTaken } from '../storable.ts'
import { meters } from '../tables.ts'
import { makeFindable } from '../words.ts'

export async function addMeter(
  ctx: Ctx,
  { id = newId(), ...typed }: Input<typeof endpoints.addMeter>,
): Promise<MeterPage> {
  const asset = await beside('assetId', assertAsset(ctx, typed.assetId))
  if (asset.status === 'retired') throw invalid({ assetId: 'This is retired. It needs no meter any more.' })
  assertFitsKind(typed.kind, typed)
  const [made] = await ctx.tx
    .insert(meters)
    .values({
      orgId: ctx.orgId,
      id,
      ...typed,
      notes: typed.notes || null,
      isActive: true,
      createdAt: ctx.now,
    })
    .returning()
    .catch(refuseTaken)
  await makeFindable(ctx, [made!], true)
  await emit(ctx, meterAdded, { about: id, to: `${made!.name} (${made!.unit})`, data: { assetId: asset.id } })
  return getMeter(ctx, { id })
}
