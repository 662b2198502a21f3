import type { Random } from './random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Kenya is three hours ahead of UTC all year round. */
const AHEAD = 3 * HOUR

export const plus = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds)
export const before = (moment: Date, milliseconds: number) => plus(moment, -milliseconds)

/** The calendar day on a Kenyan wall. */
export const localDay = (moment: Date) => plus(moment, AHEAD).toISOString().slice(0, 10)
export const localHour = (moment: Date) => plus(moment, AHEAD).getUTCHours()
const isSunday = (moment: Date) => plus(moment, AHEAD).getUTCDay() === 0

/** The moment itself when crews work (Monday to Saturday, 7:30 to 18:00), or soon after they come in. */
export function whenCrewsWork(moment: Date, random: Random): Date {
  const sinceMidnight = (moment.getTime() + AHEAD) % DAY
  if (!isSunday(moment) && sinceMidnight >= 7.5 * HOUR && sinceMidnight < 18 * HOUR) return moment
  const midnight = before(moment, sinceMidnight)
  const day = sinceMidnight < 7.5 * HOUR ? midnight : plus(midnight, DAY)
  return plus(isSunday(day) ? plus(day, DAY) : day, 7.5 * HOUR + random.int(0, 75) * MINUTE)
}

/** Where people notice: little at night, a peak at breakfast, the most when the lamps go on. */
const NOTICED = [2, 1, 1, 1, 2, 4, 9, 10, 8, 6, 6, 6, 6, 6, 6, 6, 7, 9, 13, 14, 12, 9, 6, 3]

/** A moment between two others, at an hour when people report. */
export function whenNoticed(from: Date, to: Date, random: Random): Date {
  const tries = Array.from({ length: 16 }, () => plus(from, random.int(0, to.getTime() - from.getTime())))
  return random.weighted(tries, (moment) => NOTICED[localHour(moment)] ?? 1)
}

/** Whole seconds: a demo with milliseconds looks made by a machine. */
export const toSecond = (moment: Date) => new Date(Math.floor(moment.getTime() / 1000) * 1000)
