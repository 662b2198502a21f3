import { describe, expect, test } from 'vitest'
import { nextDay, startOfDay, yearIn } from './clock.ts'
import { formatNumber } from './numbers.ts'
import { cursorOf, pageOf, placeOf } from './paging.ts'
import { wordsOf } from './search.ts'

describe('numbers', () => {
  test.each([
    ['KP-{YYYY}-{NNNN}', { year: 2026, value: 1 }, 'KP-2026-0001'],
    ['KP-{YYYY}-{NNNN}', { year: 2026, value: 12345 }, 'KP-2026-12345'],
    ['MTR-{CCC}-{NNNNNN}', { year: 2026, value: 7, area: 'NAI' }, 'MTR-NAI-000007'],
    ['F-{YYYY}-{NNNNNN}', { year: 2027, value: 60 }, 'F-2027-000060'],
  ])('%s with %o is %s', (format, parts, number) => expect(formatNumber(format, parts)).toBe(number))
})

describe('days in a time zone', () => {
  test.each([
    ['2026-01-01', 'Africa/Nairobi', '2025-12-31T21:00:00.000Z'],
    ['2026-06-01', 'Africa/Blantyre', '2026-05-31T22:00:00.000Z'],
    ['2026-06-01', 'UTC', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01', 'America/New_York', '2026-06-01T04:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, moment) => expect(startOfDay(day, zone).toISOString()).toBe(moment))

  test('the year turns three hours earlier in Nairobi', () => {
    const moment = new Date('2026-12-31T21:30:00Z')
    expect([yearIn('UTC', moment), yearIn('Africa/Nairobi', moment)]).toEqual([2026, 2027])
  })

  test.each([
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-12-31', '2027-01-01'],
  ])('after %s comes %s', (day, next) => expect(nextDay(day)).toBe(next))
})

describe('words a row is found by', () => {
  test.each([
    [['Wanjikũ Kamau'], ['wanjiku', 'kamau']],
    [['F-2026-000001'], ['f-2026-000001', '2026', '000001']],
    [['a', null, undefined, ''], []],
    [['Moi Avenue, opposite (the) Bank'], ['moi', 'avenue', 'opposite', 'the', 'bank']],
    [['x'.repeat(60)], ['x'.repeat(40)]],
  ])('%o gives %o', (texts, words) => expect(wordsOf(...texts)).toEqual(words))
})

describe('pages', () => {
  const id = '0190a000-0000-7000-8000-000000000000'

  test('a cursor comes back as the place it was made from', () => {
    expect(placeOf(cursorOf(new Date('2026-01-02T03:04:05.678Z'), id), 'moment')).toEqual([
      '2026-01-02T03:04:05.678Z',
      id,
    ])
    expect(placeOf(undefined)).toBeUndefined()
  })

  test.each(['nonsense', '', cursorOf('not a moment', id), cursorOf(new Date(), "'; drop table cases; --")])(
    '%s is refused',
    (cursor) => expect(() => placeOf(cursor, 'moment')).toThrow('cannot be found'),
  )

  test.each([
    [3, 2, [1, 2], 'at 2'],
    [2, 2, [1, 2], null],
    [0, 2, [], null],
  ])('of %i rows, a page of %i shows %o and goes on %s', (count, limit, items, nextCursor) => {
    const rows = Array.from({ length: count }, (_, i) => i + 1)
    expect(
      pageOf(
        rows,
        limit,
        (row) => `at ${row}`,
        (row) => row,
      ),
    ).toEqual({ items, nextCursor })
  })
})
