import { canMove, WORK_ORDER_NEXT, type WorkOrderStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'

/** Still to be done: what a technician's list shows, and what counts as workload. */
export const PENDING = ['open', 'scheduled', 'in_progress', 'on_hold', 'postponed'] as const satisfies WorkOrderStatus[]

const words = (status: WorkOrderStatus) => status.replaceAll('_', ' ')

export function assertCanMove(from: WorkOrderStatus, to: WorkOrderStatus) {
  if (canMove(WORK_ORDER_NEXT, from, to)) return
  const next = WORK_ORDER_NEXT[from].map(words)
  throw notAllowedNow(
    `Work that is ${words(from)} cannot become ${words(to)}. ${next.length ? `It can become: ${next.join(', ')}.` : 'It is finished.'}`,
  )
}
