import { costOf, lineAmount, orderTotals } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { orderVerbs, requestVerbs, type OrderState, type Viewer } from './lifecycle.ts'
import {
  estimateOf,
  monthsUntil,
  needsApproval,
  outstandingOf,
  plus,
  statusByLines,
  statusByReceipts,
  titleOf,
} from './rules.ts'

describe('what an order comes to', () => {
  test.each([
    [
      { quantity: 3, unitPrice: 10_000, taxRate: 16 },
      { net: 30_000, tax: 4800 },
    ],
    [
      { quantity: 0.333, unitPrice: 100, taxRate: 16 },
      { net: 33, tax: 5 },
    ], // 33.3, and 5.28 of 33
    [
      { quantity: 2.5, unitPrice: 99, taxRate: 7.5 },
      { net: 248, tax: 19 },
    ], // 247.5 is half: up; 18.6
    [
      { quantity: 0.005, unitPrice: 99, taxRate: 0 },
      { net: 0, tax: 0 },
    ],
    [
      { quantity: 1, unitPrice: 0, taxRate: 16 },
      { net: 0, tax: 0 },
    ],
    [
      { quantity: 1.005, unitPrice: 1000, taxRate: 0 },
      { net: 1005, tax: 0 },
    ], // 1.005 is no binary fraction
    [
      { quantity: 9_999_999.999, unitPrice: 900_000_000, taxRate: 0 },
      { net: 8_999_999_999_100_000, tax: 0 },
    ],
  ])('line %j', (line, amount) => {
    expect(lineAmount(line)).toEqual(amount)
  })

  test('is said exactly or not at all', () => {
    expect(lineAmount({ quantity: 9_999_999.999, unitPrice: 1_000_000_000, taxRate: 0 })).toBeUndefined()
    expect(lineAmount({ quantity: 9_999_999.999, unitPrice: 900_000_000, taxRate: 100 })).toBeUndefined()
    const large = { net: Number.MAX_SAFE_INTEGER - 1, tax: 1 }
    expect(orderTotals([large])?.total).toBe(Number.MAX_SAFE_INTEGER)
    expect(orderTotals([large, { net: 1, tax: 0 }])).toBeUndefined()
  })

  test('adds up the rounded lines, as the paper does', () => {
    const third = lineAmount({ quantity: 0.333, unitPrice: 100, taxRate: 16 })!
    expect(orderTotals([third, third, third])).toEqual({ net: 99, tax: 15, total: 114 })
  })
})

test('an estimate is of what has a price', () => {
  expect(estimateOf([{ quantity: 2, unitCost: 150 }, { quantity: 1 }, { quantity: 0.5, unitCost: 101 }])).toBe(351)
  expect(estimateOf([{ quantity: 2, unitCost: null }])).toBeNull()
  expect(estimateOf([{ quantity: 9_999_999, unitCost: 1_000_000_000_000 }])).toBeNull()
  expect(costOf(0.1, 30)).toBe(3)
})

test('quantities lose nothing', () => {
  expect(plus(0.1, 0.2)).toBe(0.3)
  expect(outstandingOf({ quantity: 1, received: 0.9 })).toBe(0.1)
  expect(outstandingOf({ quantity: 1, received: 1.5 })).toBe(0)
})

test('a title names the first, and how many more', () => {
  expect(titleOf([{ description: 'Belt' }])).toBe('Belt')
  expect(titleOf([{ description: 'Belt' }, { description: 'Oil' }, { description: 'Tape' }])).toBe('Belt and 2 more')
})

test.each([
  [['open', 'ordered', 'received'], 'approved'],
  [['ordered', 'received'], 'ordered'],
  [['received', 'received'], 'received'],
] as const)('a request with lines %j is %s', (fates, status) => {
  expect(statusByLines([...fates])).toBe(status)
})

test.each([
  [
    [
      { quantity: 2, received: 2 },
      { quantity: 1, received: 0.5 },
    ],
    'partly_received',
  ],
  [
    [
      { quantity: 2, received: 3 },
      { quantity: 1, received: 1 },
    ],
    'received',
  ],
] as const)('an order of which %j has come is %s', (lines, status) => {
  expect(statusByReceipts([...lines])).toBe(status)
})

test.each([
  ['no limit', 5_000_000, true, null, false],
  ['at the limit', 100, true, 100, false],
  ['above it', 101, true, 100, true],
  ['in other money', 1, false, 100, true],
  ['a limit of nothing', 1, true, 0, true],
] as const)('%s', (_, total, own, limit, needed) => {
  expect(needsApproval(total, own, limit)).toBe(needed)
})

test('twelve months, over the turn of the year', () => {
  expect(monthsUntil('2026-02-28', 3)).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsUntil('2026-12-31', 12)[0]).toBe('2026-01')
})

const nobody: Viewer = { isOwn: false, buys: false, asks: false, approves: false }
const ASKER = { ...nobody, isOwn: true, asks: true }
const OTHER = { ...nobody, asks: true }
const BUYER = { ...nobody, asks: true, buys: true }
const BOSS = { ...BUYER, approves: true }

test.each([
  ['requested', ASKER, ['edit', 'cancel']],
  ['requested', OTHER, []],
  ['requested', BUYER, ['edit', 'cancel']],
  ['requested', BOSS, ['approve', 'reject', 'edit', 'cancel']],
  ['approved', ASKER, ['cancel']],
  ['approved', BUYER, ['order', 'cancel']],
  ['ordered', BOSS, []],
  ['received', BOSS, []],
  ['rejected', BOSS, []],
  ['approved', nobody, []],
] as const)('a request that is %s offers %j: %j', (status, viewer, verbs) => {
  expect(requestVerbs(status, viewer)).toEqual(verbs)
})

const small: OrderState = { status: 'draft', needed: false, asked: false, approved: false }
const large = { ...small, needed: true }

test.each([
  ['a small draft', small, BUYER, ['send', 'edit', 'cancel']],
  ['a large draft', large, BUYER, ['ask_approval', 'edit', 'cancel']],
  ['one that waits', { ...large, asked: true }, { ...BOSS, isOwn: true }, ['edit', 'cancel']],
  ['one that waits, to another', { ...large, asked: true }, BOSS, ['approve', 'decline', 'edit', 'cancel']],
  ['one that is approved', { ...large, asked: true, approved: true }, BUYER, ['send', 'edit', 'cancel']],
  ['one that is sent', { ...small, status: 'sent' as const }, BUYER, ['receive', 'mail', 'cancel']],
  ['one that has partly come', { ...small, status: 'partly_received' as const }, BUYER, ['receive', 'mail', 'cancel']],
  ['one that has come', { ...small, status: 'received' as const }, BOSS, []],
  ['one that was cancelled', { ...small, status: 'cancelled' as const }, BOSS, []],
  ['any, to who only reads', { ...small, status: 'sent' as const }, nobody, []],
])('%s offers what is allowed', (_, state, viewer, verbs) => {
  expect(orderVerbs(state, viewer)).toEqual(verbs)
})
