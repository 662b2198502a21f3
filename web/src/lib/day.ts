/**
 * Calendar days as `2026-11-23`. They have no zone, so sums are done on noon UTC: no change of the clocks can move them.
 * As text they compare and sort by themselves.
 */
const DAY_MS = 86_400_000
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The day and the time of day it is now in a zone: `2026-11-23T14:05`. */
export function nowIn(timeZone: string, now = new Date()): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    hourCycle: 'h23',
  })
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

export const todayIn = (timeZone: string, now = new Date()) => nowIn(timeZone, now).slice(0, 10)

export const addDays = (day: string, count: number) => dayAt(noon(day) + count * DAY_MS)
export const daysBetween = (from: string, to: string) => Math.round((noon(to) - noon(from)) / DAY_MS)

/** Weeks begin on Monday. */
export const mondayOf = (day: string) => addDays(day, -((new Date(noon(day)).getUTCDay() + 6) % 7))
export const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`

/** The first day of the month that lies so many months away. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return dayAt(Date.UTC(year, month - 1 + count, 1, 12))
}

const formats = new Map<string, Intl.DateTimeFormat>()
function formatAs(day: string, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  formats.set(key, made)
  return made.format(noon(day)).replace(',', '')
}

/** Mon 23 Nov; with the year where it is not this one. */
export const formatWeekday = (day: string, today: string) =>
  formatAs(day, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  })

/** Monday 23 November 2026 */
export const formatLongDay = (day: string) =>
  formatAs(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** November 2026 */
export const formatMonth = (day: string) => formatAs(day, { month: 'long', year: 'numeric' })
