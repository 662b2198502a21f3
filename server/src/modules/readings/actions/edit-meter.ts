import { and, eq } from 'drizzle-orm'
import type { Input, MeterPage, readings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { meterEdited } from '../events.ts'
import { getMeter, lockMeter } from '../queries.ts'
import { assertFitsKind, refuseTaken } from '../storable.ts'
import { meters } from '../tables.ts'
import { makeFindable } from '../words.ts'

export async function editMeter(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.editMeter>): Promise<MeterPage> {
  const before = await lockMeter(ctx, id)
  assertFitsKind(before.kind, typed)
  const changes = { ...typed, ...(typed.notes !== undefined && { notes: typed.notes || null }) }
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (changed.length === 0) return getMeter(ctx, { id })
  if (changed.includes('unit') && before.lastValue !== null)
    throw invalid({ unit: `It has readings in ${before.unit}. Add another meter for another unit.` })
  if (changed.includes('rolloverAt') && typed.rolloverAt && (before.lastValue ?? 0) >= typed.rolloverAt)
    throw invalid({ rolloverAt: `It shows ${before.lastValue} already.` })

  const [after] = await ctx.tx
    .update(meters)
    .set(changes)
    .where(and(eq(meters.orgId, ctx.orgId), eq(meters.id, id)))
    .returning()
    .catch(refuseTaken)
  if (changed.includes('name')) await makeFindable(ctx, [after!])
  await emit(ctx, meterEdited, { about: id, data: { assetId: before.assetId, changed } })
  return getMeter(ctx, { id })
}
