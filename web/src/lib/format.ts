const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter is slow and a list needs hundreds. */
function formatter(timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = timeZone + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options })
  formats.set(key, made)
  return made
}

/** The organisation's zone, once it is known: a time means the same to everyone who works there. */
let homeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
export const setHomeZone = (timeZone: string) => void (homeZone = timeZone)
const here = () => homeZone

/** 3 Mar 2026, 14:05 */
export const formatInstant = (at: Date, timeZone = here()) =>
  formatter(timeZone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at)

/** 3 Mar 2026, from an instant or from a calendar day (`2026-03-03`, which has no zone). */
export const formatDay = (day: Date | string, timeZone = here()) =>
  typeof day === 'string'
    ? formatter('UTC', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(`${day}T00:00:00Z`))
    : formatter(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(day)

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** "5 minutes ago"; after a month a day says more. */
export function relativeTime(at: Date, now = new Date(), timeZone = here()): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  if (Math.abs(seconds) < 45) return 'just now'
  if (Math.abs(seconds) > 30 * 86_400) return formatDay(at, timeZone)
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60]
  return relative.format(Math.round(seconds / size) || -1, unit)
}

/** 135 → 2 h 15 min */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60]
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`
  return `${rest} min`
}

const COUNTRY_CODES = /^\+(1|7|20|27|3\d|4\d|2[1-9]\d|\d{2})(\d+)$/

/** +254712345678 → +254 712 345 678. What is already spaced, or is no international number, stays. */
export function formatPhone(phone: string): string {
  const parts = COUNTRY_CODES.exec(phone)
  if (!parts) return phone
  const groups = (parts[2] ?? '').match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? []
  return `+${parts[1]} ${groups.join(' ')}`
}

export const formatNumber = (value: number) => value.toLocaleString('en')

/** Fault → a fault, Issue → an issue: nouns are the organisation's own. */
export const aWord = (word: string) => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word.toLowerCase()}`

/** 10000 capped → 10,000+ */
export const formatCount = (count: number, capped = false) => formatNumber(count) + (capped ? '+' : '')
