import { expect, test } from 'vitest'
import { fitInto, inGsm, measure } from './gsm.ts'

test.each([
  ['', 'GSM', 0, 0],
  ['Power is back', 'GSM', 13, 1],
  ['a'.repeat(160), 'GSM', 160, 1],
  ['a'.repeat(161), 'GSM', 161, 2],
  ['a'.repeat(306), 'GSM', 306, 2],
  ['a'.repeat(307), 'GSM', 307, 3],
  ['Ñandú @ £5', 'UCS-2', 10, 1], // ú is not in the alphabet, ù is
  ['Ñandù @ £5', 'GSM', 10, 1],
  ['[1] {2} €', 'GSM', 14, 1],
  ['['.repeat(80), 'GSM', 160, 1],
  // 153 to a part, and an escaped character is not torn apart: 76 of them fill 152.
  ['['.repeat(81), 'GSM', 162, 2],
  ['['.repeat(153), 'GSM', 306, 3],
  ['ŵ'.repeat(70), 'UCS-2', 70, 1],
  ['ŵ'.repeat(71), 'UCS-2', 71, 2],
  ['ŵ'.repeat(134), 'UCS-2', 134, 2],
  ['😀'.repeat(35), 'UCS-2', 70, 1],
  ['😀'.repeat(36), 'UCS-2', 72, 2],
  ['😀'.repeat(67), 'UCS-2', 134, 3],
])('%j is %s, %i long, in %i', (text, encoding, length, segments) => {
  expect(measure(text)).toEqual({ encoding, length, segments })
})

test.each([
  ['“It’s back” – at 5 p.m.…', '"It\'s back" - at 5 p.m....'],
  ['Chikwawa ŵanthu', 'Chikwawa wanthu'],
  ['Café à Nairobi', 'Café à Nairobi'],
  ['50\u00a0kVA', '50 kVA'],
  ['Tafadhali 😀', 'Tafadhali 😀'],
])('%j is written %j', (text, written) => {
  expect(inGsm(text)).toBe(written)
})

test('a long text is cut at a word, and keeps its tail', () => {
  const cut = fitInto('the crew is on its way to the broken pole '.repeat(8), ' Kenya Power')
  expect(cut).toMatch(/ (the|crew|is|on|its|way|to|broken|pole)\.\.\. Kenya Power$/)
  expect(measure(cut)).toMatchObject({ segments: 1 })
  expect(cut.length).toBeGreaterThan(140)
})

test('what fits is left alone; one long word is cut anyway; other alphabets get three parts', () => {
  expect(fitInto('Power is back.', ' Kenya Power')).toBe('Power is back. Kenya Power')
  expect(fitInto('x'.repeat(400))).toBe(`${'x'.repeat(157)}...`)
  expect(measure(fitInto('ŵ ŋ '.repeat(200)))).toMatchObject({ encoding: 'UCS-2', segments: 3 })
})
