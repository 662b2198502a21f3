import type { AssetCode, Input, LabelsOfAsset, Output, qr as endpoints } from '@mtambo/contract'
import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { codeTyped, type StoredCode } from './codes.ts'
import { addressOf, drawingOf } from './drawing.ts'
import { assetCodes } from './tables.ts'

export async function labelsOfAsset(ctx: Ctx, { id }: { id: string }): Promise<LabelsOfAsset> {
  await assertAsset(ctx, id)
  const rows = await ctx.tx
    .select()
    .from(assetCodes)
    .where(and(eq(assetCodes.orgId, ctx.orgId), eq(assetCodes.assetId, id)))
    .orderBy(desc(assetCodes.id))
  const current = rows.find(({ replacedAt }) => replacedAt === null)
  return {
    current: current ? shown(current) : null,
    former: rows.flatMap(({ code, replacedAt }) => (replacedAt ? [{ code, replacedAt }] : [])),
  }
}

function shown({ code, madeAt, prints, printedAt }: StoredCode): AssetCode {
  const url = addressOf(code)
  return { code, url, drawing: drawingOf(url), madeAt, prints, printedAt }
}

/** For whoever typed or scanned a code in the console. */
export async function findByCode(
  ctx: Ctx,
  { code }: Input<typeof endpoints.find>,
): Promise<Output<typeof endpoints.find>> {
  const label = found(await codeTyped(ctx, code), 'code')
  const asset = await assertAsset(ctx, label.assetId)
  return { asset, code: label.code, replaced: label.replacedAt !== null }
}
