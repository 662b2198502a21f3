export { ConnectionPage } from './connection-page.tsx'
export { type ConnectionSearch, ConnectionsPage } from './connections-page.tsx'
export { EditConnectionPage } from './edit-connection-page.tsx'
export { NewConnectionPage } from './new-connection-page.tsx'
