import { and, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { inGsm } from '#core/outside/gsm.ts'
import { outside } from '#core/outside/index.ts'
import { cases } from '#modules/cases/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { queueMessages } from '#modules/notifications/index.ts'
import { keyOf } from './secrets.ts'
import { qrSettings } from './settings.ts'
import { publicReports } from './tables.ts'
import { textsIn } from './texts/index.ts'

type News = { caseId: string; eventId: string; what: keyof ReturnType<typeof textsIn>['sms'] }

/** The link, and what became of it, to all who follow the case and gave a number, or to one of them; once for each event. */
export async function tellFollowers(ctx: Ctx, { caseId, eventId, what }: News, reportId?: string) {
  const { tx, orgId } = ctx
  const rows = await tx
    .select({ report: publicReports, number: cases.number })
    .from(publicReports)
    .innerJoin(cases, and(eq(cases.orgId, publicReports.orgId), eq(cases.id, publicReports.caseId)))
    .where(
      and(
        eq(publicReports.orgId, orgId),
        eq(publicReports.caseId, caseId),
        isNotNull(publicReports.phone),
        reportId ? eq(publicReports.id, reportId) : undefined,
      ),
    )
  if (rows.length === 0 || !(await qrSettings(ctx)).sms) return
  const { name } = await organisationOf(ctx)
  const messages = rows.flatMap(({ report: { id, code, phone, language }, number }) => {
    const link = `${outside().publicUrl}/q/${code}/${keyOf(orgId, id)}`
    const body = inGsm(`${name}: ${textsIn(language).sms[what](number)} ${link}`)
    return phone ? [{ channel: 'sms' as const, to: phone, subject: null, body, eventId }] : []
  })
  await queueMessages(ctx, messages)
}
