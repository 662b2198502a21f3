import { registerWorkOn } from '#modules/assets/index.ts'
import { registerMediaSubject } from '#modules/files/index.ts'
import { registerWorkload } from '#modules/identity/index.ts'
import { registerStanding } from '#modules/locations/index.ts'
import { registerBusy, registerTeamWork } from '#modules/staff/index.ts'
import { mediaOfWork } from './media.ts'
import { workIdsOn, workNamed } from './of-asset.ts'
import { atWork, workAt, workloadOf, workOfTeam } from './queries.ts'

/** `moverIn(ctx)`: what this person may do with any order, for `movesFor` and its like. */
export { moverIn, readableOrder, worksOn } from './access.ts'
export { assertGivable, assertLoose, assertStillWith, assignWorkOrder, give } from './actions/assign-work-order.ts'
export { assertCancellable } from './actions/cancel-work-order.ts'
export { changeWork } from './actions/edit-work-order.ts'
/** `addLink(ctx, order, 'follow_up_of', other)`: says how two orders hang together. The caller may see both. */
export { addLink, assertParent } from './actions/link-work-orders.ts'
export { openWorkOrder, type NewWorkOrder } from './actions/open-work-order.ts'
export { planFor } from './actions/reschedule-work-order.ts'
export { askAllParts, registerCompletion } from './completing.ts'
export { assertNotPast } from './due.ts'
export { assertFindable, equipmentOf } from './equipment.ts'
export {
  dataOf,
  workOrderApproved,
  workOrderAssigned,
  workOrderCancelled,
  workOrderClosed,
  workOrderCompleted,
  workOrderHeld,
  workOrderNoted,
  workOrderOpened,
  workOrderPostponed,
  workOrderRejected,
  workOrderRequested,
  workOrderRescheduled,
  workOrderStarted,
  workOrderWithdrawn,
} from './events.ts'
/** For an importer: `importWorkOrders(ctx, rows)` writes some thousand at a time, finished ones with their past. */
export { importWorkOrders, workNumbersTaken, type Imported, type ImportedWork } from './import-work-orders.ts'
export {
  assertCanMove,
  assertPlannable,
  mayAssign,
  mayDecide,
  mayPlan,
  movesFor,
  PENDING as PENDING_WORK,
  type Mover,
} from './lifecycle.ts'
export { boardColumn, listWorkOrders } from './list-work-orders.ts'
export { moveWorkOrder } from './move.ts'
export {
  currentOrderOf,
  getWorkOrder,
  lockOwnRequest,
  lockSeveral,
  lockToPlan as lockWorkOrder,
  lockWorkOrder as lockToWork,
  peopleOf,
  plannedBetween,
  type WorkOrderRecord,
} from './queries.ts'
export { within as ownWorkOnly } from './rows.ts'
export { plannedOf, workToPlan } from './to-plan.ts'
/** `workOrderHolds`: each time work waited, and for what. */
export { workLogs, workOrderHolds, workOrders } from './tables.ts'
export { spokenDay } from './texts.ts'
export { assertMayHave } from './who.ts'

registerStanding(workAt)
registerWorkOn({ ids: workIdsOn, named: workNamed })
registerWorkload(workloadOf)
registerTeamWork(workOfTeam)
registerBusy(atWork)
registerMediaSubject(mediaOfWork)
