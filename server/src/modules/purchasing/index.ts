import { registerOnOrder } from '#modules/inventory/index.ts'
import { registerAttachment } from '#modules/notifications/index.ts'
import { onOrderOf } from './on-order.ts'
import { pdfFile } from './order-pdf.ts'

export { approveRequest, rejectRequest } from './actions/decide-request.ts'
export { approveOrder, askApproval } from './actions/approve-order.ts'
export { createOrder } from './actions/create-order.ts'
export { createRequest } from './actions/create-request.ts'
export { receiveOrder } from './actions/receive-order.ts'
export { sendOrder } from './actions/send-order.ts'
export { orderReceived, orderSent, requestAsked, requestDecided } from './events.ts'
export { onOrderOf }
export {
  purchaseOrderLines,
  purchaseOrders,
  purchaseReceipts,
  purchaseRequestLines,
  purchaseRequests,
} from './tables.ts'
export { registerWorkOrderNumber } from './work-order-numbers.ts'

registerOnOrder(onOrderOf)
registerAttachment('purchase-order', (ctx, id) => pdfFile(ctx, { id }))
