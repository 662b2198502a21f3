import { canMove, SERVICE_REQUEST_NEXT, type ServiceRequestStatus, type ServiceRequestType } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'
import { isPending, WORK } from './rules.ts'

const words = (status: ServiceRequestStatus) => status.replaceAll('_', ' ')

export function assertCanMove(from: ServiceRequestStatus, to: ServiceRequestStatus) {
  if (canMove(SERVICE_REQUEST_NEXT, from, to)) return
  const next = SERVICE_REQUEST_NEXT[from].map(words)
  throw notAllowedNow(
    `A request that is ${words(from)} cannot become ${words(to)}. ${next.length ? `It can become: ${next.join(', ')}.` : 'It is finished.'}`,
  )
}

/** `hasWork`: an order that is still to be done. */
export type Movable = { status: ServiceRequestStatus; type: ServiceRequestType; hasWork: boolean }

/** What a reviewer may make of it. Where there is work, the work moves it on. */
export const movesFor = ({ status, type }: Movable): ServiceRequestStatus[] =>
  SERVICE_REQUEST_NEXT[status].filter((to) => {
    if (to === 'approved') return isPending(status)
    if (to === 'completed') return WORK[type] === null
    return to !== 'withdrawn' && to !== 'in_progress'
  })

/** Its order was cancelled: somebody has to plan another, or reject it after all. */
export const isUnplanned = ({ status, type, hasWork }: Movable) =>
  status === 'approved' && WORK[type] !== null && !hasWork
