import type { AssetField } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { asLine, specified, textsIn } from './field-rules.ts'

const field = (code: string, over: Partial<AssetField> = {}): AssetField => ({
  category: 'machine',
  code,
  label: code.toUpperCase(),
  kind: 'text',
  unit: null,
  options: [],
  required: false,
  ...over,
})
const power = field('power', { kind: 'number', unit: 'kW', label: 'Power' })
const drive = field('drive', { kind: 'choice', options: ['belt', 'gear'], label: 'Drive' })
const FIELDS = [power, drive, field('atex', { kind: 'yes_no' }), field('tested', { kind: 'date' }), field('oil')]

test.each([
  ['power', 15, 15],
  ['power', '15.5', 15.5],
  ['power', ' ', undefined],
  ['power', null, undefined],
  ['drive', 'belt', 'belt'],
  ['atex', true, true],
  ['atex', 'No', false],
  ['tested', '2026-03-31', '2026-03-31'],
  ['oil', ' ISO VG 46 ', 'ISO VG 46'],
])('%s: %o is kept as %o', (code, typed, kept) => {
  const { values, problems } = specified(FIELDS, {}, { [code]: typed }, true)
  expect(problems).toEqual({})
  expect(values[code]).toBe(kept)
})

test.each([
  ['power', '15 kW', /Power is a number/],
  ['power', Number.POSITIVE_INFINITY, /number/],
  ['power', true, /number/],
  ['drive', 'chain', /choose belt, gear/],
  ['atex', 'maybe', /yes or no/],
  ['tested', '2026-02-30', /day/],
  ['tested', 20260101, /day/],
  ['colour', 'red', /no such field/],
])('%s: %o is refused beside the field', (code, typed, says) => {
  expect(specified(FIELDS, {}, { [code]: typed }, true).problems[code]).toMatch(says)
})

test('what was not typed stays, what is emptied goes, and a choice that is no longer one may stay', () => {
  const before = { power: 15, drive: 'chain', former: 'kept' }
  expect(specified(FIELDS, before, { power: null, drive: 'chain' }, false)).toEqual({
    values: { drive: 'chain', former: 'kept' },
    problems: {},
  })
})

test('what is required must be there when something is new, and when it is touched', () => {
  const fields = [{ ...power, required: true }]
  expect(specified(fields, {}, {}, true).problems).toEqual({ power: 'Fill in Power.' })
  expect(specified(fields, {}, {}, false).problems).toEqual({})
  expect(specified(fields, { power: 3 }, { power: '' }, false).problems).toEqual({ power: 'Fill in Power.' })
})

test('as one line in the order of the fields; only texts are looked for', () => {
  const values = { drive: 'belt', power: 15, atex: false, former: 'kept' }
  expect(asLine(FIELDS, values)).toBe('Power: 15 kW; Drive: belt; ATEX: no')
  expect(textsIn(values)).toEqual(['belt', 'kept'])
})

test('a field may be called like something that every object has', () => {
  const fields = [field('constructor', { required: true })]
  expect(specified(fields, {}, {}, true).problems).toEqual({ constructor: 'Fill in CONSTRUCTOR.' })
  expect(asLine(fields, {})).toBe('')
})
