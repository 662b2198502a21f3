import { purchaseOrders, purchaseRequests } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { approveOrder, askApproval, declineOrder } from './actions/approve-order.ts'
import { cancelOrder } from './actions/cancel-order.ts'
import { createOrder } from './actions/create-order.ts'
import { createRequest } from './actions/create-request.ts'
import { approveRequest, cancelRequest, rejectRequest } from './actions/decide-request.ts'
import { editOrder } from './actions/edit-order.ts'
import { editRequest } from './actions/edit-request.ts'
import { receiveOrder } from './actions/receive-order.ts'
import { reorder } from './actions/reorder.ts'
import { saveSettings } from './actions/save-settings.ts'
import { sendOrder } from './actions/send-order.ts'
import { getSettings } from './approval.ts'
import { listOrders } from './list-orders.ts'
import { listRequests } from './list-requests.ts'
import { pdfFile } from './order-pdf.ts'
import { getOrder } from './order-queries.ts'
import { getRequest, linesToOrder } from './request-queries.ts'
import { spendAt } from './spend.ts'

export function routes({ serve }: Router) {
  serve(purchaseRequests.list, listRequests)
  serve(purchaseRequests.get, getRequest)
  serve(purchaseRequests.create, createRequest)
  serve(purchaseRequests.reorder, reorder)
  serve(purchaseRequests.edit, editRequest)
  serve(purchaseRequests.approve, approveRequest)
  serve(purchaseRequests.reject, rejectRequest)
  serve(purchaseRequests.cancel, cancelRequest)
  serve(purchaseRequests.toOrder, linesToOrder)
  serve(purchaseRequests.settings, getSettings)
  serve(purchaseRequests.saveSettings, saveSettings)
  serve(purchaseOrders.list, listOrders)
  serve(purchaseOrders.get, getOrder)
  serve(purchaseOrders.create, createOrder)
  serve(purchaseOrders.edit, editOrder)
  serve(purchaseOrders.askApproval, askApproval)
  serve(purchaseOrders.approve, approveOrder)
  serve(purchaseOrders.decline, declineOrder)
  serve(purchaseOrders.send, sendOrder)
  serve(purchaseOrders.cancel, cancelOrder)
  serve(purchaseOrders.receive, receiveOrder)
  serve(purchaseOrders.pdf, pdfFile)
  serve(purchaseOrders.spend, spendAt)
}
