import { and, eq } from 'drizzle-orm'
import type { Input, Location, locations as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { locationArchived, locationRestored } from '../events.ts'
import { getLocation } from '../queries.ts'
import { assertNothingStandsAt } from '../standing.ts'
import { locations } from '../tables.ts'
import { assertActive, assertLocation, lockLocation, lockTree } from '../tree.ts'

export async function archiveLocation(ctx: Ctx, { id, notes }: Input<typeof endpoints.archive>): Promise<Location> {
  await lockTree(ctx)
  const location = await lockLocation(ctx, id)
  if (location.status === 'archived') throw notAllowedNow(`${location.name} is archived already.`)
  const within = await ctx.tx
    .select({ name: locations.name })
    .from(locations)
    .where(and(eq(locations.orgId, ctx.orgId), eq(locations.parentId, id), eq(locations.status, 'active')))
    .limit(1)
  if (within[0]) throw notAllowedNow(`${within[0].name} lies in ${location.name}. Archive or move it first.`)
  await assertNothingStandsAt(ctx, location)
  await setStatus(ctx, id, 'archived')
  await emit(ctx, locationArchived, { about: id, notes, data: { name: location.name } })
  return getLocation(ctx, { id })
}

export async function restoreLocation(ctx: Ctx, { id }: Input<typeof endpoints.restore>): Promise<Location> {
  await lockTree(ctx)
  const location = await lockLocation(ctx, id)
  if (location.status === 'active') throw notAllowedNow(`${location.name} is in use already.`)
  if (location.parentId) assertActive(await assertLocation(ctx, location.parentId))
  await setStatus(ctx, id, 'active')
  await emit(ctx, locationRestored, { about: id, data: { name: location.name } })
  return getLocation(ctx, { id })
}

const setStatus = ({ tx, orgId }: Ctx, id: string, status: 'active' | 'archived') =>
  tx
    .update(locations)
    .set({ status })
    .where(and(eq(locations.orgId, orgId), eq(locations.id, id)))
