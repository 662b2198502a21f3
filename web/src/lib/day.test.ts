import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  formatLongDay,
  formatMonth,
  formatWeekday,
  mondayOf,
  nowIn,
  todayIn,
} from './day.ts'

test('today is the day it is in the zone, not on the device', () => {
  const late = new Date('2026-11-22T22:30:00Z')
  expect(todayIn('Africa/Nairobi', late)).toBe('2026-11-23')
  expect(todayIn('Europe/London', late)).toBe('2026-11-22')
  expect(nowIn('Africa/Nairobi', late)).toBe('2026-11-23T01:30')
  expect(nowIn('Africa/Nairobi', new Date('2026-11-22T21:00:00Z'))).toBe('2026-11-23T00:00')
})

test('sums of days know months, leap years and changes of the clocks', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(firstOfMonth('2026-11-23')).toBe('2026-11-01')
  expect(addMonths('2026-12-31', 1)).toBe('2027-01-01')
  expect(addMonths('2026-01-31', -1)).toBe('2025-12-01')
})

test('days in words', () => {
  expect(formatWeekday('2026-11-23', '2026-11-21')).toBe('Mon 23 Nov')
  expect(formatWeekday('2027-01-04', '2026-11-21')).toBe('Mon 4 Jan 2027')
  expect(formatLongDay('2026-11-23')).toBe('Monday 23 November 2026')
  expect(formatMonth('2026-11-23')).toBe('November 2026')
})
