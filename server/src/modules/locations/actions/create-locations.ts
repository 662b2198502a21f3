import { eq, and, inArray } from 'drizzle-orm'
import type { Input, Location, locations as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { emitAll } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexAllWords } from '#core/search.ts'
import { locationCreated } from '../events.ts'
import { getLocation } from '../queries.ts'
import { depthOf, fitsBelow, sameCode, stepOf, wordsOfLocation } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { locations } from '../tables.ts'
import { lockTree } from '../tree.ts'

export type NewLocation = Input<typeof endpoints.create>
/** What is wrong with a row: which one, in which field, and what to say about it. */
export type RowProblem = { row: number; field: string; says: string }

export async function createLocation(ctx: Ctx, typed: NewLocation): Promise<Location> {
  const [problem] = await problemsOfLocations(ctx, [typed])
  if (problem) throw invalid({ [problem.field]: problem.says })
  const [id] = await insert(ctx, [typed])
  return getLocation(ctx, { id: id! })
}

/**
 * Adds many at once, in few statements, and gives back their ids in the same order. A row may lie in another row of the
 * same list that stands before it: give that one an id. All or none: what is wrong is said as `rows.3.code`.
 */
export async function createLocations(ctx: Ctx, rows: NewLocation[]): Promise<string[]> {
  const problems = await problemsOfLocations(ctx, rows)
  if (problems.length > 0)
    throw invalid(Object.fromEntries(problems.map(({ row, field, says }) => [`rows.${row}.${field}`, says])))
  return insert(ctx, rows)
}

/** What would keep these rows from being added, without adding any: for a preview. Holds the tree until the commit. */
export async function problemsOfLocations(ctx: Ctx, rows: NewLocation[]): Promise<RowProblem[]> {
  await lockTree(ctx)
  const parents = await parentsOf(ctx, rows)
  const taken = await codesTaken(ctx, rows)
  const depths = new Map([...parents].map(([id, { way }]) => [id, depthOf(way)]))
  const problems: RowProblem[] = []
  for (const [row, { id, code, parentId }] of rows.entries()) {
    const say = (field: string, says: string) => problems.push({ row, field, says })
    const own = sameCode(code)
    if (own && taken.has(own)) say('code', `Another location has the code ${own} already.`)
    if (own) taken.add(own)
    const above = parentId ? depths.get(parentId) : 0
    if (above === undefined) say('parentId', 'This location does not exist, or you may not see it.')
    else if (parentId && parents.get(parentId)?.status === 'archived')
      say('parentId', `${parents.get(parentId)!.name} is archived. Choose another location.`)
    else if (!fitsBelow(above, 1)) say('parentId', 'The tree of locations does not go deeper than this.')
    if (id) depths.set(id, (above ?? 0) + 1)
  }
  return problems
}

async function insert(ctx: Ctx, rows: NewLocation[]): Promise<string[]> {
  const ways = new Map([...(await parentsOf(ctx, rows))].map(([id, { way }]) => [id, way]))
  const made = rows.map(({ id = newId(), name, kind, ...typed }) => {
    const way = (typed.parentId ? (ways.get(typed.parentId) ?? '') : '') + stepOf(id)
    ways.set(id, way)
    const kept = { address: null, code: null, ...storable(typed) }
    return { ...kept, name, kind, way, orgId: ctx.orgId, id, status: 'active' as const, createdAt: ctx.now }
  })
  for (let i = 0; i < made.length; i += 1000)
    await ctx.tx
      .insert(locations)
      .values(made.slice(i, i + 1000))
      .catch(refuseTaken)
  await indexAllWords(
    ctx,
    'locations',
    made.map((row) => ({ id: row.id, words: wordsOfLocation(row) })),
  )
  await emitAll(
    ctx,
    locationCreated,
    made.map(({ id, name }) => ({ about: id, data: { name } })),
  )
  return made.map(({ id }) => id)
}

async function parentsOf({ tx, orgId }: Ctx, rows: NewLocation[]) {
  const ids = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))]
  const there = await tx
    .select({ id: locations.id, name: locations.name, way: locations.way, status: locations.status })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), inArray(locations.id, ids)))
  return new Map(there.map((row) => [row.id, row]))
}

async function codesTaken({ tx, orgId }: Ctx, rows: NewLocation[]) {
  const codes = rows.flatMap(({ code }) => sameCode(code) ?? [])
  if (codes.length > 50_000) throw new Refusal('invalid', 'These are too many at once.')
  const there = await tx
    .select({ code: locations.code })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), inArray(locations.code, codes)))
  return new Set(there.map(({ code }) => code))
}
