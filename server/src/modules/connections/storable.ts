import type { connections as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { supplyFrom } from './supply.ts'
import type { connections } from './tables.ts'

type Typed = Omit<Input<typeof endpoints.edit>, 'id'>
const EARLIEST = '1900-01-01'

/** What was typed, in the form in which it is kept. Only what was given is in it, and the feeder of a new transformer. */
export async function storable(ctx: Ctx, typed: Typed, before?: typeof connections.$inferSelect) {
  await assertDays(ctx, typed)
  const { point, transformerId, transformer, feederId, feeder, ...rest } = typed
  return {
    ...rest,
    ...(await supplyFrom(ctx, { transformerId, transformer, feederId, feeder }, before)),
    ...(point !== undefined && { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }),
  }
}

/** An installation may be planned; a meter was read today at the latest, by the organisation's own calendar. */
async function assertDays(ctx: Ctx, { installationDate, lastReadingDate }: Typed) {
  if (installationDate && installationDate < EARLIEST)
    throw invalid({ installationDate: 'This is before there were meters.' })
  if (!lastReadingDate) return
  const { timeZone } = await organisationOf(ctx)
  const today = ctx.now.toLocaleDateString('sv-SE', { timeZone })
  if (lastReadingDate > today) throw invalid({ lastReadingDate: 'This day has not come yet.' })
  if (lastReadingDate < EARLIEST) throw invalid({ lastReadingDate: 'This is before there were meters.' })
}
