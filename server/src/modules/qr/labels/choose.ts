import { type Label, type LabelChoice, MOST_LABELS } from '@mtambo/contract'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { assets, assetsWhere } from '#modules/assets/index.ts'
import { codesOf, giveCodes } from '../codes.ts'
import { addressOf, drawingOf } from '../drawing.ts'
import { assetCodes } from '../tables.ts'

type Chosen = { id: string; tag: string; name: string; code: string; prints: number }

/** The labels that were asked for, by tag; one more than are printed at once tells that there are others. */
export async function chosen(ctx: Ctx, { ids, filters, unprinted }: LabelChoice): Promise<Chosen[]> {
  if (!ids && !filters) throw invalid({ ids: 'Choose at least one' })
  const rows = await ctx.tx
    .select({ id: assets.id, tag: assets.tag, name: assets.name })
    .from(assets)
    .where(
      and(
        ids ? and(eq(assets.orgId, ctx.orgId), inArray(assets.id, ids)) : await assetsWhere(ctx, filters ?? {}),
        unprinted ? sql`not exists ${printed(ctx)}` : undefined,
      ),
    )
    .orderBy(asc(assets.tag))
    .limit(MOST_LABELS + 1)
  const codes = await everyCode(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, code: codes.get(row.id)!.code, prints: codes.get(row.id)!.prints }))
}

const printed = ({ tx, orgId }: Ctx) =>
  tx
    .select({ one: sql`1` })
    .from(assetCodes)
    .where(
      and(
        eq(assetCodes.orgId, orgId),
        eq(assetCodes.assetId, assets.id),
        sql`${assetCodes.replacedAt} is null and ${assetCodes.prints} > 0`,
      ),
    )

/** Also of those that still wait for the job that makes them. */
async function everyCode(ctx: Ctx, ids: string[]) {
  const codes = await codesOf(ctx, ids)
  const missing = ids.filter((id) => !codes.has(id))
  if (missing.length === 0) return codes
  await giveCodes(ctx, missing)
  return codesOf(ctx, ids)
}

export const asLabel = ({ id, tag, name, code, prints }: Chosen): Label => ({
  id,
  tag,
  name,
  code,
  prints,
  drawing: drawingOf(addressOf(code)),
})
