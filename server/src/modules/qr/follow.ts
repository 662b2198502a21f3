import type { Input, Output, PublicHappening, publicReports as endpoints } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { cases, type CaseRecord } from '#modules/cases/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { categoryLabel, organisationOf } from '#modules/identity/index.ts'
import { throughCode, type Visit } from './door.ts'
import { publicAsset } from './look.ts'
import { ownWords, publicStep, reopenUntil } from './rules.ts'
import { digestOf, ticketFor } from './secrets.ts'
import { publicReports } from './tables.ts'

type Follow = typeof endpoints.follow
export type Followed = { report: typeof publicReports.$inferSelect; it: CaseRecord }

export const followReport = (asked: Input<Follow>, client: Client): Promise<Output<Follow>> =>
  throughCode(asked, client, async (ctx, visit) => shown(ctx, visit, await followedBy(ctx, visit, asked.key)), {
    read: true,
  })

/** What the secret of a link belongs to. */
export async function followedBy({ tx, orgId }: Ctx, { label, say }: Visit, key: string): Promise<Followed> {
  const [row] = await tx
    .select({ report: publicReports, it: cases })
    .from(publicReports)
    .innerJoin(cases, and(eq(cases.orgId, publicReports.orgId), eq(cases.id, publicReports.caseId)))
    .where(and(eq(publicReports.orgId, orgId), eq(publicReports.keyDigest, digestOf(key))))
  if (!row || row.report.code !== label.code) throw new Refusal('not_found', say.unknownLink)
  return row
}

/** The story in words for anybody; whoever only joined does not read what the first one wrote. */
export async function shown(ctx: Ctx, visit: Visit, { report, it }: Followed): Promise<Output<Follow>> {
  const { timeZone } = await organisationOf(ctx)
  const history = await storyOf(ctx, it.id)
  const photos = report.joined ? undefined : (await filesOf(ctx, [it.id])).get(it.id)
  return {
    asset: await publicAsset(ctx, visit),
    number: it.number,
    label: (await categoryLabel(ctx, 'case', it.category)) ?? it.title,
    description: report.joined ? null : ownWords(it.description),
    status: it.status,
    declined: it.status === 'resolved' && history.findLast(({ what }) => ENDS.has(what))?.what === 'declined',
    reportedAt: it.reportedAt,
    photos: photos?.length ?? 0,
    history,
    mayAdd: it.status !== 'closed',
    reopenUntil: reopenUntil(it, ctx.now),
    ticket: ticketFor(report.code, ctx.now),
    timeZone,
  }
}

const ENDS = new Set<PublicHappening['what']>(['fixed', 'declined'])
const SAID = new Set<PublicHappening['what']>(['answer', 'declined'])

async function storyOf(ctx: Ctx, caseId: string): Promise<PublicHappening[]> {
  const story: PublicHappening[] = []
  await historyOf(ctx, caseId, (entry, row) => {
    const what = publicStep(row)
    if (what) story.push({ id: entry.id, at: entry.at, what, notes: SAID.has(what) ? entry.notes : null })
    return entry
  })
  return story
}
