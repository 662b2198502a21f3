import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { job } from '#core/jobs.ts'
import { assets } from '#modules/assets/index.ts'
import { giveCodes } from './codes.ts'
import { DAY } from './rules.ts'
import { assetCodes, publicVisits, qrCodes } from './tables.ts'

const AT_ONCE = 1000

/** Assets from before there were codes get theirs, and a restored organisation gets its own back, as far as nobody else has them. */
export const completeCodes = job(
  'qr.complete-codes',
  z.object({}),
  async (ctx) => {
    await claim(ctx)
    for (;;) {
      const rows = await ctx.tx
        .select({ id: assets.id })
        .from(assets)
        .leftJoin(
          assetCodes,
          and(eq(assetCodes.orgId, assets.orgId), eq(assetCodes.assetId, assets.id), isNull(assetCodes.replacedAt)),
        )
        .where(and(eq(assets.orgId, ctx.orgId), isNull(assetCodes.id)))
        .limit(AT_ONCE)
      await giveCodes(
        ctx,
        rows.map(({ id }) => id),
      )
      if (rows.length < AT_ONCE) return
    }
  },
  { cron: '35 * * * *' },
)

/** A copy of an organisation beside the first cannot have its codes: those count as replaced. */
async function claim({ tx, orgId, now }: Ctx) {
  const missing = await tx
    .select({ code: assetCodes.code })
    .from(assetCodes)
    .leftJoin(qrCodes, eq(qrCodes.code, assetCodes.code))
    .where(
      and(
        eq(assetCodes.orgId, orgId),
        isNull(assetCodes.replacedAt),
        sql`${qrCodes.organisationId} is distinct from ${orgId}`,
      ),
    )
  for (let i = 0; i < missing.length; i += AT_ONCE) {
    const codes = missing.slice(i, i + AT_ONCE).map(({ code }) => code)
    const claimed = await tx
      .insert(qrCodes)
      .values(codes.map((code) => ({ code, organisationId: orgId })))
      .onConflictDoNothing()
      .returning({ code: qrCodes.code })
    const mine = new Set(claimed.map(({ code }) => code))
    const taken = codes.filter((code) => !mine.has(code))
    if (taken.length > 0)
      await tx
        .update(assetCodes)
        .set({ replacedAt: now })
        .where(and(eq(assetCodes.orgId, orgId), inArray(assetCodes.code, taken)))
  }
}

/** By then no page from which anything could be sent again is still open. */
export const forgetVisits = job(
  'qr.forget-visits',
  z.object({}),
  ({ tx, orgId, now }) =>
    tx
      .delete(publicVisits)
      .where(and(eq(publicVisits.orgId, orgId), lt(publicVisits.at, new Date(now.getTime() - 2 * DAY)))),
  { cron: '50 2 * * *' },
)

export const jobs = [completeCodes, forgetVisits]
