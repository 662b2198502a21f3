import { describe, expect, test } from 'vitest'
import { partsOf, percent, periodsOf, ratio, sumByPart } from './rules.ts'

const TODAY = '2026-03-15'

describe('the period', () => {
  test.each([
    [{}, '2026-02-14', '2026-03-15', '2026-01-15', '2026-02-13'],
    [{ to: '2026-01-31' }, '2026-01-02', '2026-01-31', '2025-12-03', '2026-01-01'],
    [{ from: '2026-03-14' }, '2026-03-14', '2026-03-15', '2026-03-12', '2026-03-13'],
    [{ from: '2026-03-15', to: '2026-03-15' }, '2026-03-15', '2026-03-15', '2026-03-14', '2026-03-14'],
    [{ from: '2024-01-01', to: '2024-12-31' }, '2024-01-01', '2024-12-31', '2022-12-31', '2023-12-31'],
  ])('%j is %s to %s, after %s to %s', (asked, from, to, beforeFrom, beforeTo) => {
    const { period, before } = periodsOf(asked, TODAY)
    expect({ period, before }).toEqual({ period: { from, to }, before: { from: beforeFrom, to: beforeTo } })
  })

  test.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, 'to'],
    [{ from: '2026-03-16' }, 'from'],
    [{ from: '2021-03-01', to: '2026-03-15' }, 'from'],
  ])('%j is refused beside %s', (asked, field) => {
    expect(() => periodsOf(asked, TODAY)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    )
  })
})

describe('a trend', () => {
  test.each([
    ['2026-01-01', '2026-04-02', 92, ['2026-01-01', '2026-01-02'], '2026-04-02'],
    ['2026-01-01', '2026-04-03', 14, ['2026-01-01', '2026-01-05'], '2026-03-30'],
    ['2024-01-10', '2026-01-10', 25, ['2024-01-10', '2024-02-01'], '2026-01-01'],
  ])('%s to %s has %i parts', (from, to, count, first, last) => {
    const parts = partsOf(periodsOf({ from, to }, TODAY))
    expect(parts).toHaveLength(count)
    expect(parts.slice(0, 2)).toEqual(first)
    expect(parts.at(-1)).toBe(last)
  })

  test('adds up days where they belong', () => {
    const perDay = [
      { day: '2026-01-04', n: 1 },
      { day: '2026-01-05', n: 2 },
      { day: '2026-01-31', n: 3 },
    ]
    expect(sumByPart(['2026-01-01', '2026-01-05', '2026-01-12'], perDay)).toEqual([1, 2, 3])
  })
})

test('of nothing there is no rate', () => {
  expect(percent(0, 0)).toBeNull()
  expect(percent(2, 3)).toBe(66.7)
  expect(ratio(10, 4)).toBe(2.5)
})
