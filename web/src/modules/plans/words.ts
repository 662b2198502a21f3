import type { PlanRule, PlanUnit } from '@mtambo/contract'
import { formatDay, formatNumber } from '#lib/format.ts'

type Rule = Pick<
  PlanRule,
  'every' | 'unit' | 'weekday' | 'dayOfMonth' | 'meterEvery' | 'meterUnit' | 'meterName' | 'anchor' | 'activeMonths'
>

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
/** 1st, 22nd, 31st */
export const nth = (n: number) => `${n}${ENDINGS[ordinals.select(n)]}`

/** 3 months, a month */
export const unitsOf = (count: number, unit: PlanUnit) => (count === 1 ? unit : `${count} ${unit}s`)

function onWhich({ unit, weekday, dayOfMonth }: Rule) {
  if (unit === 'week' && weekday) return ` on ${WEEKDAYS[weekday - 1]}`
  if ((unit === 'month' || unit === 'year') && dayOfMonth)
    return dayOfMonth === 31 ? ' on the last day of the month' : ` on the ${nth(dayOfMonth)}`
  return ''
}

/** April to October; also over the new year. */
export function seasonOf(months: readonly number[]): string | null {
  if (months.length === 0 || months.length === 12) return null
  const isIn = (month: number) => months.includes(((month + 11) % 12) + 1)
  const starts = months.filter((month) => !isIn(month - 1))
  return starts
    .map((start) => {
      let end = start
      while (isIn(end + 1)) end++
      const name = (month: number) => MONTHS[(month - 1) % 12] ?? ''
      return end === start ? name(start) : `${name(start)} to ${name(end)}`
    })
    .join(', ')
}

/** The rule as one would say it: "Every 3 months from the last completion, or every 500 h, whichever first; April to October". */
export function spoken(rule: Rule): string {
  const { every, unit, meterEvery, meterUnit, meterName, anchor, activeMonths } = rule
  const from = anchor === 'fixed' ? 'from the due date' : 'from the last completion'
  const days = every && unit ? `every ${unitsOf(every, unit)}${onWhich(rule)}` : null
  const hours = meterEvery ? `every ${formatNumber(meterEvery)} ${meterUnit ?? ''}`.trim() : null
  const season = seasonOf(activeMonths)
  const when =
    days && hours
      ? `${days} ${from}, or ${hours}, whichever first`
      : days
        ? `${days} ${from}`
        : hours
          ? `${hours} of ${(meterName ?? 'the meter').toLowerCase()} ${from}`
          : 'say how often'
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}${season ? `; ${season}` : ''}`
}

type Around = Pick<PlanRule, 'leadDays' | 'windowDays' | 'whileOpen' | 'anchor' | 'startsOn' | 'endsOn' | 'levels'>

const days = (count: number) => (count === 1 ? 'a day' : `${count} days`)
const TIMES: Record<number, string> = { 2: 'second', 3: 'third', 4: 'fourth' }

/** What else there is to say of a rule, a sentence each. */
export function alsoSpoken({ leadDays, windowDays, whileOpen, anchor, startsOn, endsOn, levels }: Around): string[] {
  const first = startsOn && `The first is due on ${formatDay(startsOn)} or the first fitting day after it.`
  const last = endsOn && `None is due after ${formatDay(endsOn)}.`
  const appears = leadDays > 0 ? `Its work order appears ${days(leadDays)} before.` : 'Its work order appears that day.'
  const inTime = windowDays > 0 && `Done up to ${days(windowDays)} before or after, it is in time.`
  const open =
    anchor === 'floating'
      ? 'The next is counted when the work is done.'
      : whileOpen === 'stack'
        ? 'Due again while one is open, another is made beside it.'
        : 'Due again while one is open, it is left out.'
  const larger = levels
    .filter(({ name, multiple }) => name && multiple)
    .map(({ name, multiple }) => `Every ${TIMES[multiple] ?? nth(multiple)} time it is “${name}”.`)
  return [first, ...larger, appears, inTime, open, last].filter((sentence) => typeof sentence === 'string')
}

export const HISTORY: Record<string, string> = {
  'plan.created': 'Set up',
  'plan.edited': 'Changed',
  'plan.assets-added': 'Equipment added',
  'plan.assets-removed': 'Equipment taken out',
  'plan.due-moved': 'Moved to another day',
  'plan.time-skipped': 'One time left out',
}
