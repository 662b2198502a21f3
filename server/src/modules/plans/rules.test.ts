import type { PlanRule } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { inSeason, stepFrom } from './calendar.ts'
import { appearance, coming, covers, firstStanding, minutesOf, nextDue, type MeterNow } from './rules.ts'
import { isDueOtherwise, ruleOf } from './valid.ts'

const RULE: PlanRule = {
  every: 1,
  unit: 'month',
  weekday: null,
  dayOfMonth: null,
  meterName: null,
  meterUnit: null,
  meterEvery: null,
  anchor: 'fixed',
  activeMonths: [],
  leadDays: 0,
  windowDays: 0,
  whileOpen: 'skip',
  startsOn: '2026-01-31',
  endsOn: null,
  levels: [],
  levelName: null,
}
const rule = (more: Partial<PlanRule>): PlanRule => ({ ...RULE, ...more })
const HOURS = { meterName: 'Running hours', meterUnit: 'h' }
const level = (name: string, multiple: number, estimatedMinutes: number | null = null) => ({
  name,
  multiple,
  estimatedMinutes,
})
const TODAY = '2026-01-01'
const at = (meter: MeterNow | null = null, today = TODAY) => ({ today, meter, foresee: true })

/** The first days that a rule makes. */
function days(it: PlanRule, count: number, meter: MeterNow | null = null) {
  const standing = firstStanding(it, 0, null, at(meter))
  return coming(it, standing, at(meter), '2040-12-31', null)
    .slice(0, count)
    .map(({ dueOn }) => dueOn.slice(2))
}

describe('days', () => {
  test.each([
    ['every 10 days', rule({ every: 10, unit: 'day' }), ['26-01-31', '26-02-10', '26-02-20']],
    [
      'the end of a month is kept over a shorter one',
      RULE,
      ['26-01-31', '26-02-28', '26-03-31', '26-04-30', '26-05-31'],
    ],
    [
      'every year from a leap day',
      rule({ unit: 'year', startsOn: '2028-02-29' }),
      ['28-02-29', '29-02-28', '30-02-28', '31-02-28', '32-02-29'],
    ],
    [
      'every two weeks on Mondays',
      rule({ every: 2, unit: 'week', weekday: 1, startsOn: '2026-01-01' }),
      ['26-01-05', '26-01-19', '26-02-02'],
    ],
    [
      'the first of each quarter',
      rule({ every: 3, dayOfMonth: 1, startsOn: '2026-01-15' }),
      ['26-02-01', '26-05-01', '26-08-01', '26-11-01', '27-02-01'],
    ],
    [
      'over the end of a year',
      rule({ every: 5, startsOn: '2026-10-31' }),
      ['26-10-31', '27-03-31', '27-08-31', '28-01-31'],
    ],
    ['until it ends', rule({ endsOn: '2026-03-30' }), ['26-01-31', '26-02-28']],
    ['nothing that lies behind its making', rule({ startsOn: '2025-11-30' }), ['26-01-30', '26-02-28', '26-03-30']],
    [
      'outside the season it is due when that begins, once',
      rule({ startsOn: '2026-09-15', activeMonths: [4, 5, 6, 7, 8, 9, 10] }),
      ['26-09-15', '26-10-15', '27-04-01', '27-04-15', '27-05-15'],
    ],
    [
      'a yearly one is not lost in the winter',
      rule({ unit: 'year', startsOn: '2026-12-10', activeMonths: [4, 5] }),
      ['27-04-01', '28-04-01'],
    ],
  ])('%s', (_, it, expected) => {
    expect(days(it, expected.length)).toEqual(expected)
  })

  test.each([
    ['2026-01-20', { every: 1, unit: 'month' as const, weekday: null, day: 1 }, '2026-02-01'],
    ['2026-03-04', { every: 1, unit: 'week' as const, weekday: 1, day: 4 }, '2026-03-09'],
    ['2024-02-29', { every: 4, unit: 'year' as const, weekday: null, day: 29 }, '2028-02-29'],
    ['2026-12-31', { every: 14, unit: 'month' as const, weekday: null, day: 31 }, '2028-02-29'],
  ])('from %s', (from, step, expected) => {
    expect(stepFrom(from, step)).toBe(expected)
  })

  test('a season over the new year', () => {
    expect(inSeason('2026-12-05', [11, 12, 1])).toBe('2026-12-05')
    expect(inSeason('2026-02-01', [11, 12, 1])).toBe('2026-11-01')
  })
})

