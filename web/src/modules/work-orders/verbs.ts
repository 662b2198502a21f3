import type { WorkOrder } from '@mtambo/contract'

export type Verb =
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

/** Doing it: what a technician needs, in the order of the work. `works`: it is theirs to work on. */
export function workVerbs({ status, moves, mayLog }: WorkOrder, works: boolean): Verb[] {
  // What is completed is begun again by reopening the case, where the reason is kept.
  const start = moves.includes('in_progress') && status !== 'completed'
  return [
    start && 'start',
    moves.includes('completed') && 'complete',
    moves.includes('on_hold') && 'hold',
    works && 'note',
    mayLog && 'log',
  ].filter((verb): verb is Verb => Boolean(verb))
}

/** Planning it, and giving it to people. */
export const planVerbs = ({ moves, mayPlan, mayAssign }: WorkOrder): Verb[] =>
  [
    mayAssign && 'assign',
    mayPlan && 'reschedule',
    moves.includes('postponed') && 'postpone',
    mayPlan && 'edit',
    moves.includes('cancelled') && 'cancel',
  ].filter((verb): verb is Verb => Boolean(verb))

type Offered = { work: Verb[]; plan: Verb[]; mine: boolean }

/** The one thing this page is for now. What somebody else has, whoever plans it plans; the work is theirs. */
export function primaryVerb(order: WorkOrder, { work, plan, mine }: Offered): Verb | undefined {
  const nobody = !order.assignee && !order.team
  const theirs = order.assignee !== null && !mine
  const wanted: (Verb | false)[] = [
    nobody && 'assign',
    (order.status === 'postponed' || (theirs && order.scheduledOn !== null)) && 'reschedule',
    'start',
    'complete',
    'reschedule',
  ]
  return wanted.find((verb): verb is Verb => verb !== false && (work.includes(verb) || plan.includes(verb)))
}
