import type { LabelsOfAsset } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { lockAsset } from '#modules/assets/index.ts'
import { codesOf, giveCodes } from '../codes.ts'
import { codeReplaced } from '../events.ts'
import { labelsOfAsset } from '../queries.ts'
import { assetCodes } from '../tables.ts'

/** For a label that is lost, or was copied. The old code stays its own, so that whoever scans it is told. */
export async function replaceCode(ctx: Ctx, { id }: { id: string }): Promise<LabelsOfAsset> {
  await lockAsset(ctx, id)
  const before = (await codesOf(ctx, [id])).get(id)
  if (before)
    await ctx.tx
      .update(assetCodes)
      .set({ replacedAt: ctx.now })
      .where(and(eq(assetCodes.orgId, ctx.orgId), eq(assetCodes.id, before.id)))
  await giveCodes(ctx, [id])
  const { code } = (await codesOf(ctx, [id])).get(id)!
  await emit(ctx, codeReplaced, {
    about: id,
    from: before?.code,
    to: code,
    data: { code, before: before?.code ?? null },
  })
  return labelsOfAsset(ctx, { id })
}
