import type { Preset } from '@mtambo/contract'
import { yearIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { formatNumber, nextValue } from '#core/numbers.ts'
import { organisationOf } from './organisation.ts'

export type Numbered = keyof Preset['numberFormats']

/** The next number of a kind in the organisation's own format; it starts again each year where the format shows the year. */
export async function nextNumber(ctx: Ctx, kind: Numbered, { area }: { area?: string } = {}) {
  const { numberFormats, timeZone } = await organisationOf(ctx)
  const format = numberFormats[kind]
  const year = yearIn(timeZone, ctx.now)
  const value = await nextValue(ctx, kind, format.includes('{YYYY}') ? year : 0)
  return formatNumber(format, { year, value, area })
}
