import { describe, expect, test } from 'vitest'
import { Instant, line, LocalTime, name } from './kinds.ts'

const takes = (kind: { safeParse(value: unknown): { success: boolean } }, value: string) =>
  kind.safeParse(value).success

describe('a name', () => {
  test.each(['Akinyi Odero', "O'Brien", 'Kenya Power & Lighting Co.', 'Müller-Lüdenscheid', '王小明'])('%s', (value) =>
    expect(takes(name(100), value)).toBe(true),
  )
  test.each([
    ['two lines', 'Akinyi\nBcc: everybody@example.com'],
    ['a line of another kind', 'Akinyi\u2028Odero'],
    ['an address to press', 'Free units at http://evil.example'],
    ['an address without its beginning', 'WWW.evil.example'],
    ['nothing but space', '   '],
  ])('is not %s', (_, value) => expect(takes(name(100), value)).toBe(false))
})

test('a line may hold an address, but only one line', () => {
  expect(takes(line(100), 'See https://example.com')).toBe(true)
  expect(takes(line(100), 'See\rthis')).toBe(false)
})

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:30', false],
])('%s is a time of day: %s', (value, is) => expect(takes(LocalTime, value)).toBe(is))

test.each([
  ['2026-01-31T10:00:00Z', true],
  ['1800-01-01T00:00:00Z', true],
  ['0000-01-01T00:00:00Z', false],
  ['0001-01-01T00:00:00+14:00', false],
  ['9999-12-31T23:59:59-14:00', false],
])('%s is a moment that can be kept: %s', (value, is) => expect(takes(Instant, value)).toBe(is))
