import type { MeterKind } from '@mtambo/contract'
import { tagsOf, type MachineKind } from '../machines.ts'
import { DAY } from '../moments.ts'
import { random } from '../random.ts'

/** A meter on a machine. A counter rises by `pace` in a day; a gauge stays about its `start`, up and down by `pace`. */
export type DemoMeter = {
  tag: string
  name: string
  unit: string
  kind: MeterKind
  start: number
  pace: number
  /** Days from one reading to the next. */
  everyDays: number
}

type Row = [kind: MachineKind, name: string, unit: string, start: number, pace: number, everyDays: number]

const COUNTERS: Row[] = [
  ['line', 'Running hours', 'h', 18_400, 15.5, 14],
  ['compressor', 'Running hours', 'h', 9200, 14.5, 7],
  ['boiler', 'Running hours', 'h', 21_300, 12, 14],
  ['chiller', 'Running hours', 'h', 11_800, 13, 14],
  ['generator', 'Running hours', 'h', 640, 0.9, 14],
  ['osmosis', 'Water treated', 'm³', 84_000, 190, 14],
  ['forklift', 'Running hours', 'h', 3900, 5.2, 14],
  ['truck', 'Odometer', 'km', 96_000, 128, 14],
]

const GAUGES: Row[] = [
  ['boiler', 'Steam pressure', 'bar', 8.4, 0.4, 14],
  ['compressor', 'Discharge temperature', '°C', 84, 6, 14],
]

const metersOf = (kind: MeterKind, rows: Row[]) =>
  rows.flatMap(([machine, name, unit, start, pace, everyDays]) =>
    tagsOf(machine).map((tag, i): DemoMeter => {
      // No two machines are equally old, nor equally busy.
      const own = random(i, `meter ${tag} ${name}`)
      const share = 0.7 + own.next() * 0.6
      const begin = kind === 'counter' ? Math.round(start * share) : start
      return { tag, name, unit, kind, start: begin, pace: kind === 'counter' ? pace * share : pace, everyDays }
    }),
  )

export const METERS: DemoMeter[] = [...metersOf('counter', COUNTERS), ...metersOf('gauge', GAUGES)]

/** What it shows so long after the half year began: the same whenever it is asked, and never less than before. */
export function shown({ tag, kind, start, pace }: DemoMeter, sinceMs: number): number {
  const days = sinceMs / DAY
  const phase = tag.length + (tag.codePointAt(tag.length - 1) ?? 0)
  // Busier and quieter weeks: slower than the counter rises, so that it never turns back.
  const wave = Math.sin(days / 9 + phase)
  return kind === 'counter' ? Math.round(start + pace * (days + 3 * wave)) : Math.round((start + pace * wave) * 10) / 10
}