describe('a meter', () => {
  const meter = { total: 1200, readOn: '2026-01-01', perDay: 10 }
  const both = rule({ every: 3, meterEvery: 500, ...HOURS, startsOn: '2026-02-15' })

  test('makes days by what is usual', () => {
    const hours = rule({ every: null, unit: null, meterEvery: 500, ...HOURS })
    expect(days(hours, 3, meter)).toEqual(['26-02-20', '26-04-11', '26-05-31'])
    expect(days(hours, 3, { ...meter, perDay: null })).toEqual([])
    expect(days(hours, 3)).toEqual([])
  })

  test('or the calendar, whichever comes first, and both count on from there', () => {
    // The first by its day at 1650 h; then 500 h are over after 50 days, sooner than three months.
    expect(days(both, 4, meter)).toEqual(['26-02-15', '26-04-06', '26-05-26', '26-07-15'])
    expect(days(both, 3, { ...meter, perDay: 1 })).toEqual(['26-02-15', '26-05-15', '26-08-15'])
  })

  test('is due when it shows it; before only with lead time', () => {
    const standing = { count: 0, slotOn: '2026-02-15', dueTotal: 1300 }
    const now = { today: '2026-01-08', meter }
    expect(appearance(both, standing, now)?.on).toBe('2026-02-15')
    expect(appearance({ ...both, leadDays: 3 }, standing, now)?.on).toBe('2026-01-08')
    expect(appearance(both, standing, { ...now, meter: { ...meter, total: 1300 } })).toMatchObject({
      on: '2026-01-08',
      due: { by: 'meter', dueOn: '2026-01-08' },
    })
  })
})

test('a floating plan counts from what was done, and may be late at first', () => {
  const floating = rule({ anchor: 'floating', startsOn: '2025-01-01' })
  const from = (on: string) => firstStanding(floating, 0, { on, total: null }, at())
  expect(nextDue(floating, from('2025-11-20'), at())?.dueOn).toBe('2025-12-20')
  const waiting = { count: 4, slotOn: null, dueTotal: null }
  expect(nextDue(floating, waiting, at())).toBeNull()
  const ahead = coming(floating, waiting, at(), '2026-12-31', '2026-01-20').map(({ dueOn }) => dueOn)
  expect(ahead.slice(0, 2)).toEqual(['2026-02-20', '2026-03-20'])
})

describe('levels', () => {
  const nested = rule({
    startsOn: '2026-01-01',
    levels: [level('Quarterly', 3, 60), level('Yearly', 12, 240)],
    levelName: 'Monthly',
  })

  test('fall together: the larger has the smaller in it', () => {
    const all = coming(nested, firstStanding(nested, 0, null, at()), at(), '2026-12-31', null)
    expect(all.map(({ levels }) => levels)).toEqual([[], [], [3], [], [], [3], [], [], [3], [], [], [12, 3]])
    expect(minutesOf(30, nested, [12, 3])).toBe(330)
    expect([covers([12, 3], [3]), covers([3], [12, 3]), covers([], [])]).toEqual([true, false, true])
  })

  test('are not lost where the season puts several times onto one day', () => {
    const summer = { ...nested, activeMonths: [4, 5, 6, 7, 8, 9] }
    const all = coming(summer, firstStanding(summer, 0, null, at()), at(), '2027-04-30', null)
    // January to April are one, with the quarterly in it; October to April too, with the yearly.
    expect(all.map(({ dueOn, occurrence, levels }) => [dueOn.slice(2, 7), occurrence, levels])).toEqual([
      ['26-04', 4, [3]],
      ['26-05', 5, []],
      ['26-06', 6, [3]],
      ['26-07', 7, []],
      ['26-08', 8, []],
      ['26-09', 9, [3]],
      ['27-04', 16, [12, 3]],
    ])
  })
})

test.each([
  [{ every: null, unit: null }, 'every'],
  [{ unit: null }, 'unit'],
  [{ meterEvery: 5 }, 'meterName'],
  [{ ...HOURS }, 'meterEvery'],
  [{ weekday: 1 }, 'weekday'],
  [{ unit: 'week' as const, dayOfMonth: 1 }, 'dayOfMonth'],
  [{ endsOn: '2025-01-01' }, 'endsOn'],
  [{ windowDays: 30 }, 'windowDays'],
  [{ leadDays: 40 }, 'leadDays'],
  [{ levels: [level('A', 3), level('B', 3)] }, 'levels.1.multiple'],
])('a rule that contradicts itself is refused: %j', (more, field) => {
  expect(() => ruleOf(rule(more))).toThrow(
    expect.objectContaining({ fields: expect.objectContaining({ [field]: expect.any(String) }) }),
  )
})

test('another window changes no day, another interval does', () => {
  expect(isDueOtherwise(RULE, rule({ windowDays: 3, whileOpen: 'stack', leadDays: 2 }))).toBe(false)
  expect(isDueOtherwise(RULE, rule({ every: 2 }))).toBe(true)
})

describe('a plan that began long ago', () => {
  test.each([
    ['each day', rule({ every: 1, unit: 'day', startsOn: '1970-01-01' }), '2026-01-01'],
    ['every fourth day', rule({ every: 4, unit: 'day', startsOn: '1970-01-01' }), '2026-01-03'],
    ['every Monday', rule({ every: 1, unit: 'week', weekday: 1, startsOn: '1800-01-01' }), '2026-01-05'],
  ])('%s is due next, and not on a day that has passed', (_, it, first) => {
    expect(firstStanding(it, 0, null, at()).slotOn).toBe(first)
  })
})
