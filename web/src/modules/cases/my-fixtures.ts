import type { HistoryEntry, MyCase } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

/** One line of a history, `minutes` after the report. */
export const anEntry = (minutes: number, to: string | null, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: uuid(900 + minutes),
  at: new Date(Date.UTC(2026, 10, 3, 6, minutes)),
  event: 'case.moved',
  who: 'Kenya Power',
  from: null,
  to,
  notes: null,
  ...over,
})

/** What a customer sees of an own case, for page tests. */
export const aMyCase = (over: Partial<MyCase> = {}): MyCase => ({
  id: uuid(200),
  number: 'F-2026-000061',
  title: 'Power outage, Kilimani',
  category: 'power_outage',
  severity: 'high',
  status: 'reported',
  locationText: 'Opposite Yaya Centre, blue gate',
  reportedAt: new Date('2026-11-03T06:00:00Z'),
  resolvedAt: null,
  description: 'No power since about seven.',
  point: null,
  connection: { id: uuid(101), meterNumber: 'MTR-NRB-000117' },
  resolutionMinutes: null,
  resolutionNotes: null,
  photos: [],
  history: [anEntry(0, 'reported', { who: 'John Kamau' })],
  ...over,
})
