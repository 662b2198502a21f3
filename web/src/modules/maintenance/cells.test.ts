import { expect, test } from 'vitest'
import { byDay, dayCells, inOrder, lastDay, monthCells } from './cells.ts'
import { aCalendarEvent, manyEvents, wholeDay } from './fixtures.ts'
import { daysOf, rangeOf } from './range.ts'

const days = daysOf(rangeOf('month', '2026-11-25'))
const titles = (events: { title: string }[]) => events.map(({ title }) => title)

test('an end at midnight belongs to the day before', () => {
  expect(lastDay(aCalendarEvent())).toBe('2026-11-25')
  expect(lastDay(wholeDay('2026-11-25'))).toBe('2026-11-25')
  expect(lastDay(wholeDay('2026-11-25', { end: '2026-11-28' }))).toBe('2026-11-27')
  expect(lastDay(aCalendarEvent({ end: '2026-11-26T00:00' }))).toBe('2026-11-25')
  expect(lastDay(aCalendarEvent({ end: '2026-11-26T01:00' }))).toBe('2026-11-26')
})

test('what spans days comes first, then what has no time, then the hours', () => {
  const early = aCalendarEvent({ title: 'early', start: '2026-11-25T07:00', end: '2026-11-25T08:00' })
  const long = wholeDay('2026-11-25', { title: 'long', end: '2026-11-27' })
  expect(titles(inOrder([aCalendarEvent(), early, wholeDay('2026-11-25', { title: 'any' }), long]))).toEqual([
    'long',
    'any',
    'early',
    'Oil test',
  ])
})

test('a day with more than it has room for says how many more', () => {
  const { shown, more } = monthCells(manyEvents(6, ['2026-11-25']), days, 4)
  expect(titles(shown)).toEqual(['Job 1', 'Job 2', 'Job 3'])
  expect([...more]).toEqual([['2026-11-25', 3]])
  expect(monthCells(manyEvents(4, ['2026-11-25']), days, 4)).toMatchObject({ shown: { length: 4 }, more: new Map() })
})

test('what spans days takes its line on each of them', () => {
  const long = wholeDay('2026-11-24', { id: '01938c1e-0000-7000-8000-00000000ffff', title: 'long', end: '2026-11-27' })
  const { shown, more } = monthCells([...manyEvents(4, ['2026-11-25']), long], days, 4)
  expect(titles(shown)).toEqual(['long', 'Job 1', 'Job 2'])
  expect([...more]).toEqual([['2026-11-25', 2]])
})

test('five thousand jobs in a month are laid out at once, and each of them is shown or counted', () => {
  const events = manyEvents(5000, days)
  const before = performance.now()
  const { shown, more } = monthCells(events, days, 4)
  const hidden = [...more.values()].reduce((sum, count) => sum + count, 0)
  expect(shown).toHaveLength(3 * days.length)
  expect(shown.length + hidden).toBe(5000)
  expect(performance.now() - before).toBeLessThan(1000)
})

test('in a week, at most so many stand side by side; what comes after takes a free place', () => {
  const at = (hour: number) => {
    const start = `2026-11-25T${String(hour).padStart(2, '0')}:00`
    return { start, end: start.replace(':00', ':45') }
  }
  const [a, b, c, d] = manyEvents(4, ['2026-11-25'])
  const events = [
    { ...a!, ...at(9) },
    { ...b!, ...at(9) },
    { ...c!, ...at(9) },
    { ...d!, ...at(10) },
  ]
  const { shown, more } = dayCells(events, ['2026-11-25'], 2, 3)
  expect(titles(shown)).toEqual(['Job 1', 'Job 2', 'Job 4'])
  expect([...more]).toEqual([['2026-11-25', 1]])
})

test('a day lists what stands on it, also what began before', () => {
  const long = wholeDay('2026-11-24', { title: 'long', end: '2026-11-27' })
  const found = byDay([long, aCalendarEvent()], ['2026-11-25', '2026-11-28'])
  expect(titles(found.get('2026-11-25') ?? [])).toEqual(['long', 'Oil test'])
  expect(found.get('2026-11-28')).toEqual([])
})
