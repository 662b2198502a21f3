import { NumberFormats } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { presets } from '#presets/index.ts'
import { contrast, formatFaults, hoursFaults, isReadable, isTimeZone, listFaults } from './rules.ts'

describe('a colour that white text can be read on', () => {
  test.each([
    ['#000000', 21, true],
    ['#ffffff', 1, false],
    ['#0b6e6e', 6.01, true],
    ['#767676', 4.54, true],
    ['#777777', 4.48, false],
    ['#ffcc00', 1.51, false],
  ])('%s has a contrast of %s', (colour, ratio, readable) => {
    expect(contrast(colour, '#ffffff')).toBeCloseTo(ratio, 1)
    expect(isReadable(colour)).toBe(readable)
  })
})

describe('number formats', () => {
  const preset = presets['electric-utility'].numberFormats
  const field = NumberFormats.shape.case
  test.each([
    ['F-{YYYY}-{NNNNNN}', true],
    ['F{N}', true],
    ['{YYYY}/{NNNN}/F', true],
    ['F-{YYYY}', false],
    ['F-1234', false],
    ['{NNNN}-{NNNN}', false],
    ['F-{constructor}-{NNNN}', false],
    ['F-{NNNN}}', false],
    ['f-{NNNN}', false],
    ['F {NNNN}', false],
    ['', false],
  ])('%s may be one: %s', (format, may) => {
    expect(field.safeParse(format).success).toBe(may)
  })
  test.each([
    ['the same', preset, []],
    ['an area where there is none', { ...preset, case: 'F-{CCC}-{NNNN}' }, ['case']],
    ['more than a customer can type', { ...preset, customer: 'CUSTOMER-NUMBER-{YYYY}-{NNNN}' }, ['customer']],
    ['what another kind has', { ...preset, case: preset.workOrder.replace('{NNNNNN}', '{NNNN}') }, ['case']],
  ])('%s', (_, formats, faults) => {
    const changed = (Object.keys(preset) as (keyof typeof preset)[]).filter((kind) => formats[kind] !== preset[kind])
    expect(Object.keys(formatFaults(formats, changed))).toEqual(faults)
  })
})

test.each([
  ['case', [{ code: 'a', active: true }], []],
  [
    'case',
    [
      { code: 'a', active: true },
      { code: 'a', active: true },
    ],
    ['items.1.code'],
  ],
  ['case', [{ code: 'a', active: false }], ['items']],
  [
    'work',
    [
      { code: 'corrective', active: true },
      { code: 'gardening', active: true },
    ],
    ['items.1.code'],
  ],
  ['customer', [{ code: 'residential', active: true }], []],
] as const)('a list of %s categories: %o', (list, items, faults) => {
  expect(Object.keys(listFaults(list, [...items]))).toEqual(faults)
})

test('a day ends after it has begun', () => {
  expect(
    hoursFaults({
      monday: { from: '08:00', to: '17:00' },
      tuesday: { from: '17:00', to: '08:00' },
      friday: { from: '08:00', to: '08:00' },
    }),
  ).toEqual({ 'hours.tuesday.to': expect.any(String), 'hours.friday.to': expect.any(String) })
})

test.each([
  ['Africa/Nairobi', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['+03:00', false],
  ['Nairobi', false],
  ['Africa/Nowhere', false],
  ["Africa/Nairobi'; drop table x", false],
])('the time zone %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known)
})
