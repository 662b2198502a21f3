import { describe, expect, test } from 'vitest'
import { broughtIn, costOf, foundMore, isLow, plus, takenIn, takenOut, toBuy, worthOfReturn } from './rules.ts'

const none = { onHand: 0, value: 0, averageCost: 0 }
const held = (onHand: number, value: number, averageCost: number) => ({ onHand, value, averageCost })

test('decimals of three places add up without noise', () => {
  expect(plus(0.1, 0.2)).toBe(0.3)
  expect(plus(1.005, -1.005)).toBe(0)
  expect(plus(9_999_999.999, 0.001)).toBe(10_000_000)
})

describe('the moving average', () => {
  test.each([
    ['the first goods set it', none, 10, 500, held(10, 5000, 500)],
    ['dearer goods move it up', held(10, 5000, 500), 5, 800, held(15, 9000, 600)],
    ['free goods move it down', held(10, 5000, 500), 10, 0, held(20, 5000, 250)],
    ['what is rounded for one is exact for all', held(2, 200, 100), 1, 101, held(3, 301, 100)],
    ['a quarter of a litre', none, 0.25, 1050, held(0.25, 263, 1052)],
    ['after everything was gone it begins anew', held(0, 0, 700), 4, 300, held(4, 1200, 300)],
    [
      'amounts beyond 2^53 on the way',
      none,
      9_999_999.999,
      900_000_000,
      held(9_999_999.999, 8_999_999_999_100_000, 900_000_000),
    ],
    ['what was missing was worth what now comes', held(-2, -200, 100), 5, 130, held(3, 390, 130)],
    ['some is still missing', held(-5, -500, 100), 2, 130, held(-3, -390, 130)],
    ['just what was missing', held(-2, -200, 100), 2, 130, held(0, 0, 130)],
  ])('%s', (_, before, quantity, unitCost, after) => {
    expect(takenIn(before, quantity, unitCost)).toEqual(after)
  })

  test.each([
    ['some of it', held(15, 9000, 600), 5, held(10, 6000, 600)],
    ['thirds are rounded, and the rest is what is left', held(3, 100, 33), 1, held(2, 67, 34)],
    ['with the last goes all the value', held(2, 67, 34), 2, held(0, 0, 34)],
    ['more than there is', held(2, 200, 100), 3, held(-1, -100, 100)],
    ['of nothing, at what it last cost', held(0, 0, 100), 1, held(-1, -100, 100)],
    ['of less than nothing', held(-1, -100, 100), 1.5, held(-2.5, -250, 100)],
  ])('going out: %s', (_, before, quantity, after) => {
    expect(takenOut(before, quantity)).toEqual(after)
  })

  test('what comes back is worth its share of what went out, to the last cent', () => {
    const out = { quantity: 3, value: 100 }
    const first = worthOfReturn(out, 1)
    expect(first).toBe(33)
    expect(worthOfReturn({ quantity: 2, value: 100 - first }, 2)).toBe(67)
    expect(broughtIn(held(1, 50, 50), 3, 100)).toEqual(held(4, 150, 38))
  })

  test('more of the same does not move it', () => {
    expect(foundMore(held(3, 100, 33), 3, 999)).toEqual(held(6, 200, 33))
    expect(foundMore(none, 2, 45)).toEqual(held(2, 90, 45))
  })

  test('whatever happens, nothing left is worth nothing', () => {
    let now = none
    let sum = 0
    for (let i = 1; i <= 500; i++) {
      const before = now
      now = i % 3 === 0 ? takenOut(now, Math.min(now.onHand, 0.7 * i)) : takenIn(now, 0.333 * (i % 7) + 1, i * 13)
      now = { ...now, onHand: plus(now.onHand, 0) }
      sum += now.value - before.value
      expect(now.value).toBeGreaterThanOrEqual(0)
    }
    expect(sum).toBe(now.value)
    expect(takenOut(now, now.onHand).value).toBe(0)
  })
})

test('costs are rounded half away from zero', () => {
  expect([costOf(0.5, 1), costOf(-0.5, 1), costOf(0.333, 100), costOf(3, 0)]).toEqual([1, -1, 33, 0])
})

test.each([
  [5, 0, 5, true],
  [5, 0, 4.999, false],
  [5, 1, 4, true],
  [0, 0, 0, true],
  [-1, 0, null, false],
])('%d there, %d reserved, at least %d: low is %s', (onHand, reserved, min, low) => {
  expect(isLow({ onHand, reserved, min })).toBe(low)
})

test.each([
  [{ available: 2, min: 5, max: 20, onOrder: 0 }, 18],
  [{ available: 2, min: 5, max: 20, onOrder: 10 }, 8],
  [{ available: 2, min: 5, max: 20, onOrder: 30 }, 0],
  [{ available: -3, min: 5, max: null, onOrder: 0 }, 13],
  [{ available: 0, min: 0, max: null, onOrder: 0 }, 1],
])('%o: buy %d', (stock, wanted) => {
  expect(toBuy(stock)).toBe(wanted)
})
