import { describe, expect, test } from 'vitest'
import { availabilityOn, codeOf, mayManage, tooMuch } from './rules.ts'

describe('who manages whom', () => {
  const manager = (level: number) => ({ userId: 'm', level })
  test.each([
    ['an admin a technician', 100, 40, true],
    ['an admin another admin', 100, 100, true],
    ['a manager another manager', 80, 80, false],
    ['a manager an admin', 80, 100, false],
    ['a manager a technician', 80, 40, true],
    ['a manager who has no role yet', 80, null, true],
  ])('%s: %s over %s', (_, own, level, answer) => {
    expect(mayManage(manager(own), 100, { userId: 'x', level })).toBe(answer)
  })
  test('nobody manages himself', () => {
    expect(mayManage(manager(100), 100, { userId: 'm', level: 40 })).toBe(false)
  })
})

describe('who can be given work', () => {
  const today = '2026-05-10'
  test.each([
    ['said nothing', 'available', null, false, 'available', null],
    ['is at work', 'available', null, true, 'on_job', null],
    ['is on leave until a day to come', 'on_leave', '2026-05-31', true, 'on_leave', '2026-06-01'],
    ['is on leave until today', 'on_leave', '2026-05-10', false, 'on_leave', '2026-05-11'],
    ['was on leave until yesterday', 'on_leave', '2026-05-09', false, 'available', null],
    ['was on leave until yesterday and is at work', 'on_leave', '2026-05-09', true, 'on_job', null],
    ['is off without an end', 'off_shift', null, true, 'off_shift', null],
  ] as const)('who %s', (_, stated, awayUntil, busy, availability, availableFrom) => {
    expect(availabilityOn(today, { stated, awayUntil }, busy)).toEqual({ availability, availableFrom })
  })
})

describe('nobody gives more than they have', () => {
  test.each([
    ['the same as one has', {}, { 'cases:read': 'all' }, { 'cases:read': 'all' }, []],
    ['less than one has', {}, { 'cases:read': 'own' }, { 'cases:read': 'all' }, []],
    ['what one has not', {}, { 'cases:read': 'own' }, {}, ['cases:read']],
    ['wider than one has', {}, { 'cases:read': 'all' }, { 'cases:read': 'own' }, ['cases:read']],
    ['what was there before', { 'cases:read': 'all' }, { 'cases:read': 'all' }, {}, []],
    ['narrower than before', { 'cases:read': 'all' }, { 'cases:read': 'own' }, {}, []],
    ['wider than before', { 'cases:read': 'own' }, { 'cases:read': 'all' }, { 'cases:read': 'own' }, ['cases:read']],
  ] as const)('%s', (_, before, after, own, expected) => {
    expect(tooMuch(before, after, own)).toEqual(expected)
  })
  test('but what nobody has can be given by who is at the top', () => {
    expect(tooMuch({}, { 'cases:read': 'all' }, {}, ['cases:read'])).toEqual([])
  })
})

test.each([
  ['Line crew (east)', 'line_crew_east'],
  ['Équipe de nuit', 'equipe_de_nuit'],
  ['电工', 'role'],
])('the code of %s', (name, code) => {
  expect(codeOf(name)).toBe(code)
})
