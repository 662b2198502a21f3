import { nowIn } from './day.ts'

/** A moment as the clocks of a zone show it, `2026-11-23T14:05`. */
export const wallTime = (at: Date, timeZone: string) => nowIn(timeZone, at)

/** The moment at which the clocks of a zone show this. Where they show it twice, in autumn, the first. */
export function fromWall(text: string, timeZone: string): Date {
  const asUtc = Date.parse(`${text}:00Z`)
  // The zone's distance from UTC is looked up there, and once more where that leads: it may have changed in between.
  const distance = (at: number) => Date.parse(`${wallTime(new Date(at), timeZone)}:00Z`) - at
  return new Date(asUtc - distance(asUtc - distance(asUtc)))
}
