export { listMyRequests, listRequests } from './list-requests.ts'
export { serviceRequests } from './tables.ts'
