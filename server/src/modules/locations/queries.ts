import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Input, Location, LocationRow, locations as endpoints, Output } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { pointOf } from '#core/point.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { idsOn } from './rules.ts'
import { locations } from './tables.ts'
import { aboveOn, assertLocation, namesOn, type StoredLocation } from './tree.ts'

type List = typeof endpoints.list

export async function listLocations(ctx: Ctx, input: Input<List>): Promise<Output<List>> {
  const { cursor, limit = 50, q = '', kind, status = 'active', parentId } = input
  const searched = wordsOf(q).length > 0
  const condition = and(
    eq(locations.orgId, ctx.orgId),
    eq(locations.status, status),
    kind && eq(locations.kind, kind),
    parentId === 'none' ? isNull(locations.parentId) : parentId ? eq(locations.parentId, parentId) : undefined,
    searched ? sql`${locations.id} in (${foundBy(ctx.orgId, 'locations', q)})` : undefined,
  )
  const place = placeOf(cursor)
  const after = place && sql`(${locations.name}, ${locations.id}) > (${place[0]}, ${place[1]}::uuid)`
  const rows = await ctx.tx
    .select()
    .from(locations)
    .where(and(condition, after))
    .orderBy(asc(locations.name), asc(locations.id))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    ({ name, id }) => cursorOf(name, id),
    (row) => row,
  )
  const total =
    searched || parentId
      ? await cappedCount(ctx, sql`select 1 from ${locations} where ${condition}`)
      : { total: await keptTotal(ctx, 'locations', [status, kind]), capped: false }
  return { ...page, items: await shown(ctx, page.items, status), ...total }
}

/** Each with the names above it and whether there is more below, in two queries for all. */
async function shown(ctx: Ctx, rows: StoredLocation[], below: StoredLocation['status']): Promise<LocationRow[]> {
  const names = await namesOn(
    ctx,
    rows.map(({ way }) => way),
  )
  const ids = rows.map(({ id }) => id)
  const { rows: parents } = await ctx.tx.execute<{ id: string }>(sql`
    select wanted.id from unnest(${sql.param(ids)}::uuid[]) as wanted(id)
    where exists (select 1 from ${locations} where org_id = ${ctx.orgId} and parent_id = wanted.id and status = ${below})`)
  const withChildren = new Set(parents.map(({ id }) => id))
  return rows.map((row) => {
    const above = aboveOn(row.way, names)
    return {
      ...row,
      above,
      within: above.join(' › ') || null,
      point: pointOf(row),
      hasChildren: withChildren.has(row.id),
    }
  })
}

export async function getLocation(ctx: Ctx, { id }: { id: string }): Promise<Location> {
  const row = await assertLocation(ctx, id)
  const [one] = await shown(ctx, [row], 'active')
  return {
    ...one!,
    notes: row.notes,
    createdAt: row.createdAt,
    path: idsOn(row.way)
      .slice(0, -1)
      .map((each, i) => ({ id: each, name: one!.above[i] ?? '' })),
    mayEdit: reach(ctx, 'assets:edit') !== undefined,
    history: await historyOf(ctx, id),
  }
}
