import type { Meter, MeterPage, Reading } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

export const aMeter = (over: Partial<Meter> = {}): Meter => ({
  id: uuid(701),
  asset: { id: uuid(700), tag: 'CMP-01', name: 'Air compressor', category: 'transformer' },
  name: 'Running hours',
  unit: 'h',
  kind: 'counter',
  rolloverAt: null,
  isActive: true,
  notes: null,
  lastValue: 1200,
  lastAt: new Date('2026-11-20T06:00:00Z'),
  perDay: 8.25,
  statedPerDay: null,
  mayRead: true,
  ...over,
})

export const aMeterPage = (over: Partial<MeterPage> = {}): MeterPage => ({
  ...aMeter(),
  mayEdit: true,
  history: [],
  ...over,
})

export const aReading = (over: Partial<Reading> = {}): Reading => ({
  id: uuid(702),
  meterId: uuid(701),
  value: 1200,
  at: new Date('2026-11-20T06:00:00Z'),
  used: 48,
  source: 'manual',
  flags: [],
  notes: null,
  by: { id: uuid(2), name: 'Mary Wanjiku' },
  replacedById: null,
  ...over,
})
