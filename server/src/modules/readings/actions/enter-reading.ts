import type { Input, Reading, readings as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { lockMeter, readingOf } from '../queries.ts'
import { recordReading } from '../take-reading.ts'
import { assertMayRead } from '../who.ts'

export async function enterReading(ctx: Ctx, { id, ...given }: Input<typeof endpoints.record>): Promise<Reading> {
  await assertMayRead(ctx, (await lockMeter(ctx, id)).assetId)
  const made = await recordReading(ctx, { ...given, meterId: id })
  return readingOf(ctx, made.id)
}
