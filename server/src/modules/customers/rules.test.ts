import { expect, test } from 'vitest'
import { sortableNumber, spellArea, wanted, wordsOfCustomer } from './rules.ts'

test('numbers sort as numbers, also past their digits', () => {
  const numbers = ['KP-2026-10000', 'KP-2026-9999', 'KP-2025-10001', 'KP-2026-0001']
  expect(numbers.toSorted((a, b) => (sortableNumber(a) < sortableNumber(b) ? -1 : 1))).toEqual([
    'KP-2025-10001',
    'KP-2026-0001',
    'KP-2026-9999',
    'KP-2026-10000',
  ])
})

test.each([
  ['+254 712 345 678', '254712345678'],
  ['2026-0001', '20260001'],
  [' (0712) 345-678', '0712345678'],
  ['Wanjiku 0712', 'Wanjiku 0712'],
  ['KP-2026-0001', 'KP-2026-0001'],
  [' ', undefined],
  ['x', undefined],
])('%s is looked for as %s', (typed, text) => expect(wanted(typed)).toBe(text))

test('a customer is found by the phone as people write it', () => {
  const words = wordsOfCustomer({
    accountNumber: 'KP-2026-0001',
    firstName: 'José',
    lastName: "O'Brien",
    phone: '+254712345678',
    idNumber: 'A-12',
  })
  expect(words).toEqual(
    expect.arrayContaining([
      '254712345678',
      '0712345678',
      '712345678',
      'kp-2026-0001',
      '20260001',
      'jose',
      'brien',
      'a-12',
    ]),
  )
})

test('an area is spelt as the organisation does', () => {
  const areas = [{ name: 'Nairobi', code: 'NAI', towns: [] }]
  expect(spellArea(areas, 'NAIROBI')).toBe('Nairobi')
  expect(spellArea(areas, 'Zomba')).toBe('Zomba')
})
