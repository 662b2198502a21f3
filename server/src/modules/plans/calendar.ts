/** Days as people write them, `2026-01-31`, reckoned without hours and zones. */

import type { PlanRule, PlanUnit } from '@mtambo/contract'

const DAY = 86_400_000

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

export const addDays = (day: string, days: number) => dayOf(at(day) + days * DAY)
export const daysBetween = (from: string, to: string) => Math.round((at(to) - at(from)) / DAY)
export const monthOf = (day: string) => Number(day.slice(5, 7))

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string) => ((new Date(at(day)).getUTCDay() + 6) % 7) + 1

const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const lastOfMonth = (day: string) => new Date(Date.UTC(Number(day.slice(0, 4)), monthOf(day), 0)).getUTCDate()

/** The day of a month, or its last one where it is shorter. `month` may be past the twelfth. */
export function dayInMonth(year: number, month: number, wanted: number) {
  const [y, m] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return written(y, m, Math.min(wanted, last))
}

/** How far apart, and on which day of the week or month. */
export type Step = { every: number; unit: PlanUnit; weekday: number | null; day: number }

/** The day by a rule's step after a day. Of weeks and months the named day in the week or month that many on. */
export function stepFrom(from: string, { every, unit, weekday, day }: Step): string {
  const [year, month] = [Number(from.slice(0, 4)), monthOf(from)]
  if (unit === 'day') return addDays(from, every)
  if (unit === 'week') {
    const on = addDays(from, 7 * every)
    return weekday === null ? on : addDays(on, weekday - weekdayOf(on))
  }
  return dayInMonth(year, month + (unit === 'month' ? every : 12 * every), day)
}

/** The first day that fits a rule, on its start or after it. */
export function firstFrom(start: string, { unit, weekday, dayOfMonth }: Calendar): string {
  if (unit === 'week' && weekday !== null) return addDays(start, (weekday - weekdayOf(start) + 7) % 7)
  if ((unit === 'month' || unit === 'year') && dayOfMonth !== null) {
    const [year, month] = [Number(start.slice(0, 4)), monthOf(start)]
    const here = dayInMonth(year, month, dayOfMonth)
    return here >= start ? here : dayInMonth(year, month + 1, dayOfMonth)
  }
  return start
}

type Calendar = Pick<PlanRule, 'unit' | 'weekday' | 'dayOfMonth'>

/** A day outside the season is due when the season begins. */
export function inSeason(day: string, activeMonths: readonly number[]): string {
  if (activeMonths.length === 0 || activeMonths.includes(monthOf(day))) return day
  const [year, month] = [Number(day.slice(0, 4)), monthOf(day)]
  const ahead = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].find((n) => activeMonths.includes(((month - 1 + n) % 12) + 1))!
  return dayInMonth(year, month + ahead, 1)
}
