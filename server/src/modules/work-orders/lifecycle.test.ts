import { WorkOrderStatus } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { mayAssign, mayDecide, mayLog, mayPlan, mayWithdraw, movesFor, PENDING, statusAnew } from './lifecycle.ts'

const technician = { works: true, plans: false, assigns: false, approves: false, asked: false }
const manager = { works: true, plans: true, assigns: true, approves: true, asked: false }
const agent = { works: false, plans: false, assigns: false, approves: false, asked: false }
const it = (status: WorkOrderStatus, caseId: string | null = null) => ({ status, caseId })

describe('what is offered', () => {
  test.each<[WorkOrderStatus, WorkOrderStatus[], WorkOrderStatus[]]>([
    ['open', ['in_progress', 'completed'], ['scheduled', 'in_progress', 'completed', 'cancelled']],
    ['scheduled', ['in_progress', 'completed'], ['in_progress', 'completed', 'postponed', 'cancelled']],
    ['postponed', ['in_progress', 'completed'], ['scheduled', 'postponed', 'in_progress', 'completed', 'cancelled']],
    ['in_progress', ['completed', 'on_hold'], ['completed', 'on_hold', 'cancelled']],
    ['on_hold', ['in_progress', 'completed'], ['in_progress', 'completed', 'cancelled']],
    ['requested', [], []],
    ['completed', [], ['closed']],
    ['closed', [], []],
    ['cancelled', [], []],
    ['rejected', [], []],
  ])('of %s', (status, toTechnician, toManager) => {
    expect(movesFor(it(status), technician)).toEqual(toTechnician)
    expect(movesFor(it(status), manager)).toEqual(toManager)
    expect(movesFor(it(status), agent)).toEqual([])
  })

  test('what waits for approval is decided on by who approves, and taken back by who asked', () => {
    const those = (ask: (status: WorkOrderStatus) => boolean) => WorkOrderStatus.options.filter(ask)
    expect(those((status) => mayDecide(it(status), manager))).toEqual(['requested'])
    expect(those((status) => mayDecide(it(status), technician))).toEqual([])
    expect(those((status) => mayWithdraw(it(status), { ...technician, asked: true }))).toEqual(['requested'])
    expect(those((status) => mayWithdraw(it(status), manager))).toEqual([])
  })

  test('work of a case is neither cancelled nor closed nor given away by itself', () => {
    expect(movesFor(it('completed', 'a case'), manager)).toEqual([])
    expect(movesFor(it('scheduled', 'a case'), manager)).not.toContain('cancelled')
    expect(mayAssign(it('open', 'a case'), manager)).toBe(false)
    expect(mayAssign(it('open'), manager)).toBe(true)
  })

  test('planned is what has not begun, logged what has, given what is not finished', () => {
    const those = (ask: (status: WorkOrderStatus) => boolean) => WorkOrderStatus.options.filter(ask)
    expect(those((status) => mayPlan(it(status), manager))).toEqual(['open', 'scheduled', 'postponed'])
    expect(those((status) => mayLog(it(status), technician))).toEqual(['in_progress', 'on_hold', 'completed'])
    expect(those((status) => mayAssign(it(status), manager))).toEqual(PENDING)
    expect(those((status) => mayPlan(it(status), technician) || mayLog(it(status), agent))).toEqual([])
  })
})

test.each<[WorkOrderStatus, string | null, WorkOrderStatus]>([
  ['open', null, 'open'],
  ['scheduled', '2030-01-01', 'scheduled'],
  ['postponed', '2030-01-01', 'postponed'],
  ['in_progress', '2030-01-01', 'scheduled'],
  ['on_hold', null, 'open'],
])('given to somebody else, %s with the day %s is %s', (status, day, anew) => {
  expect(statusAnew(status, day)).toBe(anew)
})
