import { and, asc, sql } from 'drizzle-orm'
import type { assets as endpoints, Input, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { pointOf } from '#core/point.ts'
import { conditionOf } from './list-assets.ts'
import { assertAsset } from './queries.ts'
import { assets } from './tables.ts'
import { ancestorsOf } from './tree.ts'

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
        await conditionOf(ctx, filters),
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
