/** The pages of this module in the customer portal, and the row its first page shows. */
export { AskMyRequestPage } from './ask-my-request.tsx'
export { MyRequestPage } from './my-request.tsx'
export { MyRequestRow } from './my-request-row.tsx'
export { MyRequestsPage } from './my-requests.tsx'
