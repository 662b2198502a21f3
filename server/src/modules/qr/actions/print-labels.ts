import { type Download, type LabelChoice, type LabelPreview, MOST_LABELS } from '@mtambo/contract'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { dayIn } from '#core/clock.ts'
import { runAs, type Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emitAll } from '#core/events.ts'
import type { Identified } from '#core/http.ts'
import { asJpeg, thumbnailOf } from '#modules/files/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { labelPrinted } from '../events.ts'
import { asLabel, chosen } from '../labels/choose.ts'
import { labelsPdf } from '../labels/pdf.ts'
import { pagesFor, perPage, placesOf, SHEETS } from '../labels/templates.ts'
import { assetCodes } from '../tables.ts'

export async function previewLabels(ctx: Ctx, choice: LabelChoice): Promise<LabelPreview> {
  const { start, sheet } = begun(choice)
  const all = await chosen(ctx, choice)
  const labels = Math.min(all.length, MOST_LABELS)
  return {
    labels,
    pages: pagesFor(sheet, labels, start),
    capped: all.length > MOST_LABELS,
    first: all.slice(0, Math.min(labels, perPage(sheet) - start + 1)).map(asLabel),
    page: sheet.page,
    label: sheet.label,
    places: placesOf(sheet),
  }
}

/** The file, drawn before the request's own transaction opens: a thousand labels take a moment, and the logo is asked of the storage. */
export async function drawLabels({ orgId, actor }: Identified, choice: LabelChoice) {
  const { start, sheet } = begun(choice)
  const { labels, owner, logo } = await runAs(orgId, actor, async (ctx) => ({
    labels: (await chosen(ctx, choice)).slice(0, MOST_LABELS),
    owner: await organisationOf(ctx),
    logo: await thumbnailOf(ctx, { type: 'organisation', id: orgId }),
  }))
  if (labels.length === 0) throw invalid({ ids: 'There is nothing to print here.' })
  const drawn = logo && (await asJpeg([{ id: orgId, key: logo.key }])).get(orgId)
  return { labels, content: await labelsPdf(labels, sheet, start, { name: owner.name, logo: drawn }) }
}

/** Notes on each that it has been printed, and hands the file over. */
export async function notePrint(
  ctx: Ctx,
  { labels, content }: Awaited<ReturnType<typeof drawLabels>>,
): Promise<Download> {
  await ctx.tx
    .update(assetCodes)
    .set({ prints: sql`${assetCodes.prints} + 1`, printedAt: ctx.now })
    .where(
      and(
        eq(assetCodes.orgId, ctx.orgId),
        isNull(assetCodes.replacedAt),
        inArray(
          assetCodes.assetId,
          labels.map(({ id }) => id),
        ),
      ),
    )
  await emitAll(
    ctx,
    labelPrinted,
    labels.map(({ id, code }) => ({ about: id, notes: code, data: { code } })),
  )
  const { timeZone } = await organisationOf(ctx)
  const name = labels.length === 1 ? `label-${labels[0]!.tag}` : `labels-${dayIn(timeZone, ctx.now)}`
  return { name: `${name}.pdf`, mediaType: 'application/pdf', content: new Uint8Array(content) }
}

/** A roll has no sheet that could have been begun. */
function begun({ template, start = 1 }: LabelChoice) {
  const sheet = SHEETS[template]
  const most = perPage(sheet)
  if (start > most) throw invalid({ start: `This sheet has ${most} labels.` })
  return { start, sheet }
}
