import type { Figure } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'

/** Days from the first to the last, both included, and as many right before them. */
export type Period = { from: string; to: string }
export type Periods = { period: Period; before: Period; days: number }

const DAY_MS = 86_400_000
const DEFAULT_DAYS = 30
const MOST_YEARS = 5
const DAYS_BY_DAY = 92
const DAYS_BY_WEEK = 731

export const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

type Limits = { usual?: number; mostYears?: number }

/** What was asked for: the last 30 days unless told otherwise, at most five years. */
export function periodsOf(
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
  { usual = DEFAULT_DAYS, mostYears = MOST_YEARS }: Limits = {},
): Periods {
  const to = asked.to ?? today
  const from = asked.from ?? plusDays(to, 1 - usual)
  const days = daysFrom(from, to) + 1
  if (days < 1)
    throw invalid(
      asked.to === undefined
        ? { from: 'This day is still to come. Choose an earlier one.' }
        : { to: 'The last day comes before the first. Choose a later one.' },
    )
  if (days > mostYears * 366)
    throw invalid({ from: `A report is about at most ${inWords(mostYears)} years. Choose a later first day.` })
  return { period: { from, to }, before: { from: plusDays(from, -days), to: plusDays(from, -1) }, days }
}

const inWords = (years: number) => (years === MOST_YEARS ? 'five' : String(years))

/** The first days of the parts a trend is drawn by: days, weeks from Monday, or months. The first part may be cut off. */
export function partsOf({ period: { from, to }, days }: Periods): string[] {
  return cutAt({ from, to }, days <= DAYS_BY_DAY ? (day) => day : days <= DAYS_BY_WEEK ? mondayOf : firstOfMonth)
}

/** The first day, and every one that begins a part: a week, a month. */
export function cutAt({ from, to }: Period, startOf: (day: string) => string): string[] {
  const parts = [from]
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (startOf(day) === day) parts.push(day)
  return parts
}

export const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`
export const mondayOf = (day: string) => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** Adds up per part what is known per day. */
export function sumByPart(parts: string[], perDay: { day: string; n: number }[]): number[] {
  const sums = parts.map(() => 0)
  for (const { day, n } of perDay) sums[parts.findLastIndex((part) => part <= day)]! += n
  return sums
}

/** To a tenth, as it is shown; null where there is nothing to take it from. */
export const ratio = (part: number, whole: number, times = 1, digits = 1) =>
  whole === 0 ? null : Number(((part / whole) * times).toFixed(digits))
export const percent = (part: number, whole: number) => ratio(part, whole, 100)

/** The same figure of the period and of the one before it. */
export const figure = <T>({ now, before }: { now: T; before: T }, of: (sums: T) => number | null): Figure => ({
  now: of(now),
  before: of(before),
})
