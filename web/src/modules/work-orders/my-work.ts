import { Severity, type WorkOrderRow, type WorkOrderStatus } from '@mtambo/contract'

const FIRST: Partial<Record<WorkOrderStatus, number>> = {
  in_progress: 0,
  open: 1,
  scheduled: 1,
  on_hold: 2,
  postponed: 3,
}

const urgency = (order: WorkOrderRow) => -Severity.options.indexOf(order.priority)
const stage = (order: WorkOrderRow) => FIRST[order.status] ?? 4

/** What is in hand first, then the most urgent, then what has waited longest; what is on hold comes last. */
export const inOrder = (orders: WorkOrderRow[]) =>
  orders.toSorted(
    (a, b) => stage(a) - stage(b) || urgency(a) - urgency(b) || a.createdAt.getTime() - b.createdAt.getTime(),
  )
