import type { PlanRule } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { seasonOf, spoken } from './words.ts'

const RULE: PlanRule = {
  every: 3,
  unit: 'month',
  weekday: null,
  dayOfMonth: null,
  meterName: null,
  meterUnit: null,
  meterEvery: null,
  anchor: 'floating',
  activeMonths: [],
  leadDays: 0,
  windowDays: 0,
  whileOpen: 'skip',
  startsOn: '2026-01-01',
  endsOn: null,
  levels: [],
  levelName: null,
}
const HOURS = { meterName: 'Running hours', meterUnit: 'h', meterEvery: 500 }

test.each<[Partial<PlanRule>, string]>([
  [{}, 'Every 3 months from the last completion'],
  [
    { ...HOURS, activeMonths: [4, 5, 6, 7, 8, 9, 10] },
    'Every 3 months from the last completion, or every 500 h, whichever first; April to October',
  ],
  [{ every: null, unit: null, ...HOURS, anchor: 'fixed' }, 'Every 500 h of running hours from the due date'],
  [{ every: 2, unit: 'week', weekday: 1, anchor: 'fixed' }, 'Every 2 weeks on Monday from the due date'],
  [{ every: 1, dayOfMonth: 22 }, 'Every month on the 22nd from the last completion'],
  [{ every: 1, dayOfMonth: 31 }, 'Every month on the last day of the month from the last completion'],
])('the rule is read aloud: %j', (change, expected) => {
  expect(spoken({ ...RULE, ...change })).toBe(expected)
})

test.each<[number[], string | null]>([
  [[], null],
  [[11, 12, 1], 'November to January'],
  [[3, 6, 7], 'March, June to July'],
])('the season %j', (months, expected) => {
  expect(seasonOf(months)).toBe(expected)
})
