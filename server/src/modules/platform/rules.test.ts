import { expect, test } from 'vitest'
import { digestOf, newKey, slugOf, statusOf } from './rules.ts'

test('a key is long, and read however it is written', () => {
  const key = newKey()
  expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(digestOf(key.toLowerCase().replaceAll('-', ' '))).toBe(digestOf(key))
  expect(digestOf('O0IL-1111')).toBe(digestOf('0011-1111'))
  expect(newKey()).not.toBe(key)
})

test.each([
  ['Lake Power (East) Ltd', 'lake-power-east-ltd'],
  ['Énergie du Sud', 'energie-du-sud'],
  ['  --  ', 'company'],
  ['水', 'company'],
  ['X', 'x0'],
  ['A'.repeat(80), 'a'.repeat(40)],
])('%s is %s in an address', (name, slug) => expect(slugOf(name)).toBe(slug))

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

test.each([
  ['waiting', minutes(-60), null, 'waiting'],
  ['waiting', minutes(-24 * 60), null, 'over'],
  ['open', minutes(-10), minutes(1), 'open'],
  ['open', minutes(-30), minutes(0), 'over'],
  ['ended', minutes(-10), minutes(-1), 'over'],
  ['declined', minutes(-10), null, 'declined'],
] as const)('%s, asked at %s, until %s: %s', (state, askedAt, until, status) =>
  expect(statusOf({ state, askedAt, until }, now)).toBe(status),
)
