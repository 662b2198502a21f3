import { sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { assertAsset } from './queries.ts'
import { ancestorsOf } from './tree.ts'

/** Whether one is part of the other, at whatever depth. */
const isPartOf = async (ctx: Ctx, id: string, of: string) =>
  id === of || (await ancestorsOf(ctx, id, 1_000_000)).some((each) => each.id === of)

/**
 * Only one at a time may hang something elsewhere in an organisation: two who each see an allowed tree could make a
 * circle together.
 */
export async function assertCanHang(ctx: Ctx, asset: { id: string; tag: string }, parentId: string) {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`assets ${ctx.orgId}`}, 0))`)
  const parent = await beside('parentId', assertAsset(ctx, parentId))
  if (parent.id === asset.id) throw invalid({ parentId: `${asset.tag} cannot be part of itself.` })
  if (await isPartOf(ctx, parentId, asset.id))
    throw invalid({ parentId: `${parent.tag} is part of ${asset.tag}, so it cannot be the other way round.` })
}
