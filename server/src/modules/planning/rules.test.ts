import type { BoardColumn, WorkOrderStatus } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { awayOn, columnsFor, loadOf, openMinutes, spread, USUAL_HOURS } from './rules.ts'

const technician = { works: true, plans: false, assigns: false, approves: false, asked: false }
const manager = { works: true, plans: true, assigns: true, approves: true, asked: false }
const viewer = { works: false, plans: false, assigns: false, approves: false, asked: false }

describe('where a card may go', () => {
  test.each<[WorkOrderStatus, BoardColumn[], BoardColumn[]]>([
    ['requested', ['open', 'scheduled'], []],
    ['open', ['scheduled', 'in_progress', 'completed'], ['in_progress', 'completed']],
    ['scheduled', ['open', 'in_progress', 'completed'], ['in_progress', 'completed']],
    ['postponed', ['open', 'in_progress', 'completed'], ['in_progress', 'completed']],
    ['in_progress', ['on_hold', 'completed'], ['on_hold', 'completed']],
    ['on_hold', ['in_progress', 'completed'], ['in_progress', 'completed']],
    ['completed', [], []],
    ['closed', [], []],
  ])('what is %s', (status, byManager, byTechnician) => {
    const order = { status, caseId: null }
    expect(columnsFor(order, manager)).toEqual(byManager)
    expect(columnsFor(order, technician)).toEqual(byTechnician)
    expect(columnsFor(order, viewer)).toEqual([])
  })
})

// 2 March 2026 is a Monday.
const [FRIDAY, SATURDAY, MONDAY] = ['2026-03-06', '2026-03-07', '2026-03-09']
const HOURS = { ...USUAL_HOURS, saturday: { from: '08:00', to: '12:30' } }

test.each([
  [FRIDAY, 480],
  [SATURDAY, 270],
  ['2026-03-08', 0],
])('%s has %i minutes', (day, minutes) => expect(openMinutes(HOURS, day)).toBe(minutes))

test.each([
  ['on leave until that day', 'on_leave', '2026-03-07', [true, true, false]],
  ['on leave until they say otherwise', 'on_leave', null, [true, true, true]],
  ['off shift', 'off_shift', null, [true, false, false]],
  ['at work', 'available', null, [false, false, false]],
])('%s', (_, availability, awayUntil, away) =>
  expect([FRIDAY, SATURDAY, MONDAY].map((day) => awayOn(day, FRIDAY, { availability, awayUntil }))).toEqual(away),
)

describe('work on its days', () => {
  test.each<[string, string, number | null, [string, number][]]>([
    ['what fits stands on its day', FRIDAY, 90, [[FRIDAY, 90]]],
    [
      'what is longer goes on the next days on which there is work',
      FRIDAY,
      800,
      [
        [FRIDAY, 480],
        [SATURDAY, 270],
        [MONDAY, 50],
      ],
    ],
    ['what was put on a free day stays there', '2026-03-08', 120, [['2026-03-08', 120]]],
    ['what nobody has estimated takes no minutes', FRIDAY, null, []],
  ])('%s', (_, scheduledOn, estimatedMinutes, days) =>
    expect([...spread({ scheduledOn, estimatedMinutes }, HOURS)]).toEqual(days),
  )

  test('work without end stands on its day where nobody works at all', () =>
    expect([...spread({ scheduledOn: FRIDAY, estimatedMinutes: 600 }, {})]).toEqual([[FRIDAY, 600]]))

  test('adds up, also what began before, and says how much is not estimated', () => {
    const jobs = [
      { scheduledOn: FRIDAY, estimatedMinutes: 500 },
      { scheduledOn: SATURDAY, estimatedMinutes: 60 },
      { scheduledOn: SATURDAY, estimatedMinutes: null },
    ]
    expect(loadOf(jobs, [SATURDAY], HOURS).get(SATURDAY)).toEqual({ planned: 80, unknown: 1 })
  })
})
