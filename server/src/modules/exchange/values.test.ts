import { describe, expect, test } from 'vitest'
import { isAmbiguousDay, onOneLine, readDay, readMoney, readNumber, readYesNo } from './values.ts'
import { delimiterOf, dialectOf } from './read-csv.ts'

const WRONG = { wrong: expect.any(String) as string }

test.each([
  ['2026-01-31', 'dmy', '2026-01-31'],
  ['2026-01-31T08:30:00Z', 'dmy', '2026-01-31'],
  ['20260131', 'ymd', '2026-01-31'],
  ['31/01/2026', 'dmy', '2026-01-31'],
  ['1.2.26', 'dmy', '2026-02-01'],
  ['1/2/26', 'mdy', '2026-01-02'],
  ['01/31/2026 4:05 pm', 'mdy', '2026-01-31'],
  ['31 Jan 2026', 'mdy', '2026-01-31'],
  ['31-January-98', 'dmy', '1998-01-31'],
  ['Jan 31, 2026', 'dmy', '2026-01-31'],
  ['29.02.2024', 'dmy', '2024-02-29'],
  ['29.02.2025', 'dmy', undefined],
  ['31/01/2026', 'mdy', undefined],
  ['31/01/2026', 'ymd', undefined],
  ['yesterday', 'dmy', undefined],
  ['45678', 'dmy', undefined],
  ['1/1/1700', 'dmy', undefined],
] as const)('the day %s, %s', (text, order, day) => {
  expect(readDay(text, order)).toEqual(day ? { value: day } : WRONG)
})

test('a day is unclear only where both readings are days, and differ', () => {
  expect(['03/04/2026', '31/01/2026', '04/04/2026', '2026-03-04'].map(isAmbiguousDay)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test.each([
  ['1250', '.', 1250],
  ['1,250.50', '.', 1250.5],
  ['1.250,50', ',', 1250.5],
  ['1 250,5', ',', 1250.5],
  ['KES 1,250', '.', 1250],
  ['-12.5', '.', -12.5],
  ['(12.50)', '.', -12.5],
  ['€ 12', '.', 12],
  ['12.5 h', '.', 12.5],
  ['.5', '.', 0.5],
  ['1,25', '.', undefined],
  ['12,5', '.', undefined],
  ['1.2.3', '.', undefined],
  ['', '.', undefined],
  ['twelve', '.', undefined],
] as const)('the number %s, decimal %s', (text, decimal, value) => {
  expect(readNumber(text, decimal)).toEqual(value === undefined ? WRONG : { value })
})

test('money is kept in the smallest unit of its currency', () => {
  expect([
    readMoney('19.99', '.', 2),
    readMoney('1.005', '.', 2),
    readMoney('500', '.', 0),
    readMoney('-339.81', '.', 2),
  ]).toEqual([1999, 100, 500, -33_981].map((value) => ({ value })))
})

test('yes and no in several spellings', () => {
  expect([readYesNo('Yes'), readYesNo('x'), readYesNo('0'), readYesNo('maybe')]).toEqual([
    { value: true },
    { value: true },
    { value: false },
    WRONG,
  ])
})

test('a cell of ten thousand characters is no figure and no day, and that is known at once', () => {
  const cells = [`1${'a'.repeat(9998)}!`, `a${' '.repeat(9998)}b`, `${'T'.repeat(9999)}b`]
  const begun = performance.now()
  for (const cell of cells.flatMap((one) => Array<string>(30).fill(one))) {
    expect(readNumber(cell, '.')).toEqual(WRONG)
    expect(readDay(cell, 'dmy')).toEqual(WRONG)
    onOneLine(cell)
  }
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(onOneLine(' Pump \r\n\tno. 3 ')).toBe('Pump no. 3')
})

describe('how a file is written', () => {
  const text = 'Tag;Name\r\nA;Käse, fein\r\n'
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
  ])('is noticed: %s', (encoding, bytes) => {
    expect(dialectOf(bytes)).toEqual({ encoding, delimiter: ';' })
  })

  test.each([
    ['a,b,c\n1;2;3', ','],
    ['"a,b,c";d;e\n', ';'],
    ['a\tb\tc\n', '\t'],
    ['only one column\n', ','],
  ])('the delimiter of %j is %j', (head, delimiter) => expect(delimiterOf(head)).toBe(delimiter))
})
