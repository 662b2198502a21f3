import type { NumberFormats, Preset } from '@mtambo/contract'
import { yearIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { formatNumber, joinYears, lastValue, nextValue, takeValues } from '#core/numbers.ts'
import { changeOrganisation, lockOrganisation } from './organisation-settings.ts'
import { organisationOf } from './organisation.ts'

export type Numbered = keyof Preset['numberFormats']

type Taken = (ctx: Ctx, number: string) => Promise<boolean>
const taken = new Map<Numbered, Taken>()
/** The modules that keep the numbered things rank after this one; here is said how they find one by its number. */
export const registerNumbers = (kind: Numbered, isTaken: Taken) => void taken.set(kind, isTaken)

/** After so many taken ones in a row the format is of no use. */
const MOST_TAKEN = 100

const yearly = (format: string) => format.includes('{YYYY}')

/** Kinds whose format was changed once, or that were imported: only for those may a number already be given. */
const changedOf = (settings: Record<string, unknown>) => (settings['formatsChanged'] ?? []) as Numbered[]

/** The next number of a kind in the organisation's own format; it starts again each year where the format shows the year. */
export async function nextNumber(ctx: Ctx, kind: Numbered, { area }: { area?: string } = {}) {
  const { numberFormats, timeZone, settings } = await organisationOf(ctx)
  const format = numberFormats[kind]
  const year = yearIn(timeZone, ctx.now)
  const changed = changedOf(settings).includes(kind)
  for (let tries = 0; tries < MOST_TAKEN; tries++) {
    const value = await nextValue(ctx, kind, yearly(format) ? year : 0)
    const number = formatNumber(format, { year, value, area })
    if (!changed || !(await taken.get(kind)?.(ctx, number))) return number
  }
  throw outOfNumbers(format)
}

const outOfNumbers = (format: string) =>
  notAllowedNow(`The number format ${format} gives numbers that are taken. Ask your administrator to change it.`)

/** Many in one go, in their order. */
export async function nextNumbers(ctx: Ctx, kind: Numbered, count: number): Promise<string[]> {
  const { numberFormats, timeZone, settings } = await organisationOf(ctx)
  const format = numberFormats[kind]
  const year = yearIn(timeZone, ctx.now)
  const isTaken = changedOf(settings).includes(kind) ? taken.get(kind) : undefined
  const numbers: string[] = []
  for (let tries = 0; tries < MOST_TAKEN && numbers.length < count; tries++) {
    const wanted = count - numbers.length
    const last = await takeValues(ctx, kind, yearly(format) ? year : 0, wanted)
    for (let value = last - wanted + 1; value <= last; value++) {
      const number = formatNumber(format, { year, value })
      if (!(await isTaken?.(ctx, number))) numbers.push(number)
    }
  }
  if (numbers.length < count) throw outOfNumbers(format)
  return numbers
}

/** Numbers of this kind came from elsewhere: from now on what is taken is passed over. */
export async function watchNumbers(ctx: Ctx, kind: Numbered) {
  if (changedOf((await organisationOf(ctx)).settings).includes(kind)) return
  const { settings } = await lockOrganisation(ctx)
  const formatsChanged = [...new Set([...changedOf(settings), kind])]
  await changeOrganisation(ctx, { settings: { ...settings, formatsChanged } })
}

/** How the next one would read, without taking it. */
export async function peekNumber(ctx: Ctx, kind: Numbered, format: string) {
  const { timeZone, areas } = await organisationOf(ctx)
  const year = yearIn(timeZone, ctx.now)
  const last = await lastValue(ctx, kind, yearly(format) ? year : 0)
  const numbers = (value: number) => formatNumber(format, { year, value, area: areas[0]?.code })
  for (let value = last + 1; value < last + MOST_TAKEN; value++)
    if (!(await taken.get(kind)?.(ctx, numbers(value)))) return numbers(value)
  return numbers(last + 1)
}

/**
 * Other formats from now on; numbers that were given stay. With the year in it a format counts from 1 each year. Where
 * the year is taken out, the count goes on from the highest of all years. What still is taken is passed over.
 */
export async function saveNumberFormats(ctx: Ctx, wanted: Partial<NumberFormats>): Promise<NumberFormats> {
  const { numberFormats: before, settings } = await lockOrganisation(ctx)
  const numberFormats = { ...before, ...wanted }
  const changed = (Object.keys(wanted) as Numbered[]).filter((kind) => wanted[kind] !== before[kind])
  for (const kind of changed) if (yearly(before[kind]) && !yearly(numberFormats[kind])) await joinYears(ctx, kind)
  const formatsChanged = [...new Set([...changedOf(settings), ...changed])]
  await changeOrganisation(ctx, { numberFormats, settings: { ...settings, formatsChanged } })
  return numberFormats
}
