import { nextDay, startOfDay } from '#core/clock.ts'
import { cutAt, firstOfMonth, mondayOf, periodsOf, type Period, type Periods } from '../rules.ts'

/** The days asked for, those before, and where the parts of a trend begin: as days, and as moments of the organisation. */
export type KpiPeriods = Periods & {
  parts: string[]
  /** The beginning of the period before, of each part, and the end: of so many figures one more. */
  bounds: string[]
  moments: Date[]
}

const A_YEAR = 365
/** What a machine came to in its life is asked for too. */
const MOST_YEARS = 20
const BY_DAY = 14
const BY_WEEK = 120
const BY_MONTH = 3 * 366

const firstOfYear = (day: string) => `${day.slice(0, 4)}-01-01`

/** Few parts, since a trend is drawn small. */
export function trendParts({ period, days }: { period: Period; days: number }): string[] {
  if (days <= BY_DAY) return cutAt(period, (day) => day)
  return cutAt(period, days <= BY_WEEK ? mondayOf : days <= BY_MONTH ? firstOfMonth : firstOfYear)
}

/** The last twelve months unless told otherwise. */
export function kpiPeriods(
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
  timeZone: string,
): KpiPeriods {
  const periods = periodsOf(asked, today, { usual: A_YEAR, mostYears: MOST_YEARS })
  const parts = trendParts(periods)
  const bounds = [periods.before.from, ...parts, nextDay(periods.period.to)]
  return { ...periods, parts, bounds, moments: bounds.map((day) => startOfDay(day, timeZone)) }
}
