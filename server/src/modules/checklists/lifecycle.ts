import type { WorkOrderStatus } from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'
import { PENDING_WORK } from '#modules/work-orders/index.ts'

/** Steps are filled in until the work is done. */
export const isFillable = (status: WorkOrderStatus) => PENDING_WORK.some((pending) => pending === status)

export function assertFillable(status: WorkOrderStatus) {
  if (isFillable(status)) return
  throw notAllowedNow(
    status === 'requested'
      ? 'This work waits for approval. Its checklists are filled in afterwards.'
      : `This work is ${status.replaceAll('_', ' ')}. Its checklists stay as they are.`,
  )
}

/** What failed brings more work while its own goes on, and when it was just done; of what is over for good it was decided. */
export const mayFollowUp = (status: WorkOrderStatus) => isFillable(status) || status === 'completed'

export function assertMayFollowUp(status: WorkOrderStatus) {
  if (mayFollowUp(status)) return
  throw notAllowedNow(`This work is ${status.replaceAll('_', ' ')}. Open another job for what is still to be done.`)
}
