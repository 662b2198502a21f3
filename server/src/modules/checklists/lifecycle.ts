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
