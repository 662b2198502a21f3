import { describe, expect, test } from 'vitest'
import { PRESETS, presetOf } from './period.ts'
import { change, linesOf, mostOf, shown, slowestOf } from './words.ts'

test.each([
  [1234, 'count', '1,234'],
  [83.333, 'percent', '83.3 %'],
  [0.01266, 'ratio', '0.013'],
  [null, 'hours', '–'],
] as const)('%s as %s reads %s', (value, unit, text) => expect(shown(value, unit)).toBe(text))

describe('compared with the period before', () => {
  test.each([
    [{ now: 82, before: 70 }, 'count', true, '12 more than in the period before (70)'],
    [{ now: 60, before: 82.25 }, 'percent', false, '22.3 points lower than in the period before (82.3 %)'],
    [{ now: 4.04, before: 4.01 }, 'hours', null, 'As in the period before (4 h)'],
    [{ now: null, before: 3 }, 'hours', null, 'Nothing in this period to take it from'],
    [{ now: 3, before: null }, 'hours', null, 'Nothing in the period before to compare with'],
  ] as const)('%j as %s', (figure, unit, up, text) => expect(change(figure, unit)).toEqual({ up, text }))
})

const series = { labels: ['Line', 'Outage'], keys: ['line_fault', 'power_outage'], values: [11, 31], before: [0, 5] }

test('lines come largest first, with their share', () => {
  expect(linesOf(series).map(({ key, share }) => [key, Math.round(share)])).toEqual([
    ['power_outage', 74],
    ['line_fault', 26],
  ])
  expect(linesOf({ labels: [], keys: [], values: [], before: [] })).toEqual([])
})

test('a chart says in a sentence what it shows', () => {
  expect(mostOf(linesOf(series), 'faults')).toBe('Most were Outage: 31 of 42 faults.')
  expect(mostOf([], 'faults')).toBe('No faults in this period.')
  expect(slowestOf([])).toBe('Nothing was resolved in this period.')
  expect(
    slowestOf([
      { label: 'Peter', hours: 3 },
      { label: 'Mary', hours: 8.25 },
    ]),
  ).toBe('Quickest: Peter, 3 h on average. Slowest: Mary, 8.3 h.')
})

test.each([
  ['Last 30 days', '2026-03-15', '2026-02-14', '2026-03-15'],
  ['Last month', '2026-03-15', '2026-02-01', '2026-02-28'],
  ['This month', '2026-03-01', '2026-03-01', '2026-03-01'],
  ['This year', '2026-03-15', '2026-01-01', '2026-03-15'],
])('%s on %s is from %s to %s', (name, today, from, to) => {
  expect(PRESETS.find((preset) => preset.name === name)?.of(today)).toEqual({ from, to })
  expect(presetOf({ from, to }, today)).toBeTruthy()
})
