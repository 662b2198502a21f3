import { registerSupplied } from '#modules/assets/index.ts'
import { countSupplied } from './queries.ts'

export { createConnection } from './actions/create-connection.ts'
export { editConnection } from './actions/edit-connection.ts'
export { moveConnection } from './actions/move-connection.ts'
export { relocateConnection } from './actions/relocate-connection.ts'
export { serveConnection } from './actions/serve-connection.ts'
export { connectionCreated, connectionEdited, connectionMoved } from './events.ts'
export { registerOpenCases } from './open-cases.ts'
export { assertConnection, lockConnection, type StoredConnection } from './queries.ts'
export { connections } from './tables.ts'

registerSupplied(countSupplied)
