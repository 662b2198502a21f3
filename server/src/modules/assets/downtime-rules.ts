import type { Uptime } from '@mtambo/contract'

/** A time out of service; without an end it is still going on. */
export type Down = { from: Date; until: Date | null; planned: boolean }
type Span = { from: Date; until: Date }

const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** Whether two times have a moment in common. Where one ends the other may begin. */
export const overlap = (a: Omit<Down, 'planned'>, b: Omit<Down, 'planned'>) =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)

export const minutesOf = ({ from, until }: Omit<Down, 'planned'>, now: Date) =>
  Math.max(0, Math.round(((until ?? now).getTime() - from.getTime()) / MINUTE))

/**
 * How the last days went: time up ÷ (time up + time down). Counted is what lies within them, and not from before it was
 * there. The times must not overlap.
 */
export function availabilityOf(all: Down[], days: number, now: Date, installedAt: Date | null): Uptime {
  const begins = new Date(now.getTime() - days * DAY)
  const span = { from: installedAt && installedAt > begins ? installedAt : begins, until: now }
  const within = all.flatMap((down) => clip(down, span))
  const down = sum(within)
  const length = span.until.getTime() - span.from.getTime()
  return {
    days,
    availability: length > 0 ? Math.max(0, 1 - down / length) : null,
    times: within.length,
    minutesDown: Math.round(down / MINUTE),
    minutesPlanned: Math.round(sum(within.filter(({ planned }) => planned)) / MINUTE),
  }
}

type Clipped = { ms: number; planned: boolean }
const sum = (all: Clipped[]) => all.reduce((total, { ms }) => total + ms, 0)

function clip({ from, until, planned }: Down, span: Span): Clipped[] {
  const starts = Math.max(from.getTime(), span.from.getTime())
  const ends = Math.min((until ?? span.until).getTime(), span.until.getTime())
  return ends > starts ? [{ ms: ends - starts, planned }] : []
}
