import { expect, test } from 'vitest'
import { fromWall, wallTime } from './wall-time.ts'

test.each([
  ['2026-03-03T09:00', 'Africa/Nairobi', '2026-03-03T06:00:00.000Z'],
  ['2026-01-01T00:30', 'Africa/Nairobi', '2025-12-31T21:30:00.000Z'],
  ['2026-03-28T23:30', 'Europe/Berlin', '2026-03-28T22:30:00.000Z'],
  ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-11-01T12:00', 'America/New_York', '2026-11-01T17:00:00.000Z'],
])('%s in %s is %s, and back', (text, zone, moment) => {
  expect(fromWall(text, zone).toISOString()).toBe(moment)
  expect(wallTime(new Date(moment), zone)).toBe(text)
})
