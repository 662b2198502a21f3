import { expect, test } from 'vitest'
import { aCalendarEvent, wholeDay } from './fixtures.ts'
import { hoursOf, marksOf } from './marks.ts'

const at = (start: string, end: string) => aCalendarEvent({ start: `2026-11-25T${start}`, end: `2026-11-25T${end}` })

test('jobs and what is left over become marks', () => {
  const more = new Map([['2026-11-25', 3]])
  expect(marksOf({ shown: [at('09:30', '11:30'), wholeDay('2026-11-26')], more })).toMatchObject([
    { start: '2026-11-25 09:30:00', end: '2026-11-25 11:30:00', payload: { job: { title: 'Oil test' } } },
    { start: '2026-11-26 00:00:00', end: '2026-11-27 00:00:00' },
    { start: '2026-11-25 00:00:00', end: '2026-11-26 00:00:00', payload: { rest: '2026-11-25', count: 3 } },
  ])
})

test('what takes five minutes can still be hit, also late in the evening', () => {
  const [short, late] = marksOf({ shown: [at('09:30', '09:35'), at('23:50', '23:55')], more: new Map() })
  expect([short?.end, late?.end]).toEqual(['2026-11-25 10:00:00', '2026-11-25 23:59:00'])
})

test('the hours reach as far as the work does', () => {
  expect(hoursOf([])).toEqual({ startTime: '06:00:00', endTime: '20:00:00' })
  expect(hoursOf([at('04:30', '05:00'), at('19:00', '21:15'), wholeDay('2026-11-25')])).toEqual({
    startTime: '04:00:00',
    endTime: '22:00:00',
  })
  expect(hoursOf([at('22:00', '23:30')]).endTime).toBe('23:59:59')
})
