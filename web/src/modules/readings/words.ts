import type { Meter, MeterKind, ReadingFlag, ReadingSource } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'

export const KINDS: Record<MeterKind, string> = {
  counter: 'Counter, only rises',
  gauge: 'Gauge, goes up and down',
}

export const FLAGS: Record<ReadingFlag, string> = {
  high: 'More than usual',
  rollover: 'Began again',
  new_meter: 'New meter',
  corrects: 'Corrected',
}

export const SOURCES: Record<ReadingSource, string> = {
  manual: 'Read by hand',
  import: 'Imported',
  api: 'From another system',
  mqtt: 'From a sensor',
  customer: 'From the customer',
  estimate: 'Estimated',
}

/** 1234.5 h */
export const amount = (value: number, unit: string) =>
  `${Number.isInteger(value) ? formatNumber(value) : value.toLocaleString('en', { maximumFractionDigits: 4 })} ${unit}`

/** 8.2 h a day */
export const dailyUse = ({ perDay, unit }: Pick<Meter, 'perDay' | 'unit'>) =>
  perDay === null ? null : `${perDay.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit} a day`

export const HISTORY: Record<string, string> = {
  'meter.added': 'Meter added',
  'meter.edited': 'Meter changed',
  'meter.read': 'Read',
  'meter.corrected': 'Reading corrected',
}
