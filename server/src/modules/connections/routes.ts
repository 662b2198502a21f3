import { connections } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { createConnection } from './actions/create-connection.ts'
import { editConnection } from './actions/edit-connection.ts'
import { moveConnection } from './actions/move-connection.ts'
import { getMyConnection, listMyConnections } from './my-queries.ts'
import { getConnection, listConnections, listFeeders } from './queries.ts'
import './reactions.ts'

export function routes({ serve }: Router) {
  serve(connections.list, listConnections)
  serve(connections.get, getConnection)
  serve(connections.create, createConnection)
  serve(connections.edit, editConnection)
  serve(connections.move, moveConnection)
  serve(connections.feeders, listFeeders)
  serve(connections.mine, listMyConnections)
  serve(connections.myOne, getMyConnection)
}
