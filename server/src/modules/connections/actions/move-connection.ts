import { and, eq } from 'drizzle-orm'
import type { Connection, connections as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { connectionMoved } from '../events.ts'
import { assertCanMove } from '../lifecycle.ts'
import { getConnection, lockConnection } from '../queries.ts'
import { connections } from '../tables.ts'

export async function moveConnection(ctx: Ctx, { id, to, notes }: Input<typeof endpoints.move>): Promise<Connection> {
  const { status: from, customerId, meterNumber } = await lockConnection(ctx, id)
  assertCanMove(from, to)

  await ctx.tx
    .update(connections)
    .set({ status: to })
    .where(and(eq(connections.orgId, ctx.orgId), eq(connections.id, id)))
  await emit(ctx, connectionMoved, { about: id, customerId, from, to, notes, data: { meterNumber, from, to } })
  return getConnection(ctx, { id })
}
