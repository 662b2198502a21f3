import { ConnectionStatus } from '@mtambo/contract'
import { z } from 'zod'
import { event } from '#core/events.ts'

export const connectionCreated = event('connection.created', z.object({ meterNumber: z.string() }))
/** Which fields changed. */
export const connectionEdited = event('connection.edited', z.object({ changed: z.array(z.string()) }))
export const connectionMoved = event(
  'connection.moved',
  z.object({ meterNumber: z.string(), from: ConnectionStatus, to: ConnectionStatus }),
)
