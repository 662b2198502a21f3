import { expect, test } from 'vitest'
import { aCalendarEvent, wholeDay } from './fixtures.ts'
import { dropped, moved } from './moved.ts'

test('what is moved keeps its length', () => {
  expect(moved(aCalendarEvent(), { scheduledOn: '2026-11-27', scheduledTime: '23:00' })).toMatchObject({
    start: '2026-11-27T23:00',
    end: '2026-11-28T01:00',
    allDay: false,
  })
  expect(
    moved(wholeDay('2026-11-25', { end: '2026-11-28' }), { scheduledOn: '2026-12-30', scheduledTime: null }),
  ).toMatchObject({
    start: '2026-12-30',
    end: '2027-01-02',
  })
})

test('work gets a time, or loses it', () => {
  const timed = moved(wholeDay('2026-11-25', { estimatedMinutes: null }), {
    scheduledOn: '2026-11-25',
    scheduledTime: '08:00',
  })
  expect(timed).toMatchObject({ start: '2026-11-25T08:00', end: '2026-11-25T09:00', allDay: false })
  expect(moved(timed, { scheduledOn: '2026-11-26', scheduledTime: null })).toMatchObject({
    start: '2026-11-26',
    end: '2026-11-27',
    allDay: true,
    scheduledTime: null,
  })
})

test('a drop in a month changes the day only; in a week also the time', () => {
  const job = aCalendarEvent()
  expect(dropped(job, '2026-11-27 09:30:00', false)).toEqual({ scheduledOn: '2026-11-27', scheduledTime: '09:30' })
  expect(dropped(wholeDay('2026-11-25'), '2026-11-27 00:00:00', false)).toEqual({
    scheduledOn: '2026-11-27',
    scheduledTime: null,
  })
  expect(dropped(job, '2026-11-26 14:00:00', true)).toEqual({ scheduledOn: '2026-11-26', scheduledTime: '14:00' })
  expect(dropped(job, '2026-11-26 00:00:00', true)).toEqual({ scheduledOn: '2026-11-26', scheduledTime: null })
})
