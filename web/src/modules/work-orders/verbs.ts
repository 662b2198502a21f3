import type { WorkOrder } from '@mtambo/contract'

export type Verb =
  | 'approve'
  | 'reject'
  | 'edit-request'
  | 'withdraw'
  | 'start'
  | 'complete'
  | 'hold'
  | 'log'
  | 'note'
  | 'assign'
  | 'reschedule'
  | 'postpone'
  | 'edit'
  | 'cancel'
  | 'close'

const those = (verbs: (Verb | false)[]) => verbs.filter((verb): verb is Verb => Boolean(verb))

/** Deciding on what was asked for, or taking one's own request back. */
export const decisionVerbs = ({ mayDecide, mayWithdraw }: WorkOrder): Verb[] =>
  those([mayDecide && 'approve', mayDecide && 'reject', mayWithdraw && 'edit-request', mayWithdraw && 'withdraw'])

/** Doing it: what a technician needs, in the order of the work. `works`: it is theirs to work on. */
export function workVerbs({ status, moves, mayLog }: WorkOrder, works: boolean): Verb[] {
  // What is completed is begun again by reopening the case, where the reason is kept.
  const start = moves.includes('in_progress') && status !== 'completed'
  return those([
    start && 'start',
    moves.includes('completed') && 'complete',
    moves.includes('on_hold') && 'hold',
    works && 'note',
    mayLog && 'log',
  ])
}

/** Planning it, and giving it to people. */
export const planVerbs = ({ moves, mayPlan, mayAssign }: WorkOrder): Verb[] =>
  those([
    mayAssign && 'assign',
    mayPlan && 'reschedule',
    moves.includes('postponed') && 'postpone',
    mayPlan && 'edit',
    moves.includes('cancelled') && 'cancel',
    moves.includes('closed') && 'close',
  ])

type Offered = { decision: Verb[]; work: Verb[]; plan: Verb[]; mine: boolean }

/** The one thing this page is for now. What somebody else has, whoever plans it plans; the work is theirs. */
export function primaryVerb(order: WorkOrder, { decision, work, plan, mine }: Offered): Verb | undefined {
  const nobody = !order.assignee && !order.team
  const theirs = order.assignee !== null && !mine
  const wanted: (Verb | false)[] = [
    'approve',
    nobody && 'assign',
    (order.status === 'postponed' || (theirs && order.scheduledOn !== null)) && 'reschedule',
    'start',
    'complete',
    'reschedule',
    'close',
  ]
  const offered = [...decision, ...work, ...plan]
  return wanted.find((verb): verb is Verb => verb !== false && offered.includes(verb))
}
