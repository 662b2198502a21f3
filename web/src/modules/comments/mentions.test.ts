import { expect, test } from 'vitest'
import { pieces, stillNamed, typedMention, withMention } from './mentions.ts'

const peter = { id: '01938c1e-0000-7000-8000-00000000a001', name: 'Peter Otieno' }

test.each([
  ['@', { from: 0, typed: '' }],
  ['Ask @pe', { from: 4, typed: 'pe' }],
  ['Ask @Peter O', { from: 4, typed: 'Peter O' }],
  ['Ask\n@ochieng’', { from: 4, typed: 'ochieng’' }],
  ['mail@example', null],
  ['Ask @Peter, is', null],
  ['No name', null],
])('typed %j: %j', (text, expected) => {
  expect(typedMention(text, text.length)).toEqual(expected)
})

test('the name takes the place of what was typed, in the middle too', () => {
  const text = 'Ask @pe about it'
  expect(withMention(text, typedMention(text, 7)!, peter)).toEqual({ text: 'Ask @Peter Otieno about it', caret: 18 })
})

test('who was taken out of the text is not mentioned', () => {
  expect(stillNamed('Ask @Peter Otieno', [peter])).toEqual([peter])
  expect(stillNamed('Ask Peter', [peter])).toEqual([])
})

test('names stand out, the longest first, and their signs are no pattern', () => {
  expect(pieces('@Peter Otieno, look', [{ ...peter, name: 'Peter' }, peter])).toEqual([
    { text: '@Peter Otieno', named: true },
    { text: ', look', named: false },
  ])
  expect(pieces('@A. (B) yes', [{ ...peter, name: 'A. (B)' }])[0]).toEqual({ text: '@A. (B)', named: true })
  expect(pieces('plain', [])).toEqual([{ text: 'plain', named: false }])
})
