import { workOrders } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { assignPlanned } from './actions/assign-work-order.ts'
import { cancelWorkOrder } from './actions/cancel-work-order.ts'
import { completeWorkOrder } from './actions/complete-work-order.ts'
import { editWorkOrder } from './actions/edit-work-order.ts'
import { linkWork, setParent, unlinkWork } from './actions/link-work-orders.ts'
import { logWorkOrder } from './actions/log-work-order.ts'
import { noteWorkOrder } from './actions/note-work-order.ts'
import { postponeWorkOrder } from './actions/postpone-work-order.ts'
import { rescheduleWorkOrder } from './actions/reschedule-work-order.ts'
import { scheduleWorkOrder } from './actions/schedule-work-order.ts'
import { holdWorkOrder, startWorkOrder } from './actions/start-or-hold.ts'
import { clashesWith } from './clashes.ts'
import { linksOf } from './links.ts'
import { listWorkOrders } from './list-work-orders.ts'
import { getWorkOrder } from './queries.ts'

export function routes({ serve }: Router) {
  serve(workOrders.list, listWorkOrders)
  serve(workOrders.clashes, clashesWith)
  serve(workOrders.get, getWorkOrder)
  serve(workOrders.schedule, scheduleWorkOrder)
  serve(workOrders.edit, editWorkOrder)
  serve(workOrders.reschedule, rescheduleWorkOrder)
  serve(workOrders.postpone, postponeWorkOrder)
  serve(workOrders.cancel, cancelWorkOrder)
  serve(workOrders.assign, assignPlanned)
  serve(workOrders.log, logWorkOrder)
  serve(workOrders.start, startWorkOrder)
  serve(workOrders.hold, holdWorkOrder)
  serve(workOrders.note, noteWorkOrder)
  serve(workOrders.complete, completeWorkOrder)
  serve(workOrders.links, linksOf)
  serve(workOrders.link, linkWork)
  serve(workOrders.unlink, unlinkWork)
  serve(workOrders.setParent, setParent)
}
