import { and, eq } from 'drizzle-orm'
import type { Input, Reading, readings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow } from '#core/errors.ts'
import { lockMeter, readingOf } from '../queries.ts'
import { replaceReading } from '../take-reading.ts'
import { readings } from '../tables.ts'
import { assertMayRead } from '../who.ts'

export async function correctReading(
  ctx: Ctx,
  { id, readingId, ...given }: Input<typeof endpoints.correct>,
): Promise<Reading> {
  const meter = await lockMeter(ctx, id)
  await assertMayRead(ctx, meter.assetId)
  const [row] = await ctx.tx
    .select()
    .from(readings)
    .where(and(eq(readings.orgId, ctx.orgId), eq(readings.meterId, id), eq(readings.id, readingId)))
  const wrong = found(row, 'reading')
  if (wrong.replacedById) throw notAllowedNow('This reading has been corrected already. Correct the one in its place.')
  if (wrong.value === given.value) throw invalid({ value: 'That is what it says already.' })
  return readingOf(ctx, (await replaceReading(ctx, meter, wrong, given)).id)
}
