import { workOrders } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { completeWorkOrder } from './actions/complete-work-order.ts'
import { holdWorkOrder } from './actions/hold-work-order.ts'
import { noteWorkOrder } from './actions/note-work-order.ts'
import { startWorkOrder } from './actions/start-work-order.ts'
import { getWorkOrder, listWorkOrders } from './queries.ts'

export function routes({ serve }: Router) {
  serve(workOrders.list, listWorkOrders)
  serve(workOrders.get, getWorkOrder)
  serve(workOrders.start, startWorkOrder)
  serve(workOrders.hold, holdWorkOrder)
  serve(workOrders.note, noteWorkOrder)
  serve(workOrders.complete, completeWorkOrder)
}
