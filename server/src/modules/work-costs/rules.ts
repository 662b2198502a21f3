/** What so many minutes cost at a rate for an hour, to the nearest minor unit, half of one upwards. */
export function labourCost(minutes: number, hourlyRate: number | null): number {
  if (hourlyRate === null) return 0
  // In whole numbers: two weeks at a high rate are more than a fraction can hold exactly.
  return Number((BigInt(minutes) * BigInt(hourlyRate) * 2n + 60n) / 120n)
}

/** Whole minutes between two moments; the shortest work takes one. */
export const minutesBetween = (from: Date, until: Date) =>
  Math.max(1, Math.round((until.getTime() - from.getTime()) / 60_000))

const MOST_MINUTES = 60 * 24 * 14
const A_LITTLE = 5 * 60_000

type Typed = {
  from?: Date | null | undefined
  until?: Date | null | undefined
  minutes?: number | null | undefined
}
export type Time = { fromAt: Date | null; untilAt: Date | null; minutes: number }

/** Time as it was typed: from–until, from and minutes, or minutes alone. Else what is wrong with it, by field. */
export function timeOf({ from, until, minutes }: Typed, now: Date): Time | Record<string, string> {
  const latest = now.getTime() + A_LITTLE
  if (!from) {
    if (until) return { from: 'Say from when.' }
    return minutes ? { fromAt: null, untilAt: null, minutes } : { minutes: 'Say how long it took.' }
  }
  if (from.getTime() > latest) return { from: 'This has not happened yet.' }
  const end = until ?? (minutes ? new Date(from.getTime() + minutes * 60_000) : null)
  if (!end) return { until: 'Say until when, or how many minutes.' }
  if (end.getTime() <= from.getTime()) return { until: 'The end lies before the beginning.' }
  if (end.getTime() > latest) return { until: 'This has not happened yet.' }
  const length = minutesBetween(from, end)
  if (length > MOST_MINUTES) return { until: 'This is more than two weeks.' }
  return { fromAt: from, untilAt: end, minutes: length }
}

export const isTime = (answer: Time | Record<string, string>): answer is Time => 'fromAt' in answer

/** `95` → "1 h 35 min". */
export function spokenMinutes(minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

type Meant = { planned: number; used: number; reserved: number; available: number }

/** How much more to set aside, or below zero to give free: what is planned and not used yet, as far as the store has it. */
export function toReserve({ planned, used, reserved, available }: Meant): number {
  const wanted = Math.max(0, planned - used) - reserved
  // Decimals of three places: the noise of binary fractions is cut.
  const exact = Math.round(wanted * 1000) / 1000
  return exact > 0 ? Math.min(exact, Math.max(0, available)) : exact + 0
}
