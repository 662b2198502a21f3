export { MyWorkPage } from './my-work-page.tsx'
export { WorkOrderPage } from './work-order-page.tsx'
export { type WorkOrderSearch, WorkOrdersPage } from './work-orders-page.tsx'
