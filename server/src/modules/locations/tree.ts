import { and, type AnyColumn, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { LocationRef } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow } from '#core/errors.ts'
import { idsOn } from './rules.ts'
import { locations } from './tables.ts'

export type StoredLocation = typeof locations.$inferSelect

/** The location, or the refusal that says it is not there. */
export async function assertLocation({ tx, orgId }: Ctx, id: string): Promise<StoredLocation> {
  const [row] = await tx
    .select()
    .from(locations)
    .where(and(eq(locations.orgId, orgId), eq(locations.id, id)))
  return found(row, 'location')
}

export async function lockLocation({ tx, orgId }: Ctx, id: string): Promise<StoredLocation> {
  const [row] = await tx
    .select()
    .from(locations)
    .where(and(eq(locations.orgId, orgId), eq(locations.id, id)))
    .for('no key update')
  return found(row, 'location')
}

/**
 * Locations in which something is about to be put: all there and none archived, and none is archived before the
 * transaction has ended. What is wrong is said beside the field.
 */
export async function assertInUse({ tx, orgId }: Ctx, ids: string[], field = 'locationId') {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const rows = await tx
    .select({ id: locations.id, name: locations.name, status: locations.status })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), inArray(locations.id, wanted)))
    .for('share')
  if (rows.length < wanted.length) throw invalid({ [field]: 'This location does not exist, or you may not see it.' })
  const archived = rows.find(({ status }) => status === 'archived')
  if (archived) throw invalid({ [field]: `${archived.name} is archived. Choose another location.` })
}

/** Who changes the shape of an organisation's tree does so alone: two at once could make a circle together. */
export const lockTree = ({ tx, orgId }: Ctx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`locations ${orgId}`}, 0))`)

export const assertActive = ({ name, status }: StoredLocation) => {
  if (status === 'archived') throw notAllowedNow(`${name} is archived. Bring it back first.`)
}

/** More than these are not named one by one. */
const NAMED = 5000

/**
 * The condition that a column names a location or what lies below it. The ids are looked up first: knowing them, the
 * planner knows whether they are few, for the index of that column, or many, for the order of the list.
 */
export async function isWithinLocation(ctx: Ctx, column: AnyColumn, id: string): Promise<SQL> {
  const way = await wayOf(ctx, id)
  if (way === undefined) return sql`false`
  const ids = await fewOn(ctx, way)
  return ids ? sql`${column} = any(${sql.param(ids)}::uuid[])` : inArray(column, belowOf(ctx, way))
}

/** A location and what lies below it, by their ids; undefined where there are too many to be named. */
export async function locationsWithin(ctx: Ctx, id: string): Promise<string[] | undefined> {
  const way = await wayOf(ctx, id)
  return way === undefined ? [] : fewOn(ctx, way)
}

async function wayOf({ tx, orgId }: Ctx, id: string): Promise<string | undefined> {
  const [top] = await tx
    .select({ way: locations.way })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), eq(locations.id, id)))
  return top?.way
}

const belowOf = ({ tx, orgId }: Ctx, way: string) =>
  tx
    .select({ id: locations.id })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), gte(locations.way, way), lt(locations.way, `${way}g`)))

async function fewOn(ctx: Ctx, way: string): Promise<string[] | undefined> {
  const rows = await belowOf(ctx, way).limit(NAMED + 1)
  return rows.length > NAMED ? undefined : rows.map(({ id }) => id)
}

/** How these are named elsewhere, by id, with the names of what they are in. */
export async function locationsNamed(ctx: Ctx, ids: (string | null)[]): Promise<Map<string, LocationRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await ctx.tx
    .select({
      id: locations.id,
      name: locations.name,
      code: locations.code,
      kind: locations.kind,
      way: locations.way,
    })
    .from(locations)
    .where(and(eq(locations.orgId, ctx.orgId), inArray(locations.id, wanted)))
  const names = await namesOn(
    ctx,
    rows.map(({ way }) => way),
  )
  return new Map(rows.map(({ way, ...row }) => [row.id, { ...row, above: aboveOn(way, names) }]))
}

/** The names of all that these ways lead through. */
export async function namesOn({ tx, orgId }: Ctx, ways: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(ways.flatMap((way) => idsOn(way).slice(0, -1)))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: locations.id, name: locations.name })
    .from(locations)
    .where(and(eq(locations.orgId, orgId), inArray(locations.id, ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const aboveOn = (way: string, names: Map<string, string>) =>
  idsOn(way)
    .slice(0, -1)
    .map((id) => names.get(id) ?? '')
