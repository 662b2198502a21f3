import { SERVICE_REQUEST_NEXT, ServiceRequestStatus } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { assertCanMove, isUnplanned, movesFor } from './lifecycle.ts'

const pairs = ServiceRequestStatus.options.flatMap((from) =>
  ServiceRequestStatus.options.map((to) => [from, to] as const),
)

test.each(pairs)('from %s to %s', (from, to) => {
  const next: readonly ServiceRequestStatus[] = SERVICE_REQUEST_NEXT[from]
  if (next.includes(to)) return assertCanMove(from, to)
  expect(() => assertCanMove(from, to)).toThrow(expect.objectContaining({ code: 'not_allowed_now' }))
  for (const allowed of next) expect(() => assertCanMove(from, to)).toThrow(allowed.replaceAll('_', ' '))
})

test.each<[ServiceRequestStatus, ServiceRequestStatus[], ServiceRequestStatus[]]>([
  ['submitted', ['under_review', 'approved', 'rejected'], ['under_review', 'approved', 'rejected']],
  ['under_review', ['approved', 'rejected'], ['approved', 'rejected']],
  ['approved', ['rejected'], ['completed', 'rejected']],
  ['in_progress', ['rejected'], ['completed', 'rejected']],
  ['completed', [], []],
  ['rejected', [], []],
  ['withdrawn', [], []],
])('a reviewer may make of what is %s: %o with work, %o of a change of name', (status, withWork, ofName) => {
  expect(movesFor({ status, type: 'upgrade', hasWork: true })).toEqual(withWork)
  expect(movesFor({ status, type: 'name_change', hasWork: false })).toEqual(ofName)
})

test('only what is approved and lost its work has to be planned anew', () => {
  expect(isUnplanned({ status: 'approved', type: 'upgrade', hasWork: false })).toBe(true)
  expect(isUnplanned({ status: 'approved', type: 'upgrade', hasWork: true })).toBe(false)
  expect(isUnplanned({ status: 'approved', type: 'name_change', hasWork: false })).toBe(false)
  expect(isUnplanned({ status: 'rejected', type: 'upgrade', hasWork: false })).toBe(false)
})
