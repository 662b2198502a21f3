import type { connections as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'

type Typed = Omit<Input<typeof endpoints.edit>, 'id'>
const EARLIEST = '1900-01-01'

/** What was typed, in the form in which it is kept. Only what was given is in it. */
export async function storable(ctx: Ctx, { point, ...typed }: Typed) {
  await assertDays(ctx, typed)
  return {
    ...typed,
    ...(typed.transformer !== undefined && { transformer: typed.transformer || null }),
    ...(typed.feeder !== undefined && { feeder: typed.feeder || null }),
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
