/** The pages of this module in the customer portal. */
export { MyConnectionPage } from './my-connection.tsx'
export { MyConnectionsPage } from './my-connections.tsx'
