import { isValidElement } from 'react'
import { expect, test } from 'vitest'
import { asTimeline } from './as-timeline.tsx'

const entry = (event: string, from: string | null, to: string | null, minute = 0) => ({
  id: `01938c1e-0000-7000-8000-0000000000${10 + minute}`,
  at: new Date(Date.UTC(2026, 10, 20, 16, minute)),
  event,
  who: 'Grace',
  from,
  to,
  notes: null,
})

const titles = (...entries: ReturnType<typeof entry>[]) => asTimeline(entries).map(({ title }) => title)

test('what happened is called by its verb, or by where it went', () => {
  expect(titles(entry('case.assigned', 'reported', 'assigned'))).toEqual(['Assigned'])
  expect(titles(entry('case.moved', 'assigned', 'in_progress'))).toEqual(['In progress'])
  expect(titles(entry('case.moved', 'resolved', 'assigned'))).toEqual(['Reopened'])
  expect(titles(entry('case.moved', 'resolved', 'closed'))).toEqual(['Closed'])
  expect(titles(entry('case.noted', null, null))).toEqual(['Note'])
})

test('the newest stands first, and the first entry has no arrow', () => {
  const history = [entry('case.reported', null, 'reported'), entry('case.moved', 'reported', 'acknowledged', 5)]
  const shown = asTimeline(history).map(({ title, from, to }) => [title, isValidElement(from), isValidElement(to)])
  expect(shown).toEqual([
    ['Acknowledged', true, true],
    ['Reported', false, false],
  ])
})
