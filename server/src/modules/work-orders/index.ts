import { registerWorkload } from '#modules/identity/index.ts'
import { workloadOf } from './queries.ts'

export { assignWorkOrder } from './actions/assign-work-order.ts'
export { moveWorkOrder } from './actions/move-work-order.ts'
export { openWorkOrder } from './actions/open-work-order.ts'
export { workOrderCompleted, workOrderHeld, workOrderNoted, workOrderStarted } from './events.ts'
export { PENDING as PENDING_WORK } from './lifecycle.ts'
export { currentOrderOf, listWorkOrders } from './queries.ts'
export { workOrders } from './tables.ts'

registerWorkload(workloadOf)
