import { and, asc, eq, gt, gte, isNull, lt, lte, ne, sql, type SQL } from 'drizzle-orm'
import { WARRANTY_SOON_DAYS, type AssetRow, type assets as endpoints, type Input, type Output } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { pointOf } from '#core/point.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { isWithinLocation, locationsNamed } from '#modules/locations/index.ts'
import { assetByCode } from './by-code.ts'
import { DAY } from './downtime-rules.ts'
import { asLine } from './field-rules.ts'
import { fieldsOf } from './fields.ts'
import { assets } from './tables.ts'
import { assetsNamed } from './tree.ts'

type List = typeof endpoints.list
type Filters = Omit<Input<List>, 'cursor' | 'limit'>

export async function listAssets(ctx: Ctx, input: Input<List>): Promise<Output<List>> {
  const { cursor, limit = 25 } = input
  const condition = await conditionOf(ctx, input)
  const place = placeOf(cursor)
  const rows = await rowsWhere(ctx, and(condition, place && gt(assets.tag, place[0])), limit + 1)
  return {
    ...pageOf(
      rows,
      limit,
      ({ tag, id }) => cursorOf(tag, id),
      (row) => row,
    ),
    ...(await totalOf(ctx, input, condition)),
  }
}

/** Tags are unique, so the tag alone is the place in the list. */
export async function rowsWhere(ctx: Ctx, condition: SQL | undefined, limit: number): Promise<AssetRow[]> {
  const rows = await ctx.tx.select().from(assets).where(condition).orderBy(asc(assets.tag)).limit(limit)
  if (rows.length === 0) return []
  const parents = await assetsNamed(
    ctx,
    rows.map(({ parentId }) => parentId),
  )
  const places = await locationsNamed(
    ctx,
    rows.map(({ locationId }) => locationId),
  )
  const withParts = await thoseWithParts(
    ctx,
    rows.map(({ id }) => id),
  )
  const fields = Map.groupBy(await fieldsOf(ctx), ({ category }) => category)
  return rows.map((row) => ({
    ...row,
    parent: parents.get(row.parentId ?? '') ?? null,
    location: places.get(row.locationId ?? '') ?? null,
    point: pointOf(row),
    ownFields: asLine(fields.get(row.category) ?? [], row.specifications),
    hasChildren: withParts.has(row.id),
  }))
}

/** One look into the index for each of them, all in one query: its cost does not go with the number of parts. */
async function thoseWithParts({ tx, orgId }: Ctx, ids: string[]): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select wanted.id from unnest(${sql.param(ids)}::uuid[]) as wanted(id)
    where exists (select 1 from ${assets} where org_id = ${orgId} and parent_id = wanted.id)`)
  return new Set(rows.map(({ id }) => id))
}

export async function conditionOf(ctx: Ctx, filters: Filters) {
  const { q = '', category, status, criticality, parentId, locationId, warranty } = filters
  return and(
    eq(assets.orgId, ctx.orgId),
    category ? eq(assets.category, category) : undefined,
    status && eq(assets.status, status),
    criticality && eq(assets.criticality, criticality),
    parentId === 'none' ? isNull(assets.parentId) : parentId ? eq(assets.parentId, parentId) : undefined,
    locationId ? await isWithinLocation(ctx, assets.locationId, locationId) : undefined,
    warranty && (await hasWarranty(ctx, warranty)),
    await isFound(ctx, q),
  )
}

/** By what is written of it, or by the code on its label. */
async function isFound(ctx: Ctx, q: string) {
  const labelled = q && (await assetByCode(ctx, q))
  if (labelled) return eq(assets.id, labelled)
  return wordsOf(q).length > 0 ? sql`${assets.id} in (${foundBy(ctx.orgId, 'assets', q)})` : undefined
}

/** Of what is not retired: there it does not matter any more. */
async function hasWarranty(ctx: Ctx, warranty: 'ending' | 'over') {
  const { timeZone } = await organisationOf(ctx)
  const today = dayIn(timeZone, ctx.now)
  const soon = dayIn(timeZone, new Date(ctx.now.getTime() + WARRANTY_SOON_DAYS * DAY))
  return and(
    ne(assets.status, 'retired'),
    warranty === 'over' ? lt(assets.warrantyUntil, today) : gte(assets.warrantyUntil, today),
    warranty === 'over' ? undefined : lte(assets.warrantyUntil, soon),
  )
}

async function totalOf(ctx: Ctx, filters: Filters, condition: SQL | undefined) {
  const { q = '', category, status, criticality, parentId, locationId, warranty } = filters
  if (wordsOf(q).length > 0 || criticality || parentId || locationId || warranty)
    return cappedCount(ctx, sql`select 1 from ${assets} where ${condition}`)
  return { total: await keptTotal(ctx, 'assets', [category || undefined, status]), capped: false }
}
