import { canMove, WORK_ORDER_NEXT, type WorkOrderStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'

/** Still to be done: what a technician's list shows, and what counts as workload. */
export const PENDING = ['open', 'scheduled', 'in_progress', 'on_hold', 'postponed'] as const satisfies WorkOrderStatus[]
/** Nothing more is to be done. */
export const ENDED = ['completed', 'closed', 'cancelled', 'rejected'] as const satisfies WorkOrderStatus[]
/** Not begun: what can still be planned otherwise. */
const PLANNABLE: readonly WorkOrderStatus[] = ['open', 'scheduled', 'postponed']
/** Begun, and not filed away. */
const LOGGABLE: readonly WorkOrderStatus[] = ['in_progress', 'on_hold', 'completed']

/** Who asks, in the terms that matter here: works on it, plans work, gives work to people, decides on requests, has asked for it. */
export type Mover = { works: boolean; plans: boolean; assigns: boolean; approves: boolean; asked: boolean }
type Movable = { status: WorkOrderStatus; caseId: string | null }

/** Said to whoever would go on with it before anybody has decided. */
export const WAITS = 'This waits for approval. Approve it first, or reject it.'

const words = (status: WorkOrderStatus) => status.replaceAll('_', ' ')

export function assertCanMove(from: WorkOrderStatus, to: WorkOrderStatus) {
  if (canMove(WORK_ORDER_NEXT, from, to)) return
  const next = WORK_ORDER_NEXT[from].map(words)
  throw notAllowedNow(
    `Work that is ${words(from)} cannot become ${words(to)}. ${next.length ? `It can become: ${next.join(', ')}.` : 'It is finished.'}`,
  )
}

/** What this person may make of it now, through the verbs the API has. What was opened for a case ends with its case. */
export const movesFor = ({ status, caseId }: Movable, { works, plans, approves }: Mover): WorkOrderStatus[] =>
  // What waits for approval is decided on, which is more than a move.
  (status === 'requested' ? [] : WORK_ORDER_NEXT[status]).filter((to) => {
    if (to === 'in_progress' || to === 'on_hold' || to === 'completed') return works
    if (to === 'scheduled' || to === 'postponed') return plans
    return caseId === null && ((to === 'cancelled' && plans) || (to === 'closed' && approves))
  })

export const mayPlan = ({ status }: Movable, { plans }: Mover) => plans && PLANNABLE.includes(status)
export const mayAssign = ({ status, caseId }: Movable, { assigns }: Mover) =>
  assigns && caseId === null && PENDING.some((pending) => pending === status)
export const mayDecide = ({ status }: Movable, { approves }: Mover) => status === 'requested' && approves
export const mayWithdraw = ({ status }: Movable, { asked }: Mover) => status === 'requested' && asked
export const mayLog = ({ status }: Movable, { works }: Mover) => works && LOGGABLE.includes(status)

/** Refuses to plan anew what has begun or ended. */
export function assertPlannable(status: WorkOrderStatus) {
  if (PLANNABLE.includes(status)) return
  if (status === 'requested') throw notAllowedNow(WAITS)
  throw notAllowedNow(
    `Work that is ${words(status)} cannot be planned any more. Only what is ${PLANNABLE.map(words).join(', ')} can.`,
  )
}

export function assertLoggable(status: WorkOrderStatus) {
  if (LOGGABLE.includes(status)) return
  if (status === 'requested') throw notAllowedNow(WAITS)
  throw notAllowedNow(
    PLANNABLE.includes(status)
      ? 'Start the work first. Then write down what was done.'
      : `Work that is ${words(status)} takes no more entries.`,
  )
}

/** What an order is that goes to somebody else: what was begun starts anew, and a plan stays. */
export const statusAnew = (status: WorkOrderStatus, scheduledOn: string | null): WorkOrderStatus =>
  PLANNABLE.includes(status) ? status : scheduledOn === null ? 'open' : 'scheduled'
