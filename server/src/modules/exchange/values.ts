import type { DateOrder } from '@mtambo/contract'

/** Reads what stands in cells. Gives back the value, or a sentence that says why it is none. */
export type Read<T> = { value: T } | { wrong: string }

const wrong = (says: string) => ({ wrong: says })

/** No figure and no day is longer. What is, is not even looked at: to find that it is none would take ever longer. */
const LONGEST = 100

/** `1,250.50`, `1 250,50`, `1'250.50`, `KES 1250`. What is before and after the figures is left out. */
export function readNumber(text: string, decimal: '.' | ','): Read<number> {
  const bare = text.slice(0, LONGEST + 1).replace(/^[\p{L}\p{Sc}][\p{L}\p{Sc}.\s]*(?=[-+(\d])|[\p{L}\p{Sc}%\s]+$/gu, '')
  const negative = /^\(.*\)$/.test(bare) || /^-|-$/.test(bare)
  const figures = bare.replace(/[()+-]/g, '')
  const thousands = decimal === '.' ? ',' : '.'
  const shape = new RegExp(`^\\d{1,3}([\\s'’${thousands}]\\d{3})+([${decimal}]\\d+)?$|^\\d*([${decimal}]\\d+)?$`)
  if (text.length > LONGEST || !/\d/.test(figures) || !shape.test(figures))
    return wrong(
      `“${shown(text)}” is not a number as this file writes them, for example ${decimal === '.' ? '1250.50' : '1250,50'}.`,
    )
  const plain = figures.replace(new RegExp(`[\\s'’${thousands}]`, 'g'), '').replace(decimal, '.')
  return { value: (negative ? -1 : 1) * Number(plain) }
}

export function readWhole(text: string, decimal: '.' | ','): Read<number> {
  const read = readNumber(text, decimal)
  if ('wrong' in read || Number.isSafeInteger(read.value)) return read
  return wrong(`“${shown(text)}” is not a whole number.`)
}

/** In the smallest unit of the currency, which has so many places. */
export function readMoney(text: string, decimal: '.' | ',', places: number): Read<number> {
  const read = readNumber(text, decimal)
  if ('wrong' in read) return read
  const amount = Math.round(read.value * 10 ** places)
  return Number.isSafeInteger(amount) ? { value: amount === 0 ? 0 : amount } : wrong('This amount is too large.')
}

/** How many places an amount of a currency has: two of shillings, none of yen. */
export function placesOf(currency: string): number {
  const known = PLACES.get(currency)
  if (known !== undefined) return known
  const { maximumFractionDigits: places = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  PLACES.set(currency, places)
  return places
}

const PLACES = new Map<string, number>()

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TIME = /[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]m|z|[+-]\d{2}:?\d{2})?$/i

/** `2026-01-31`, `31/01/2026`, `1.31.26`, `31 Jan 2026`, `Jan 31, 2026`, with a time of day or without. */
export function readDay(text: string, order: DateOrder): Read<string> {
  const bare = text
    .slice(0, LONGEST + 1)
    .replace(TIME, '')
    .trim()
  const parts = text.length > LONGEST ? undefined : partsOf(bare, order)
  const day = parts && dayOf(parts)
  return day ? { value: day } : wrong(`“${shown(text)}” is not a day as this file writes them (${ORDERS[order]}).`)
}

const ORDERS: Record<DateOrder, string> = { ymd: '2026-01-31', dmy: '31/01/2026', mdy: '01/31/2026' }

type Parts = { year: string; month: string; day: string }

function partsOf(text: string, order: DateOrder): Parts | undefined {
  const named = /^(\d{1,2})[\s./-]+(\p{L}{3})\p{L}*\.?,?[\s./-]+(\d{4}|\d{2})$/u.exec(text)
  if (named) return { day: named[1]!, month: monthOf(named[2]!), year: named[3]! }
  const american = /^(\p{L}{3})\p{L}*\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text)
  if (american) return { month: monthOf(american[1]!), day: american[2]!, year: american[3]! }
  const [, one, two, three] =
    /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (!one || !two || !three) return undefined
  // Four figures in front are a year, whatever the rest of the file does.
  if (one.length === 4) return { year: one, month: two, day: three }
  if (order === 'ymd') return undefined
  return order === 'dmy' ? { day: one, month: two, year: three } : { month: one, day: two, year: three }
}

const monthOf = (name: string) => String(MONTHS.indexOf(name.toLowerCase()) + 1)

function dayOf({ year, month, day }: Parts): string | undefined {
  if (year.length !== 4 && year.length !== 2) return undefined
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)))
  const kept = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return kept && full >= 1800 && full < 2200 ? date.toISOString().slice(0, 10) : undefined
}

/** Could it be day first as well as month first? */
export function isAmbiguousDay(text: string): boolean {
  const [one, two] = [readDay(text, 'dmy'), readDay(text, 'mdy')]
  return 'value' in one && 'value' in two && one.value !== two.value
}

export const looksLikeDay = (text: string, order: DateOrder) => 'value' in readDay(text, order)

const YES = ['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'ndiyo']
const NO = ['no', 'n', 'false', '0', 'nein', 'non', 'hapana']

export function readYesNo(text: string): Read<boolean> {
  const word = text.toLowerCase()
  if (YES.includes(word)) return { value: true }
  return NO.includes(word) ? { value: false } : wrong(`“${shown(text)}” is neither yes nor no.`)
}

/** Its lines one after the other. Cut apart, since a pattern with the blanks around a break goes through many of them again and again. */
export const onOneLine = (text: string) =>
  text
    .split(/[\r\n\t]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')

/** So much of a cell as fits into a sentence. */
export const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** As two spellings are compared: small letters, blanks and marks left out. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
