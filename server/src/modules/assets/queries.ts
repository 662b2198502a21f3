import { and, asc, eq, inArray } from 'drizzle-orm'
import { ASSET_NEXT, type Asset } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { pointOf } from '#core/point.ts'
import { locationsNamed } from '#modules/locations/index.ts'
import { fieldsOf } from './fields.ts'
import { asLine } from './field-rules.ts'
import { rowsWhere } from './list-assets.ts'
import { suppliedBy } from './supplied.ts'
import { assets } from './tables.ts'
import { ancestorsOf } from './tree.ts'

export type StoredAsset = typeof assets.$inferSelect

const SHOWN_PARTS = 100

export async function getAsset(ctx: Ctx, { id }: { id: string }): Promise<Asset> {
  const asset = await assertAsset(ctx, id)
  const path = (await ancestorsOf(ctx, id)).toReversed()
  const children = await rowsWhere(ctx, and(eq(assets.orgId, ctx.orgId), eq(assets.parentId, id)), SHOWN_PARTS)
  const { total: count, capped } = await suppliedBy(ctx, id)
  const places = await locationsNamed(ctx, [asset.locationId])
  return {
    ...asset,
    point: pointOf(asset),
    parent: path.at(-1) ?? null,
    location: places.get(asset.locationId ?? '') ?? null,
    ownFields: asLine(await fieldsOf(ctx, asset.category), asset.specifications),
    path,
    children,
    hasChildren: children.length > 0,
    connections: { count, capped },
    moves: reach(ctx, 'assets:edit') ? [...ASSET_NEXT[asset.status]] : [],
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
export async function lockAsset(ctx: Ctx, id: string): Promise<StoredAsset> {
  const [row] = await lockAssets(ctx, [id])
  return found(row, 'asset')
}

/** Locks several, always in the same order, so that two who do so cannot wait for each other. All must be there. */
export async function lockAssets({ tx, orgId }: Ctx, ids: string[]): Promise<StoredAsset[]> {
  const wanted = [...new Set(ids)]
  const rows = await tx
    .select()
    .from(assets)
    .where(and(eq(assets.orgId, orgId), inArray(assets.id, wanted)))
    .orderBy(asc(assets.id))
    .for('no key update')
  found(rows.length === wanted.length ? rows[0] : undefined, 'asset')
  return rows
}
