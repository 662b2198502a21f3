import type { Followed, Input, publicReports as endpoints } from '@mtambo/contract'
import { and, count, eq, gt } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { pointOf } from '#core/point.ts'
import { cases, reportAsset } from '#modules/cases/index.ts'
import { organisationOf, phoneNumber } from '#modules/identity/index.ts'
import { openWorkOrder } from '#modules/work-orders/index.ts'
import { assertOpen, assertTicket, throughCode, type Visit } from '../door.ts'
import { caseFollowed } from '../events.ts'
import { once } from '../limits.ts'
import { placeOf } from '../look.ts'
import { DAY, described, severityOf } from '../rules.ts'
import { addressDigest, digestOf, keyOf } from '../secrets.ts'
import { qrSettings } from '../settings.ts'
import { publicReports } from '../tables.ts'
import type { PublicTexts } from '../texts/en.ts'

type Report = Input<typeof endpoints.report>
type Join = Input<typeof endpoints.join>
type Who = Pick<Report, 'reporterName' | 'reporterPhone'>

/** Somebody before the machine says what is wrong. It becomes a case, and, as the organisation chooses, also asks for work. */
export const sendReport = (said: Report, client: Client): Promise<Followed> =>
  throughCode(said, client, async (ctx, visit) => {
    assertOpen(visit)
    assertPerson(said, visit)
    const who = await checked(ctx, said, visit.say)
    const reportId = await once(ctx, actOf(visit, client), async (id) => {
      const caseId = await openCase(ctx, visit, said, who)
      await follow(ctx, visit, { id, caseId, phone: who.phone, joined: false })
    })
    return followed(ctx, reportId)
  })

/** It is what somebody else reported: nothing new is opened, and one more follows it. */
export const joinReport = (said: Join, client: Client): Promise<Followed> =>
  throughCode(said, client, async (ctx, visit) => {
    assertOpen(visit)
    assertPerson(said, visit)
    const { name, phone } = await dialled(ctx, said, visit.say)
    const reportId = await once(ctx, actOf(visit, client), async (id) => {
      const caseId = await knownCase(ctx, visit, said.knownId)
      await follow(ctx, visit, { id, caseId, phone, joined: true })
      await emit(ctx, caseFollowed, { about: caseId, notes: name, data: { reportId: id } })
    })
    return followed(ctx, reportId)
  })

/** The page was opened, by a person. */
function assertPerson(said: Pick<Report, 'website' | 'ticket'>, { label, say }: Visit) {
  if (said.website) throw invalid({ ticket: say.tooFast })
  assertTicket({ code: label.code, ticket: said.ticket }, say)
}

const actOf = ({ visitId, asset, say }: Visit, { ip }: Client) => ({
  visitId,
  assetId: asset.id,
  address: addressDigest(ip),
  say,
})

type Checked = { name: string | null; phone: string | null; category: string }

async function checked(ctx: Ctx, said: Report, say: PublicTexts): Promise<Checked> {
  const { categories } = await organisationOf(ctx)
  const { name, phone } = await qrSettings(ctx)
  const label = categories.case.find(({ code }) => code === said.category)?.label
  const missing = {
    ...(!label && { category: say.chooseCategory }),
    ...(name === 'required' && !said.reporterName && { reporterName: say.giveName }),
    ...(phone === 'required' && !said.reporterPhone && { reporterPhone: say.givePhone }),
  }
  if (Object.keys(missing).length > 0) throw invalid(missing)
  return { ...(await dialled(ctx, said, say)), category: label ?? '' }
}

/** Nobody is called back at an address of the web. */
const NO_NAME = /:\/\/|www\./i

async function dialled(ctx: Ctx, { reporterName = '', reporterPhone = '' }: Who, say: PublicTexts) {
  const { country } = await organisationOf(ctx)
  const phone = reporterPhone ? phoneNumber(reporterPhone, country) : null
  if (phone === undefined) throw invalid({ reporterPhone: say.wrongPhone })
  if (NO_NAME.test(reporterName)) throw invalid({ reporterName: say.wrongName })
  return { name: reporterName || null, phone }
}

async function openCase(ctx: Ctx, { asset }: Visit, said: Report, who: Checked) {
  const severity = severityOf(said.condition, said.category)
  const locationText = await placeOf(ctx, asset)
  const description = described(said.condition, said.description || who.category)
  const { id, title } = await reportAsset(ctx, asset, {
    category: said.category,
    description,
    severity,
    photoIds: said.photoIds,
    reporterName: who.name,
    reporterPhone: who.phone,
    locationText,
  })
  if ((await qrSettings(ctx)).reports === 'request')
    await openWorkOrder(ctx, {
      title,
      description,
      type: severity === 'critical' ? 'emergency' : 'corrective',
      priority: severity,
      caseId: id,
      assetId: asset.id,
      equipmentType: asset.category,
      locationId: asset.locationId,
      locationText,
      point: pointOf(asset),
      contactName: who.name,
      contactPhone: who.phone,
      requested: true,
    })
  return id
}

async function knownCase({ tx, orgId }: Ctx, { asset, say }: Visit, id: string) {
  const [known] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.orgId, orgId), eq(cases.id, id), eq(cases.assetId, asset.id), eq(cases.isOpen, true)))
  if (!known) throw invalid({ knownId: say.notKnown })
  return known.id
}

/** So many links a day go to one number: nobody may use us to fill a stranger's phone. */
const MOST_LINKS = 5

type Follower = { id: string; caseId: string; phone: string | null; joined: boolean }

async function follow(ctx: Ctx, { label, asset, language }: Visit, { id, caseId, phone, joined }: Follower) {
  const { tx, orgId, now } = ctx
  const lately = await linksTo(ctx, phone)
  await tx.insert(publicReports).values({
    orgId,
    id,
    code: label.code,
    assetId: asset.id,
    caseId,
    joined,
    keyDigest: digestOf(keyOf(orgId, id)),
    language,
    phone: lately < MOST_LINKS ? phone : null,
    createdAt: now,
  })
}

async function linksTo({ tx, orgId, now }: Ctx, phone: string | null) {
  if (!phone) return 0
  const [row] = await tx
    .select({ n: count() })
    .from(publicReports)
    .where(
      and(
        eq(publicReports.orgId, orgId),
        eq(publicReports.phone, phone),
        gt(publicReports.createdAt, new Date(now.getTime() - DAY)),
      ),
    )
  return row?.n ?? 0
}

async function followed({ tx, orgId }: Ctx, reportId: string): Promise<Followed> {
  const [row] = await tx
    .select({ code: publicReports.code, number: cases.number })
    .from(publicReports)
    .innerJoin(cases, and(eq(cases.orgId, publicReports.orgId), eq(cases.id, publicReports.caseId)))
    .where(and(eq(publicReports.orgId, orgId), eq(publicReports.id, reportId)))
  if (!row) throw new Error('What was sent is not there')
  return { ...row, key: keyOf(orgId, reportId) }
}
