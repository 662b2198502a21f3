import { and, eq, max, sql } from 'drizzle-orm'
import type { Input, Location, locations as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, found, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { locationEdited, locationMoved } from '../events.ts'
import { getLocation } from '../queries.ts'
import { depthOf, fitsBelow, isWithin, stepOf, wordsOfLocation } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { locations } from '../tables.ts'
import { assertActive, assertLocation, lockLocation, lockTree, type StoredLocation } from '../tree.ts'

export async function editLocation(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Location> {
  if (typed.parentId !== undefined) await lockTree(ctx)
  const before = await lockLocation(ctx, id)
  assertActive(before)
  const { parentId, ...changes } = storable(typed)
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (changed.length > 0) await change(ctx, before, changes, changed)
  if (parentId !== undefined && parentId !== before.parentId) await moveTo(ctx, before, parentId)
  return getLocation(ctx, { id })
}

type Changes = Omit<ReturnType<typeof storable>, 'parentId'>

async function change(ctx: Ctx, before: StoredLocation, changes: Changes, changed: string[]) {
  const [updated] = await ctx.tx
    .update(locations)
    .set(changes)
    .where(and(eq(locations.orgId, ctx.orgId), eq(locations.id, before.id)))
    .returning()
    .catch(refuseTaken)
  const words = wordsOfLocation(found(updated, 'location'))
  if (words.join(' ') !== wordsOfLocation(before).join(' ')) await indexWords(ctx, 'locations', before.id, words)
  await emit(ctx, locationEdited, { about: before.id, data: { changed } })
}

/** With everything in it: one statement, whatever is below. The tree is held, so that no circle can come about. */
async function moveTo(ctx: Ctx, location: StoredLocation, parentId: string | null) {
  const parent = parentId ? await beside('parentId', assertLocation(ctx, parentId)) : null
  if (parent) await assertCanHold(ctx, parent, location)
  const way = (parent?.way ?? '') + stepOf(location.id)
  await ctx.tx
    .update(locations)
    .set({ way: sql`${way} || substr(${locations.way}, ${location.way.length + 1})` })
    .where(and(eq(locations.orgId, ctx.orgId), below(location.way)))
  await ctx.tx
    .update(locations)
    .set({ parentId })
    .where(and(eq(locations.orgId, ctx.orgId), eq(locations.id, location.id)))
  const old = location.parentId ? await assertLocation(ctx, location.parentId) : null
  await emit(ctx, locationMoved, {
    about: location.id,
    from: old?.name ?? null,
    to: parent?.name ?? 'The top',
    data: { parentId },
  })
}

const below = (way: string) => sql`${locations.way} >= ${way} and ${locations.way} < ${`${way}g`}`

async function assertCanHold(ctx: Ctx, parent: StoredLocation, location: StoredLocation) {
  if (parent.id === location.id) throw invalid({ parentId: `${location.name} cannot lie in itself.` })
  if (isWithin(parent.way, location.way))
    throw invalid({ parentId: `${parent.name} lies in ${location.name}, so it cannot be the other way round.` })
  if (parent.status === 'archived') throw invalid({ parentId: `${parent.name} is archived. Choose another location.` })
  const [deepest] = await ctx.tx
    .select({ way: max(sql<string>`length(${locations.way})`) })
    .from(locations)
    .where(and(eq(locations.orgId, ctx.orgId), below(location.way)))
  const levels = (Number(deepest?.way ?? 0) - location.way.length) / stepOf(location.id).length + 1
  if (!fitsBelow(depthOf(parent.way), levels))
    throw invalid({ parentId: 'The tree of locations does not go deeper than this.' })
}
