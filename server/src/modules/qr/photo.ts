import { and, eq } from 'drizzle-orm'
import { runAs } from '#core/context.ts'
import type { Client } from '#core/http.ts'
import { assets } from '#modules/assets/index.ts'
import { thumbnailOf } from '#modules/files/index.ts'
import { findDoor } from './door.ts'
import { pictureOf } from './look.ts'
import { qrSettings } from './settings.ts'
import { assetCodes } from './tables.ts'

/** The newest picture of what a label belongs to, where the organisation shows it to anybody. */
export async function findPhoto({ code: typed = '' }: Record<string, string>, client: Client) {
  const { orgId, code } = await findDoor({ code: typed }, client)
  return runAs(
    orgId,
    { kind: 'visitor', name: '' },
    async (ctx) => {
      const { showPhoto, reports } = await qrSettings(ctx)
      const [row] = await ctx.tx
        .select({ asset: assets })
        .from(assetCodes)
        .innerJoin(assets, and(eq(assets.orgId, assetCodes.orgId), eq(assets.id, assetCodes.assetId)))
        .where(and(eq(assetCodes.orgId, orgId), eq(assetCodes.code, code)))
      return row && showPhoto && reports !== 'off' ? thumbnailOf(ctx, pictureOf(row.asset)) : undefined
    },
    { read: true },
  )
}
