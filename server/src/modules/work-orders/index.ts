import { registerWorkload } from '#modules/identity/index.ts'
import { registerBusy, registerTeamWork } from '#modules/staff/index.ts'
import { atWork, workloadOf, workOfTeam } from './queries.ts'

export { assignWorkOrder } from './actions/assign-work-order.ts'
export { openWorkOrder, type NewWorkOrder } from './actions/open-work-order.ts'
export {
  workOrderAssigned,
  workOrderCancelled,
  workOrderCompleted,
  workOrderHeld,
  workOrderNoted,
  workOrderOpened,
  workOrderPostponed,
  workOrderRescheduled,
  workOrderStarted,
} from './events.ts'
export { PENDING as PENDING_WORK } from './lifecycle.ts'
export { listWorkOrders } from './list-work-orders.ts'
export { moveWorkOrder } from './move.ts'
export {
  currentOrderOf,
  lockToPlan as lockWorkOrder,
  peopleOf,
  plannedBetween,
  type WorkOrderRecord,
} from './queries.ts'
export { within as ownWorkOnly } from './rows.ts'
export { workLogs, workOrders } from './tables.ts'
export { spokenDay } from './texts.ts'
export { assertMayHave } from './who.ts'

registerWorkload(workloadOf)
registerTeamWork(workOfTeam)
registerBusy(atWork)
