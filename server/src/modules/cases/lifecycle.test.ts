import { CaseStatus } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { assertMove, mayMove, movesFor, resolutionMinutes, stamps, type Mover } from './lifecycle.ts'

const manager: Mover = { assign: true, resolve: 'all', userId: 'm' }
const technician: Mover = { assign: false, resolve: 'own', userId: 't' }
const agent: Mover = { assign: false, resolve: undefined, userId: 'c' }

/** Status, who has it, and what each may make of it. The matrix a dispatcher would draw. */
const CASES: [CaseStatus, string | null, Record<'manager' | 'technician' | 'agent', CaseStatus[]>][] = [
  ['reported', null, { manager: ['acknowledged', 'resolved'], technician: [], agent: [] }],
  ['acknowledged', null, { manager: ['resolved'], technician: [], agent: [] }],
  [
    'assigned',
    't',
    { manager: ['in_progress', 'resolved', 'acknowledged'], technician: ['in_progress', 'resolved'], agent: [] },
  ],
  ['assigned', 'other', { manager: ['in_progress', 'resolved', 'acknowledged'], technician: [], agent: [] }],
  ['in_progress', 't', { manager: ['resolved', 'assigned'], technician: ['resolved', 'assigned'], agent: [] }],
  ['in_progress', 'other', { manager: ['resolved', 'assigned'], technician: [], agent: [] }],
  ['resolved', 't', { manager: ['closed', 'assigned'], technician: [], agent: [] }],
  ['resolved', null, { manager: ['closed', 'acknowledged'], technician: [], agent: [] }],
  ['closed', 't', { manager: [], technician: [], agent: [] }],
]

describe('what each may make of a case', () => {
  test.each(CASES)(
    '%s, with %s',
    (status, assigneeId, { manager: byManager, technician: byTechnician, agent: byAgent }) => {
      const it = { status, assigneeId }
      expect(movesFor(it, manager)).toEqual(byManager)
      expect(movesFor(it, technician)).toEqual(byTechnician)
      expect(movesFor(it, agent)).toEqual(byAgent)
    },
  )

  test('nothing becomes reported again', () => {
    for (const status of CaseStatus.options)
      expect(mayMove({ status, assigneeId: 't' }, 'reported', manager)).toBe(false)
  })
})

describe('words that a move needs', () => {
  const refused = (status: CaseStatus, to: CaseStatus, notes?: string) => {
    try {
      assertMove({ status, assigneeId: 't' }, to, manager, notes)
      return undefined
    } catch (error) {
      return error
    }
  }
  test.each([
    ['in_progress', 'resolved', undefined, 'invalid'],
    ['in_progress', 'resolved', 'ok', 'invalid'],
    ['in_progress', 'resolved', 'Fuse replaced', undefined],
    ['resolved', 'assigned', undefined, 'invalid'],
    ['resolved', 'assigned', 'Dark again', undefined],
    ['assigned', 'acknowledged', '', 'invalid'],
    ['assigned', 'in_progress', undefined, undefined],
    ['closed', 'assigned', 'Dark again', 'not_allowed_now'],
    ['reported', 'closed', undefined, 'not_allowed_now'],
  ] as const)('%s → %s with "%s": %s', (from, to, notes, code) => {
    expect(refused(from, to, notes)).toEqual(code === undefined ? undefined : expect.objectContaining({ code }))
  })

  test('an illegal transition names the allowed ones', () => {
    expect(refused('reported', 'closed')).toMatchObject({
      message: 'What is reported cannot become closed. It can become: acknowledged, assigned, resolved.',
    })
  })
})

test('reopening takes the resolution back and gives priority', () => {
  expect(stamps('resolved', 'assigned', new Date())).toEqual({ resolvedAt: null, priority: true })
  expect(stamps('in_progress', 'assigned', new Date())).toEqual({})
})

test.each([
  ['2026-01-01T08:00:00Z', '2026-01-01T10:15:00Z', 135],
  ['2026-01-01T08:00:00Z', '2026-01-01T08:00:20Z', 0],
  ['2026-01-01T08:00:00Z', null, null],
])('resolution time from %s to %s is %s minutes', (from, to, minutes) => {
  expect(resolutionMinutes({ reportedAt: new Date(from), resolvedAt: to ? new Date(to) : null })).toBe(minutes)
})
