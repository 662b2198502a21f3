import { and, asc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm'
import {
  ASSET_NEXT,
  type Asset,
  type AssetRow,
  type assets as endpoints,
  type Input,
  type Output,
} from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { pointOf } from '#core/point.ts'
import { suppliedBy } from './supplied.ts'
import { assets } from './tables.ts'
import { ancestorsOf, assetsNamed } from './tree.ts'

export type StoredAsset = typeof assets.$inferSelect
type Filters = Pick<Input<typeof endpoints.list>, 'q' | 'category' | 'status' | 'parentId'>

export async function listAssets(
  ctx: Ctx,
  input: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const { cursor, limit = 25 } = input
  const condition = conditionOf(ctx, input)
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
async function rowsWhere(ctx: Ctx, condition: SQL | undefined, limit: number): Promise<AssetRow[]> {
  const rows = await ctx.tx.select().from(assets).where(condition).orderBy(asc(assets.tag)).limit(limit)
  const parents = await assetsNamed(
    ctx,
    rows.map(({ parentId }) => parentId),
  )
  const withParts = await thoseWithParts(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    parent: row.parentId === null ? null : (parents.get(row.parentId) ?? null),
    point: pointOf(row),
    hasChildren: withParts.has(row.id),
  }))
}

/** One look into the index for each of them, all in one query: its cost does not go with the number of parts. */
async function thoseWithParts({ tx, orgId }: Ctx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await tx.execute<{ id: string }>(sql`
    select wanted.id from unnest(${sql.param(ids)}::uuid[]) as wanted(id)
    where exists (select 1 from ${assets} where org_id = ${orgId} and parent_id = wanted.id)`)
  return new Set(rows.map(({ id }) => id))
}

function conditionOf({ orgId }: Ctx, { q = '', category, status, parentId }: Filters) {
  return and(
    eq(assets.orgId, orgId),
    category ? eq(assets.category, category) : undefined,
    status && eq(assets.status, status),
    parentId === 'none' ? isNull(assets.parentId) : parentId ? eq(assets.parentId, parentId) : undefined,
    wordsOf(q).length > 0 ? sql`${assets.id} in (${foundBy(orgId, 'assets', q)})` : undefined,
  )
}

async function totalOf(ctx: Ctx, { q = '', category, status, parentId }: Filters, condition: SQL | undefined) {
  if (wordsOf(q).length > 0 || parentId) return cappedCount(ctx, sql`select 1 from ${assets} where ${condition}`)
  return { total: await keptTotal(ctx, 'assets', [category || undefined, status]), capped: false }
}

/** More points than these nobody tells apart on a map. */
const ON_A_MAP = 2000

export async function mapAssets(
  ctx: Ctx,
  { aroundId, ...filters }: Input<typeof endpoints.map>,
): Promise<Output<typeof endpoints.map>> {
  const rows = await ctx.tx
    .select({
      id: assets.id,
      tag: assets.tag,
      name: assets.name,
      category: assets.category,
      status: assets.status,
      parentId: assets.parentId,
      latitude: assets.latitude,
      longitude: assets.longitude,
    })
    .from(assets)
    .where(
      and(
        conditionOf(ctx, filters),
        sql`${assets.latitude} is not null`,
        aroundId ? await isAround(ctx, aroundId) : undefined,
      ),
    )
    .orderBy(asc(assets.tag))
    .limit(ON_A_MAP + 1)
  return {
    items: rows.slice(0, ON_A_MAP).flatMap((row) => {
      const point = pointOf(row)
      return point ? [{ ...row, point }] : []
    }),
    capped: rows.length > ON_A_MAP,
  }
}

async function isAround(ctx: Ctx, id: string) {
  await assertAsset(ctx, id)
  const ids = [id, ...(await ancestorsOf(ctx, id)).map((above) => above.id)]
  return sql`(${assets.id} = any(${sql.param(ids)}::uuid[]) or ${assets.parentId} = ${id})`
}

const SHOWN_PARTS = 100

export async function getAsset(ctx: Ctx, { id }: { id: string }): Promise<Asset> {
  const asset = await assertAsset(ctx, id)
  const path = (await ancestorsOf(ctx, id)).toReversed()
  const children = await rowsWhere(ctx, and(eq(assets.orgId, ctx.orgId), eq(assets.parentId, id)), SHOWN_PARTS)
  const { total: count, capped } = await suppliedBy(ctx, id)
  return {
    ...asset,
    point: pointOf(asset),
    parent: path.at(-1) ?? null,
    path,
    children,
    hasChildren: children.length > 0,
    connections: { count, capped },
    moves: reach(ctx, 'assets:edit') ? [...ASSET_NEXT[asset.status]] : [],
    history: await historyOf(ctx, id),
  }
}

/** The asset, or the refusal that says it is not there. */
export async function assertAsset({ tx, orgId }: Ctx, id: string): Promise<StoredAsset> {
  const [row] = await tx
    .select()
    .from(assets)
    .where(and(eq(assets.orgId, orgId), eq(assets.id, id)))
  return found(row, 'asset')
}

/** Locks the row, so that two people cannot change the same asset at once. */
export async function lockAsset({ tx, orgId }: Ctx, id: string): Promise<StoredAsset> {
  const [row] = await tx
    .select()
    .from(assets)
    .where(and(eq(assets.orgId, orgId), eq(assets.id, id)))
    .for('no key update')
  return found(row, 'asset')
}
