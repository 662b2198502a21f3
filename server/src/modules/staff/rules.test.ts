import { describe, expect, test } from 'vitest'
import { mayManage } from './rules.ts'

describe('who manages whom', () => {
  const manager = (level: number) => ({ userId: 'm', level })
  test.each([
    ['an admin a technician', 100, 40, true],
    ['an admin another admin', 100, 100, true],
    ['a manager another manager', 80, 80, false],
    ['a manager an admin', 80, 100, false],
    ['a manager a technician', 80, 40, true],
    ['a manager who has no role yet', 80, null, true],
  ])('%s: %s over %s', (_, own, level, answer) => {
    expect(mayManage(manager(own), 100, { userId: 'x', level })).toBe(answer)
  })
  test('nobody manages himself', () => {
    expect(mayManage(manager(100), 100, { userId: 'm', level: 40 })).toBe(false)
  })
})
