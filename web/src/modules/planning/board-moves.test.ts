import type { BoardColumn, WorkOrderStatus } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { columnOf, deedFor, whyNot } from './board-moves.ts'

test.each<[WorkOrderStatus, BoardColumn, string | undefined]>([
  ['requested', 'open', 'approve'],
  ['requested', 'scheduled', 'approve'],
  ['open', 'scheduled', 'reschedule'],
  ['open', 'in_progress', 'start'],
  ['postponed', 'open', 'unplan'],
  ['in_progress', 'on_hold', 'hold'],
  ['on_hold', 'in_progress', 'start'],
  ['on_hold', 'completed', 'complete'],
])('what is %s is put into %s by: %s', (status, to, deed) => expect(deedFor(status, to)).toBe(deed))

test('postponed work stands with what is scheduled, finished work nowhere', () =>
  expect([columnOf('postponed'), columnOf('closed')]).toEqual(['scheduled', undefined]))

const MOVABLE: BoardColumn[] = ['in_progress']
test.each<[WorkOrderStatus, BoardColumn, BoardColumn[], RegExp]>([
  ['requested', 'in_progress', [], /waits for approval/],
  ['completed', 'open', [], /is completed/],
  ['open', 'requested', MOVABLE, /approved already/],
  ['open', 'on_hold', MOVABLE, /has not begun/],
  ['in_progress', 'scheduled', ['completed'], /cannot be planned any more/],
  ['open', 'scheduled', MOVABLE, /may not plan/],
  ['open', 'completed', [], /may not move/],
])('why what is %s does not go into %s', (status, to, columns, why) =>
  expect(whyNot({ number: 'WO-1', status, columns }, to)).toMatch(why),
)
