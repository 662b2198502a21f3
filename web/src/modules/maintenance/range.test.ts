import { expect, test } from 'vitest'
import { daysOf, rangeOf, step, titleOf } from './range.ts'

test('each view asks for the days it shows', () => {
  expect(rangeOf('month', '2026-11-25')).toEqual({ start: '2026-10-26', end: '2026-12-07' })
  expect(daysOf(rangeOf('month', '2026-02-10'))).toHaveLength(42)
  expect(rangeOf('week', '2026-11-22')).toEqual({ start: '2026-11-16', end: '2026-11-23' })
  expect(rangeOf('day', '2026-12-31')).toEqual({ start: '2026-12-31', end: '2027-01-01' })
  expect(rangeOf('list', '2026-11-21')).toEqual({ start: '2026-11-21', end: '2026-12-19' })
})

test('one step further or back', () => {
  expect(step('month', '2026-01-31', 1)).toBe('2026-02-01')
  expect(step('month', '2026-01-31', -1)).toBe('2025-12-01')
  expect(step('list', '2026-11-21', 1)).toBe('2026-12-19')
  expect(step('week', '2026-11-25', 1)).toBe('2026-12-02')
  expect(step('day', '2026-03-01', -1)).toBe('2026-02-28')
})

test('the title says what is shown', () => {
  expect(titleOf('month', '2026-11-25', '2026-11-21')).toBe('November 2026')
  expect(titleOf('week', '2026-11-25', '2026-11-21')).toBe('Mon 23 Nov to Sun 29 Nov')
  expect(titleOf('list', '2026-11-21', '2026-11-21')).toBe('Sat 21 Nov to Fri 18 Dec')
  expect(titleOf('day', '2026-11-25', '2026-11-21')).toBe('Wednesday 25 November 2026')
})
