import { describe, expect, test } from 'vitest'
import { Refusal } from '#core/errors.ts'
import { judge, perDay, type Given, type Known } from './rules.ts'

const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const HOURS = { kind: 'counter', unit: 'h', rolloverAt: null } as const
const SMALL = { kind: 'counter', unit: 'km', rolloverAt: 1000 } as const
const BAR = { kind: 'gauge', unit: 'bar', rolloverAt: null } as const
const known = (value: number, at: number, more: Partial<Known> = {}): Known => ({
  value,
  base: 0,
  total: value + (more.base ?? 0),
  at: day(at),
  flags: [],
  ...more,
})
const given = (value: number, at: number, more: Partial<Given> = {}): Given => ({ value, at: day(at), ...more })
const asked = (run: () => unknown) => {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) return error.fields
    throw error
  }
}

describe('a counter', () => {
  test.each([
    ['the first reading is the start', given(120, 1), {}, { base: 0, used: null, flags: [] }],
    ['it rises', given(150, 3), { before: known(120, 1) }, { base: 0, used: 30, flags: [] }],
    ['it stands still', given(120, 3), { before: known(120, 1) }, { base: 0, used: 0, flags: [] }],
    ['behind a rollover it goes on', given(30, 3), { before: known(20, 1, { base: 1000 }) }, { base: 1000, used: 10 }],
    [
      'another meter starts at nothing',
      given(5, 3, { confirm: 'new_meter' }),
      { before: known(120, 1) },
      { base: 120, used: 5, flags: ['new_meter'] },
    ],
    [
      'or at what it showed',
      given(805, 3, { confirm: 'new_meter', startValue: 800 }),
      { before: known(120, 1) },
      { base: -680, used: 5 },
    ],
    ['ten times the usual is taken', given(220, 2), { before: known(120, 1), usual: 10 }, { used: 100, flags: [] }],
    ['over two days, twice as much', given(320, 3), { before: known(120, 1), usual: 10 }, { used: 200, flags: [] }],
    [
      'more is taken when it is right',
      given(221, 2, { confirm: 'high' }),
      { before: known(120, 1), usual: 10 },
      { used: 101, flags: ['high'] },
    ],
    [
      'a machine is asked nothing',
      given(900, 2, { silent: true }),
      { before: known(120, 1), usual: 10 },
      { flags: ['high'] },
    ],
    [
      'and is taken for another meter',
      given(7, 2, { silent: true }),
      { before: known(120, 1) },
      { base: 120, flags: ['new_meter'] },
    ],
    [
      'entered late it fits between',
      given(130, 2),
      { before: known(120, 1), after: known(150, 3) },
      { base: 0, used: 10 },
    ],
    [
      'before another meter it may be any more',
      given(900, 2),
      { before: known(120, 1), after: known(5, 3, { base: 120, flags: ['new_meter'] }) },
      { base: 0, used: 780 },
    ],
  ])('%s', (_, it, beside, expected) => {
    expect(judge(HOURS, it, { usual: null, ...beside })).toMatchObject(expected)
  })

  test('at its end it begins again, when that is said', () => {
    const before = known(990, 1)
    expect(judge(SMALL, given(20, 2, { confirm: 'rollover' }), { before, usual: null })).toEqual({
      base: 1000,
      used: 30,
      flags: ['rollover'],
    })
    expect(judge(SMALL, given(20, 2, { silent: true }), { before, usual: null }).flags).toEqual(['rollover'])
    expect(asked(() => judge(SMALL, given(1000, 2), { before, usual: null }))).toHaveProperty('value')
    // Without an end it cannot begin again: it is asked for again.
    expect(asked(() => judge(HOURS, given(20, 2, { confirm: 'rollover' }), { before, usual: null }))).toHaveProperty(
      'confirm',
    )
  })

  test.each([
    ['less than before is asked about', given(100, 2), { before: known(120, 1) }, 'confirm'],
    ['far more than usual is asked about', given(221, 2), { before: known(120, 1), usual: 10 }, 'confirm'],
    ['less than nothing is refused', given(-1, 2), {}, 'value'],
    ['late and out of order is refused', given(151, 2), { before: known(120, 1), after: known(150, 3) }, 'value'],
    ['also below', given(119, 2), { before: known(120, 1), after: known(150, 3) }, 'value'],
    [
      'a new meter cannot go back',
      given(5, 2, { confirm: 'new_meter', startValue: 6 }),
      { before: known(120, 1) },
      'startValue',
    ],
  ])('%s', (_, it, beside, field) => {
    expect(asked(() => judge(HOURS, it, { usual: null, ...beside }))).toHaveProperty(field)
  })
})

test('a gauge goes up and down, and far out is asked about', () => {
  expect(judge(BAR, given(-3, 2), { before: known(7, 1), usual: 6 })).toEqual({ base: 0, used: null, flags: [] })
  expect(asked(() => judge(BAR, given(61, 2), { usual: 6 }))).toHaveProperty('confirm')
  expect(judge(BAR, given(61, 2, { confirm: 'high' }), { usual: 6 }).flags).toEqual(['high'])
})

test.each([
  [known(100, 1), known(180, 11), 8],
  [known(100, 1), known(100, 11), 0],
  [known(100, 1), known(180, 1), null],
])('use per day', (first, last, expected) => {
  expect(perDay(first, last)).toBe(expected)
})
