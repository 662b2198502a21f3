import type { PublicLanguage } from '@mtambo/contract'
import { readAssetCode } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import { runAs, type Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { assets, type StoredAsset } from '#modules/assets/index.ts'
import { assertNotPaused, byGuesser, countAttempt } from '#modules/identity/index.ts'
import { organisationOfCode, type StoredCode } from './codes.ts'
import { ticketFault } from './rules.ts'
import { readTicket } from './secrets.ts'
import { qrSettings } from './settings.ts'
import { assetCodes } from './tables.ts'
import { textsIn, type PublicTexts } from './texts/index.ts'

/** What somebody without a login stands before, and in which language they are spoken to. */
export type Visit = {
  label: StoredCode
  asset: StoredAsset
  say: PublicTexts
  language: PublicLanguage
  visitId: string
}
type Asked = { code: string; language?: PublicLanguage | undefined; ticket?: string | undefined }
/** As staff read it in a history. */
const VISITOR = 'Somebody without a login'

type Work<T> = (ctx: Ctx, visit: Visit) => Promise<T>

/**
 * Lets whoever knows a code in: to the thing it belongs to, and nothing else. A code that nobody has, one of a closed
 * organisation and one of an organisation that takes no reports are answered alike, and who tries many has to wait.
 */
export async function throughCode<T>(asked: Asked, client: Client, work: Work<T>, options?: { read: true }) {
  const { orgId, code, say, language } = await findDoor(asked, client)
  const { visitId } = (asked.ticket && readTicket(asked.ticket, code)) || { visitId: '' }
  const actor = { kind: 'visitor', name: VISITOR, ...(visitId && { visitId }) } as const
  return runAs(
    orgId,
    actor,
    async (ctx) => {
      const { reports } = await qrSettings(ctx)
      const there = reports === 'off' ? undefined : await labelled(ctx, code)
      if (!there) throw new Refusal('not_found', say.unknown)
      return work(ctx, { ...there, say, language, visitId })
    },
    options,
  )
}

/** Which organisation is behind a code. */
export async function findDoor({ code: typed, language = 'en' }: Asked, { ip }: Client) {
  const say = textsIn(language)
  const pause = (error: unknown) => {
    throw error instanceof Refusal ? new Refusal('too_many', say.tooManyCodes) : error
  }
  await assertNotPaused(byGuesser(ip)).catch(pause)
  const code = readAssetCode(typed)
  const orgId = code && (await organisationOfCode(code))
  if (code && orgId) return { orgId, code, say, language }
  // A slip of the pen cannot be a code at all: only what could be one is a guess.
  if (code) await countAttempt([byGuesser(ip)]).catch(pause)
  throw new Refusal('not_found', say.unknown)
}

async function labelled({ tx, orgId }: Ctx, code: string) {
  const [row] = await tx
    .select({ label: assetCodes, asset: assets })
    .from(assetCodes)
    .innerJoin(assets, and(eq(assets.orgId, assetCodes.orgId), eq(assets.id, assetCodes.assetId)))
    .where(and(eq(assetCodes.orgId, orgId), eq(assetCodes.code, code)))
  return row
}

/** The page was opened by whoever sends this, a moment ago and not yesterday. */
export function assertTicket({ code, ticket }: { code: string; ticket: string }, say: PublicTexts) {
  const fault = ticketFault(readTicket(ticket, code), now())
  if (fault) throw invalid({ ticket: say[fault] })
}

/** Reports are taken about what is in use, by the label that counts. */
export function assertOpen({ label, asset, say }: Visit) {
  if (label.replacedAt) throw new Refusal('not_allowed_now', say.replaced)
  if (asset.status === 'retired') throw new Refusal('not_allowed_now', say.retired)
}
