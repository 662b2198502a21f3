import { randomInt } from 'node:crypto'
import { ASSET_CODES, assetCodeOf, readAssetCode } from '@mtambo/contract'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { organisations } from '#modules/identity/index.ts'
import { assetCodes, qrCodes } from './tables.ts'

export type StoredCode = typeof assetCodes.$inferSelect
const AT_ONCE = 1000

/** Gives each of these assets, which have none, a code of its own. */
export async function giveCodes(ctx: Ctx, assetIds: string[]) {
  for (let i = 0; i < assetIds.length; i += AT_ONCE) {
    const some = assetIds.slice(i, i + AT_ONCE)
    const codes = await newCodes(ctx, some.length)
    await ctx.tx
      .insert(assetCodes)
      .values(some.map((assetId, n) => ({ orgId: ctx.orgId, id: newId(), assetId, code: codes[n]!, madeAt: ctx.now })))
      // Somebody else was faster: the asset has its code, and this one is nobody's.
      .onConflictDoNothing()
  }
}

/** Codes that nobody has, in the whole installation. Drawn by lot, so that one tells nothing of another. */
async function newCodes({ tx, orgId }: Ctx, count: number): Promise<string[]> {
  const codes = new Set<string>()
  while (codes.size < count) {
    const drawn = new Set(Array.from({ length: count - codes.size }, () => assetCodeOf(randomInt(ASSET_CODES))))
    const claimed = await tx
      .insert(qrCodes)
      .values([...drawn].map((code) => ({ code, organisationId: orgId })))
      .onConflictDoNothing()
      .returning({ code: qrCodes.code })
    for (const { code } of claimed) codes.add(code)
  }
  return [...codes]
}

/** The assets of this transaction that wait for their codes: they get them all at once, just before the commit. */
const waiting = new WeakMap<Ctx['ends'], string[]>()

export function giveCodeSoon(ctx: Ctx, assetId: string) {
  const known = waiting.get(ctx.ends)
  if (known) return void known.push(assetId)
  const ids = [assetId]
  waiting.set(ctx.ends, ids)
  ctx.ends.last.push(() => giveCodes(ctx, ids))
}

/** The codes on the labels of these, by asset. */
export async function codesOf({ tx, orgId }: Ctx, assetIds: string[]): Promise<Map<string, StoredCode>> {
  const rows = await tx
    .select()
    .from(assetCodes)
    .where(and(eq(assetCodes.orgId, orgId), inArray(assetCodes.assetId, assetIds), isNull(assetCodes.replacedAt)))
  return new Map(rows.map((row) => [row.assetId, row]))
}

/** However it was typed; also one that was replaced. */
export async function codeTyped({ tx, orgId }: Ctx, typed: string): Promise<StoredCode | undefined> {
  const code = readAssetCode(typed)
  if (!code) return undefined
  const [row] = await tx
    .select()
    .from(assetCodes)
    .where(and(eq(assetCodes.orgId, orgId), eq(assetCodes.code, code)))
  return row
}

/** Whose code it is, if its organisation is open. */
export const organisationOfCode = (code: string): Promise<string | undefined> =>
  withoutOrg(
    async (tx) => {
      const [row] = await tx
        .select({ id: qrCodes.organisationId })
        .from(qrCodes)
        .innerJoin(organisations, eq(organisations.id, qrCodes.organisationId))
        .where(and(eq(qrCodes.code, code), eq(organisations.status, 'active')))
      return row?.id
    },
    { read: true },
  )
