import { expect, test } from 'vitest'
import { asKind, draftOf, emptyStep, shifted, stepOf } from './steps.ts'
import { aChecklist } from './fixtures.ts'
import { limitsText } from './words.ts'

const [pressure] = aChecklist().steps

test('a step that is read back and sent is the same', () => {
  const { id: _, options: __, meter: ___, ...rest } = pressure!
  expect(stepOf(draftOf(pressure!))).toEqual(rest)
})

test('answered otherwise, it keeps its words and forgets what it had no use for', () => {
  const choice = asKind(draftOf(pressure!), 'choice')
  expect(choice).toMatchObject({ key: pressure!.id, instruction: 'Oil pressure', min: null, unit: '' })
  expect(choice.options).toHaveLength(2)
  expect(stepOf(asKind(choice, 'tick'))).toEqual({
    kind: 'tick',
    instruction: 'Oil pressure',
    required: true,
    onFail: 'offer',
  })
})

test('a reading names its meter', () => {
  expect(stepOf({ ...emptyStep(), kind: 'reading', meter: 'Hours', unit: 'h' })).toMatchObject({
    meter: 'Hours',
    unit: 'h',
    min: null,
  })
})

test('steps go up and down, and not over the ends', () => {
  expect(shifted(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(shifted(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

test.each([
  [{ min: 4, max: 8, warnMin: 4.5, warnMax: 7.5, unit: 'bar' }, '4 to 8 bar, best 4.5 to 7.5'],
  [{ min: 4, max: null, warnMin: null, warnMax: null, unit: null }, 'at least 4'],
  [{ min: null, max: null, warnMin: null, warnMax: 80, unit: '°C' }, 'best at most 80 °C'],
  [{ min: null, max: null, warnMin: null, warnMax: null, unit: 'h' }, 'in h'],
  [{ min: null, max: null, warnMin: null, warnMax: null, unit: null }, null],
])('limits in words: %j', (limits, words) => {
  expect(limitsText(limits)).toBe(words)
})
