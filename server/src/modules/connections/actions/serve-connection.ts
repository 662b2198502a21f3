import { and, eq } from 'drizzle-orm'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { connectionMoved } from '../events.ts'
import type { StoredConnection } from '../queries.ts'
import { connections } from '../tables.ts'

/**
 * Brings a locked connection into service once the work for it is done: a new one on the day it was installed, and one
 * that was cut off. By hand there is no way back from disconnected; a request and the work done for it are that way.
 */
export async function serveConnection(ctx: Ctx, before: StoredConnection, notes: string | null) {
  const { timeZone } = await organisationOf(ctx)
  const installationDate = before.status === 'pending' ? dayIn(timeZone, ctx.now) : before.installationDate
  await ctx.tx
    .update(connections)
    .set({ status: 'active', installationDate })
    .where(and(eq(connections.orgId, ctx.orgId), eq(connections.id, before.id)))
  await emit(ctx, connectionMoved, {
    about: before.id,
    customerId: before.customerId,
    from: before.status,
    to: 'active',
    notes,
    data: { meterNumber: before.meterNumber, from: before.status, to: 'active' },
  })
}
