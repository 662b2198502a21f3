import type { Kpi, Ranked, WorkType } from '@mtambo/contract'
import { ratio } from '../rules.ts'

const MINUTE = 60_000
export const MINUTES_A_YEAR = 365.25 * 24 * 60

export type Span = { from: Date; until: Date }
/** A time out of service; without an end it goes on. */
export type Down = { from: Date; until: Date | null }
/** When an asset was there: from the beginning unless it is known since when, and until it was retired. */
export type Life = { since: Date | null; retired: Date | null }

const within = (span: Span, { from, until }: { from: Date | null; until: Date | null }): number =>
  Math.max(
    0,
    Math.min(until?.getTime() ?? Infinity, span.until.getTime()) -
      Math.max(from?.getTime() ?? -Infinity, span.from.getTime()),
  ) / MINUTE

/** How many minutes of a span something was in service; what is still to come does not count. */
export const minutesInService = ({ from, until }: Span, { since, retired }: Life, now: Date) =>
  within({ from, until: until < now ? until : now }, { from: since, until: retired })

/** How many minutes of a span something was down, in service or not: times that overlap count once. */
export function minutesDown(span: Span, downs: Down[], life: Life, now: Date): number {
  let reached = Math.max(span.from.getTime(), life.since?.getTime() ?? -Infinity)
  const end = Math.min(span.until.getTime(), now.getTime(), life.retired?.getTime() ?? Infinity)
  let minutes = 0
  for (const { from, until } of downs.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const [begins, ends] = [Math.max(from.getTime(), reached), Math.min(until?.getTime() ?? Infinity, end)]
    if (ends <= begins) continue
    minutes += (ends - begins) / MINUTE
    reached = ends
  }
  return minutes
}

/** Hours of operation per failure; none without a failure. */
export const mtbfOf = (inService: number, down: number, failures: number) =>
  ratio(Math.max(0, inService - down), failures * 60)

/** Time up, of all time in service, in per cent. */
export const availabilityOf = (inService: number, down: number) =>
  ratio(Math.max(0, inService - down), inService, 100, 2)

/** What a part of a period comes to: the figure is `above` ÷ `below`. */
export type Quotient = { above: number; below: number }

/** The first is the period before, the others are the parts of the period. */
export function kpiOf(quotients: Quotient[], times = 1, digits = 1): Kpi {
  const [before, ...parts] = quotients
  const now = sumOf(parts)
  const value = ({ above, below }: Quotient) => ratio(above, below, times, digits)
  return { now: value(now), before: value(before ?? NOTHING), ...now, trend: parts.map(value) }
}
const NOTHING: Quotient = { above: 0, below: 0 }

const sumOf = (all: Quotient[]) =>
  all.reduce((sum, { above, below }) => ({ above: sum.above + above, below: sum.below + below }), NOTHING)

/** A number instead of a quotient, in the same order. */
export function countOf([before = 0, ...parts]: number[]): Kpi {
  const now = parts.reduce((sum, n) => sum + n, 0)
  return { now, before, above: now, below: 1, trend: parts }
}

/** The smallest of them that so many of a hundred do not exceed. They come counted by value. */
export function percentile(counted: { value: number; n: number }[], hundredth: number): number | null {
  const all = counted.reduce((sum, { n }) => sum + n, 0)
  let rank = Math.ceil((all * hundredth) / 100)
  for (const { value, n } of counted.toSorted((a, b) => a.value - b.value)) {
    rank -= n
    if (rank <= 0) return value
  }
  return null
}

export type Weighed = { key: string; label: string; code?: string | null; n: number; cost: number }

/** With the share of each and of all down to it, by number or by cost; in the order given. */
export function ranked(rows: Weighed[], by: 'n' | 'cost', total: number): Ranked[] {
  let reached = 0
  return rows.map(({ code = null, ...row }) => {
    reached += row[by]
    return { ...row, code, share: ratio(row[by], total, 100) ?? 0, upTo: ratio(reached, total, 100) ?? 0 }
  })
}

/** How many of them make up four fifths: the few that matter. */
export function fourFifths(values: number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0)
  let reached = 0
  const at = values.toSorted((a, b) => b - a).findIndex((value) => (reached += value) >= total * 0.8)
  return total > 0 ? at + 1 : 0
}

/** What breaks a plan; everything else could be planned for. */
const REACTIVE: readonly string[] = ['corrective', 'emergency'] satisfies WorkType[]
export const isReactive = (type: string) => REACTIVE.includes(type)
