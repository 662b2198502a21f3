import type { WorkOrderStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'
import { PENDING_WORK } from '#modules/work-orders/index.ts'

const isPending = (status: WorkOrderStatus) => PENDING_WORK.some((pending) => pending === status)

/** Time, parts and costs are entered until the order is closed: bills come late. */
export const takesCosts = (status: WorkOrderStatus) => isPending(status) || status === 'completed'

export function assertTakesCosts(status: WorkOrderStatus) {
  if (takesCosts(status)) return
  throw notAllowedNow(
    status === 'requested'
      ? 'This work waits for approval. Time and parts are entered afterwards.'
      : `This work is ${status}. It takes no more time, parts and costs.`,
  )
}

/** A timer, or a part set aside, is for work that is still to be done. */
export function assertNotDone(status: WorkOrderStatus) {
  if (isPending(status)) return
  assertTakesCosts(status)
  throw notAllowedNow('This work is completed. What it took can still be entered.')
}
