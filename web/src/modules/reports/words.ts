import type { Figure, Series } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'

/** What a figure counts: how it is written, and which way is up. */
export type Unit = 'count' | 'percent' | 'hours' | 'minutes' | 'ratio'

const DIGITS: Record<Unit, number> = { count: 0, percent: 1, hours: 1, minutes: 1, ratio: 3 }
const SIGNS: Record<Unit, string> = { count: '', percent: ' %', hours: ' h', minutes: ' min', ratio: '' }
const COMPARED: Record<Unit, [more: string, less: string]> = {
  count: ['more', 'fewer'],
  percent: ['points higher', 'points lower'],
  hours: ['h longer', 'h shorter'],
  minutes: ['min more', 'min less'],
  ratio: ['higher', 'lower'],
}

const rounded = (value: number, unit: Unit) => Number(value.toFixed(DIGITS[unit]))

/** 83.3 %; a dash where there is nothing to take it from. */
export const shown = (value: number | null, unit: Unit) =>
  value === null ? '–' : `${formatNumber(rounded(value, unit))}${SIGNS[unit]}`

/** 12 more than before (70), and whether that is a way up. */
export function change({ now, before }: Figure, unit: Unit): { up: boolean | null; text: string } {
  if (now === null) return { up: null, text: 'Nothing in this period to take it from' }
  if (before === null) return { up: null, text: 'Nothing in the period before to compare with' }
  const difference = rounded(now, unit) - rounded(before, unit)
  if (difference === 0) return { up: null, text: `As in the period before (${shown(before, unit)})` }
  const by = formatNumber(Number(Math.abs(difference).toFixed(DIGITS[unit])))
  const word = COMPARED[unit][difference > 0 ? 0 : 1]
  return { up: difference > 0, text: `${by} ${word} than in the period before (${shown(before, unit)})` }
}

export type Line = { label: string; key: string | undefined; value: number; before: number; share: number }

/** A series as lines of a table, the largest first unless the order says something itself. */
export function linesOf({ labels, keys, values, before }: Series, { sorted = true } = {}): Line[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  const lines = labels.map((label, i) => ({
    label,
    key: keys[i],
    value: values[i] ?? 0,
    before: before[i] ?? 0,
    share: total === 0 ? 0 : (100 * (values[i] ?? 0)) / total,
  }))
  return sorted ? lines.toSorted((a, b) => b.value - a.value) : lines
}

/** What a chart of shares shows, in a sentence. */
export function mostOf(lines: Line[], what: string): string {
  const total = lines.reduce((sum, { value }) => sum + value, 0)
  const [first] = lines.toSorted((a, b) => b.value - a.value)
  if (!first || total === 0) return `No ${what} in this period.`
  const of = `${formatNumber(first.value)} of ${formatNumber(total)} ${what}`
  return `${first.value * 2 > total ? 'Most were' : 'The largest group is'} ${first.label}: ${of}.`
}

/** What a chart of durations shows, in a sentence. */
export function slowestOf(lines: { label: string; hours: number }[]): string {
  const sorted = lines.toSorted((a, b) => b.hours - a.hours)
  const [slowest, quickest] = [sorted[0], sorted.at(-1)]
  if (!slowest || !quickest) return 'Nothing was resolved in this period.'
  if (sorted.length === 1) return `${slowest.label}: ${shown(slowest.hours, 'hours')} on average.`
  return `Quickest: ${quickest.label}, ${shown(quickest.hours, 'hours')} on average. Slowest: ${slowest.label}, ${shown(slowest.hours, 'hours')}.`
}
