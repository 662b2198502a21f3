import { and, eq } from 'drizzle-orm'
import type { Point } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { connectionEdited } from '../events.ts'
import type { StoredConnection } from '../queries.ts'
import { connections } from '../tables.ts'

type Place = { areaCode: string; town: string; address: string; point: Point | null }

/** Moves a locked connection to another place; its meter, and so its number, goes along. Without a position the old one no longer holds. */
export async function relocateConnection(ctx: Ctx, before: StoredConnection, { point, ...place }: Place) {
  await ctx.tx
    .update(connections)
    .set({ ...place, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null })
    .where(and(eq(connections.orgId, ctx.orgId), eq(connections.id, before.id)))
  await emit(ctx, connectionEdited, {
    about: before.id,
    customerId: before.customerId,
    data: { changed: ['areaCode', 'town', 'address', 'point'] },
  })
}
