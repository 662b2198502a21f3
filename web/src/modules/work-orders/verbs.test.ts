import type { WorkOrder } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { aWorkOrder } from './fixtures.ts'
import { decisionVerbs, planVerbs, primaryVerb, workVerbs } from './verbs.ts'

const planned: Partial<WorkOrder> = { caseId: null, scheduledOn: '2026-11-25', status: 'scheduled' }

const shown = (change: Partial<WorkOrder>, { works = true, mine = true } = {}) => {
  const order = aWorkOrder({ ...planned, ...change })
  const [work, plan] = [workVerbs(order, works), planVerbs(order)]
  return { work, plan, first: primaryVerb(order, { decision: decisionVerbs(order), work, plan, mine }) }
}

test('a manager plans what is scheduled; who does it comes before all else', () => {
  const moves: WorkOrder['moves'] = ['in_progress', 'completed', 'postponed', 'cancelled']
  expect(shown({ moves, mayPlan: true, mayAssign: true, assignee: null })).toEqual({
    work: ['start', 'complete', 'note'],
    plan: ['assign', 'reschedule', 'postpone', 'edit', 'cancel'],
    first: 'assign',
  })
  expect(shown({ moves, mayPlan: true, mayAssign: true }).first).toBe('start')
  expect(shown({ moves, mayPlan: true, mayAssign: true }, { mine: false }).first).toBe('reschedule')
})

test('what is postponed wants a day again', () => {
  expect(
    shown({ status: 'postponed', moves: ['scheduled', 'postponed', 'cancelled'], mayPlan: true, mayAssign: true }),
  ).toEqual({
    work: ['note'],
    plan: ['assign', 'reschedule', 'postpone', 'edit', 'cancel'],
    first: 'reschedule',
  })
})

test('a technician starts, then completes, and plans nothing', () => {
  expect(shown({ moves: ['in_progress'] })).toEqual({
    work: ['start', 'note'],
    plan: [],
    first: 'start',
  })
  expect(shown({ status: 'in_progress', moves: ['completed', 'on_hold'], mayLog: true })).toEqual({
    work: ['complete', 'hold', 'note', 'log'],
    plan: [],
    first: 'complete',
  })
})

test('what was opened for a case is assigned, and ends, with its case', () => {
  expect(shown({ moves: ['in_progress'], mayPlan: true, assignee: null })).toEqual({
    work: ['start', 'note'],
    plan: ['reschedule', 'edit'],
    first: 'start',
  })
})

test('what has ended offers nothing', () => {
  expect(shown({ status: 'closed', moves: [] }, { works: false })).toEqual({
    work: [],
    plan: [],
    first: undefined,
  })
})

test('what waits is approved or rejected; whoever asked changes it or takes it back', () => {
  const requested: Partial<WorkOrder> = { status: 'requested', moves: [], assignee: null }
  expect(shown({ ...requested, mayDecide: true }, { works: false }).first).toBe('approve')
  expect(decisionVerbs(aWorkOrder({ ...requested, mayDecide: true }))).toEqual(['approve', 'reject'])
  expect(decisionVerbs(aWorkOrder({ ...requested, mayWithdraw: true }))).toEqual(['edit-request', 'withdraw'])
})

test('what is completed is closed by who approves', () => {
  expect(shown({ status: 'completed', moves: ['closed'], mayLog: true }, { works: false })).toEqual({
    work: ['log'],
    plan: ['close'],
    first: 'close',
  })
})
