import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { anHourBefore } from './rules.ts'
import { qrSettings } from './settings.ts'
import { publicVisits } from './tables.ts'
import type { PublicTexts } from './texts/en.ts'

type Act = { visitId: string; assetId: string; address: string; say: PublicTexts }

/**
 * Does it once for each opened page, and not too often from one address and about one thing. Sent again, it is not done
 * again: the id of what came of it the first time is given back.
 */
export async function once(ctx: Ctx, act: Act, perform: (reportId: string) => Promise<string | void>): Promise<string> {
  const { tx, orgId, now } = ctx
  const { visitId, assetId, address } = act
  // In this order always: whoever counts sees what others have sent before.
  for (const held of [address, assetId])
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`qr ${orgId} ${held}`}, 0))`)
  const [before] = await tx
    .select({ reportId: publicVisits.reportId })
    .from(publicVisits)
    .where(and(eq(publicVisits.orgId, orgId), eq(publicVisits.id, visitId)))
  if (before) return before.reportId
  await assertFew(ctx, act)
  const reportId = newId()
  const became = (await perform(reportId)) ?? reportId
  await tx.insert(publicVisits).values({ orgId, id: visitId, assetId, reportId: became, address, at: now })
  return became
}

async function assertFew(ctx: Ctx, { assetId, address, say }: Act) {
  const { tx, orgId, now } = ctx
  const { mostPerAddress, mostPerAsset } = await qrSettings(ctx)
  const sent = async (column: typeof publicVisits.assetId | typeof publicVisits.address, value: string) => {
    const [row] = await tx
      .select({ n: count() })
      .from(publicVisits)
      .where(and(eq(publicVisits.orgId, orgId), eq(column, value), gt(publicVisits.at, anHourBefore(now))))
    return row?.n ?? 0
  }
  if ((await sent(publicVisits.address, address)) >= mostPerAddress) throw new Refusal('too_many', say.tooManyFromHere)
  if ((await sent(publicVisits.assetId, assetId)) >= mostPerAsset) throw new Refusal('too_many', say.tooManyAboutThis)
}
