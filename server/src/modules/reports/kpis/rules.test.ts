import { describe, expect, test } from 'vitest'
import { kpiPeriods, trendParts } from './periods.ts'
import {
  availabilityOf,
  countOf,
  fourFifths,
  kpiOf,
  minutesDown,
  minutesInService,
  mtbfOf,
  percentile,
  ranked,
  type Down,
  type Life,
} from './rules.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
const MARCH = { from: at('01T00:00'), until: at('11T00:00') }
const NOW = at('30T00:00')
const ALWAYS: Life = { since: null, retired: null }
const DAY = 24 * 60

test.each<[string, Life, Date, number]>([
  ['has been there all the time', ALWAYS, NOW, 10 * DAY],
  ['was installed within the period', { since: at('09T12:00'), retired: null }, NOW, 1.5 * DAY],
  ['was installed after it', { since: at('12T00:00'), retired: null }, NOW, 0],
  ['was retired within it', { since: null, retired: at('02T00:00') }, NOW, DAY],
  ['was retired before it', { since: null, retired: new Date('2026-02-01') }, NOW, 0],
  ['is in a period that goes on', ALWAYS, at('04T00:00'), 3 * DAY],
  ['is in a period that is still to come', ALWAYS, new Date('2026-02-01'), 0],
])('minutes in service of what %s', (_, life, now, minutes) => expect(minutesInService(MARCH, life, now)).toBe(minutes))

const down = (from: string, until: string | null): Down => ({
  from: at(from),
  until: until === null ? null : at(until),
})

test.each<[string, Down[], Life, Date, number]>([
  ['was never down', [], ALWAYS, NOW, 0],
  ['was down twice', [down('02T00:00', '02T01:00'), down('05T00:00', '05T02:00')], ALWAYS, NOW, 180],
  ['was down twice at once', [down('02T01:00', '02T03:00'), down('02T00:00', '02T02:00')], ALWAYS, NOW, 180],
  ['was down within a downtime', [down('02T00:00', '02T05:00'), down('02T01:00', '02T02:00')], ALWAYS, NOW, 300],
  ['is down still', [down('03T00:00', null)], ALWAYS, at('03T01:30'), 90],
  ['is down beyond the period', [down('10T23:00', null)], ALWAYS, NOW, 60],
  ['was down before and after', [{ from: new Date('2026-01-01'), until: NOW }], ALWAYS, NOW, 10 * DAY],
  [
    'was down before it was installed',
    [down('02T00:00', '03T00:00')],
    { since: at('02T23:00'), retired: null },
    NOW,
    60,
  ],
  ['is down and was retired', [down('02T00:00', null)], { since: null, retired: at('02T01:00') }, NOW, 60],
])('minutes down of what %s', (_, downs, life, now, minutes) =>
  expect(minutesDown(MARCH, downs, life, now)).toBe(minutes),
)

test.each([
  ['MTBF', mtbfOf(10 * DAY, DAY, 3), 72],
  ['MTBF without a failure', mtbfOf(10 * DAY, 0, 0), null],
  ['MTBF of what was down all the time', mtbfOf(DAY, 2 * DAY, 1), 0],
  ['availability', availabilityOf(10 * DAY, DAY), 90],
  ['availability of what was never there', availabilityOf(0, 0), null],
])('%s', (_, figure, expected) => expect(figure).toBe(expected))

test('a figure is of the period before, of the period, and of each of its parts', () => {
  const quotients = [
    { above: 1, below: 2 },
    { above: 3, below: 4 },
    { above: 0, below: 0 },
    { above: 1, below: 1 },
  ]
  expect(kpiOf(quotients, 100)).toEqual({ before: 50, now: 80, above: 4, below: 5, trend: [75, null, 100] })
  expect(countOf([7, 1, 2, 3])).toEqual({ before: 7, now: 6, above: 6, below: 1, trend: [1, 2, 3] })
})

describe('of many', () => {
  const counted = (...values: number[]) => values.map((value) => ({ value, n: 1 }))
  test.each([
    ['none', [], null],
    ['one', counted(8), 8],
    ['ten', counted(1, 2, 3, 4, 5, 6, 7, 8, 24, 999), 24],
    [
      'unsorted ones, counted',
      [
        { value: 24, n: 1 },
        { value: 1, n: 9 },
      ],
      1,
    ],
  ])('nine of ten of %s', (_, values, expected) => expect(percentile(values, 90)).toBe(expected))

  test('the few that make up four fifths', () => {
    expect(fourFifths([50, 30, 10, 5, 5])).toBe(2)
    expect(fourFifths([10, 10, 10, 10])).toBe(4)
    expect(fourFifths([])).toBe(0)
  })

  test('shares are added up to the last', () => {
    const rows = [6, 3, 1].map((n) => ({ key: String(n), label: '', n, cost: 0 }))
    expect(ranked(rows, 'n', 10).map(({ share, upTo }) => [share, upTo])).toEqual([
      [60, 60],
      [30, 90],
      [10, 100],
    ])
  })
})

test('the period is the last twelve months, and its trend has few parts', () => {
  const { period, before, bounds, moments, parts } = kpiPeriods({}, '2026-11-21', 'Africa/Nairobi')
  expect([period, before]).toEqual([
    { from: '2025-11-22', to: '2026-11-21' },
    { from: '2024-11-22', to: '2025-11-21' },
  ])
  expect([parts.length, bounds.length, bounds.at(-1)]).toEqual([13, 15, '2026-11-22'])
  expect(moments[1]!.toISOString()).toBe('2025-11-21T21:00:00.000Z')
  const parted = (from: string, to: string) =>
    trendParts({ period: { from, to }, days: (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 }).length
  expect([
    parted('2026-11-15', '2026-11-21'),
    parted('2026-09-01', '2026-11-21'),
    parted('2010-01-01', '2020-01-01'),
  ]).toEqual([7, 12, 11])
  expect(() => kpiPeriods({ from: '1999-01-01' }, '2026-11-21', 'UTC')).toThrow('at most 20 years')
})
