import { z } from 'zod'
import { Id } from './kinds.ts'

/** The lists a tab can follow over the WebSocket at `/api/live`, named as in their endpoints' paths. */
export const Topic = z.enum([
  'cases',
  'work-orders',
  'comments',
  'customers',
  'connections',
  'notifications',
  'staff',
  'outbox',
  'assets',
  'meters',
  'plans',
  'locations',
  'service-requests',
  'stock',
  'vendors',
  'purchasing',
  'checklists',
  'messages',
  'announcements',
  'imports',
  'settings',
  'backups',
  'my',
])
export type Topic = z.output<typeof Topic>

/** From the tab: what it wants to hear of, and the last position it saw (to be told what it missed). */
export const Follow = z.strictObject({ follow: z.array(Topic).max(20), since: z.string().max(40).optional() })
export type Follow = z.output<typeof Follow>

/** To the tab. It carries no data: the tab asks again for what changed, under its own permissions. */
export const LiveMessage = z.union([
  z.object({ following: z.array(Topic), refused: z.array(Topic), position: z.string() }),
  z.object({ topic: Topic, event: z.string(), id: Id.nullable(), position: z.string() }),
  /** Too much was missed to list it: ask for everything again. */
  z.object({ resync: z.literal(true), position: z.string() }),
])
export type LiveMessage = z.output<typeof LiveMessage>
