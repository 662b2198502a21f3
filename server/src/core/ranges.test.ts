import { expect, test } from 'vitest'
import { partOf, sameFile } from './ranges.ts'

test.each([
  [undefined, 'whole'],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes = 10 - 19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=99-', { start: 99, end: 99 }],
  ['bytes=-1', { start: 99, end: 99 }],
  ['bytes=-30', { start: 70, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=20-10', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=1-2-3', 'whole'],
  ['lines=1-2', 'whole'],
])('%s of 100 bytes', (header, part) => {
  expect(partOf(header, 100)).toEqual(part)
})

test('of nothing there is no part', () => {
  expect(partOf('bytes=0-', 0)).toBe('unsatisfiable')
  expect(partOf('bytes=-5', 0)).toBe('unsatisfiable')
  expect(partOf(undefined, 0)).toBe('whole')
})

test.each([
  [undefined, true],
  ['"a"', true],
  ['"b"', false],
  ['W/"a"', false],
  ['Wed, 21 Oct 2026 07:28:00 GMT', false],
])('a part is given if the rest is of the same file: %s', (ifRange, same) => {
  expect(sameFile(ifRange, '"a"')).toBe(same)
})
