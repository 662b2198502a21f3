import { describe, expect, test } from 'vitest'
import { assertCanMove, later, previewOf } from './rules.ts'

describe('a conversation', () => {
  test.each([
    ['open', 'closed', true],
    ['closed', 'open', true],
    ['open', 'open', false],
    ['closed', 'closed', false],
  ] as const)('%s → %s: %s', (from, to, allowed) => {
    if (allowed) expect(() => assertCanMove(from, to)).not.toThrow()
    else expect(() => assertCanMove(from, to)).toThrow(from === 'open' ? /become: closed/ : /become: open/)
  })
})

test('a preview is one line and not long', () => {
  expect(previewOf('  Hello\n\n  there ')).toBe('Hello there')
  expect(previewOf('x'.repeat(140))).toBe('x'.repeat(140))
  const long = previewOf(`${'word '.repeat(60)}`)
  expect(long.length).toBeLessThanOrEqual(140)
  expect(long.endsWith('word…') || long.endsWith('wor…') || long.endsWith('…')).toBe(true)
})

test('the later of two moments', () => {
  const [a, b] = [new Date(1), new Date(2)]
  expect([later(a, b), later(b, a), later(a, a)]).toEqual([b, b, a])
})
