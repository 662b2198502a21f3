import { dayIn, momentIn } from '#core/clock.ts'

/** A backup that somebody asked for is for taking away: its file stays a day. */
export const KEPT_MS = 86_400_000
/** People asleep, and the day's work done. */
const NIGHT_FROM = 1
const NIGHT_TO = 5

/** Is it time for the nightly backup: at night where the organisation is, and none was begun today? */
export function nightlyDue(now: Date, last: Date | undefined, timeZone: string) {
  const hour = Number(momentIn(timeZone, now).slice(11, 13))
  const today = dayIn(timeZone, now)
  return hour >= NIGHT_FROM && hour < NIGHT_TO && (last === undefined || dayIn(timeZone, last) !== today)
}
