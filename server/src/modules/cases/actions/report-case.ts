import type { CaseStatus, cases as endpoints, Channel, Input, Reported } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { beside, invalid, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords, wordsOf } from '#core/search.ts'
import { pointOf } from '#core/point.ts'
import type { StoredAsset } from '#modules/assets/index.ts'
import { assertConnection } from '#modules/connections/index.ts'
import { assertCustomer } from '#modules/customers/index.ts'
import { attachFiles } from '#modules/files/index.ts'
import { nextNumber, organisationOf } from '#modules/identity/index.ts'
import { areaOf } from '../area.ts'
import { caseReported } from '../events.ts'
import { customerOf } from '../queries.ts'
import { cases } from '../tables.ts'

type Report = Omit<Input<typeof endpoints.report>, 'channel'> & {
  channel: Channel
  assetId?: string
  /** What its title names instead of the place. */
  thing?: string
}

/** By staff, for a customer or for a place. */
export async function reportCase(ctx: Ctx, { channel = 'staff', ...input }: Input<typeof endpoints.report>) {
  if (!input.customerId && !input.connectionId && !input.locationText && !input.point)
    throw invalid({ locationText: 'Say where this is, or choose a customer.' })
  return record(ctx, { ...input, channel })
}

/** By a customer, always for the own account. */
export async function reportMyCase(ctx: Ctx, input: Input<typeof endpoints.reportMine>) {
  return record(ctx, { ...input, customerId: customerOf(ctx), channel: 'portal' })
}

type OfAsset = Pick<
  Report,
  'category' | 'description' | 'severity' | 'photoIds' | 'reporterName' | 'reporterPhone' | 'locationText'
>

/** By whoever stands before something of the register, without a login. */
export const reportAsset = (ctx: Ctx, asset: StoredAsset, report: OfAsset) =>
  record(ctx, {
    ...report,
    assetId: asset.id,
    thing: `${asset.name} (${asset.tag})`,
    point: pointOf(asset),
    channel: 'qr',
  })

async function record(ctx: Ctx, { id = newId(), photoIds = [], point, thing, ...report }: Report): Promise<Reported> {
  const { categories, areas } = await organisationOf(ctx)
  const label = categories.case.find(({ code }) => code === report.category)?.label
  if (!label) throw invalid({ category: 'Choose what is wrong from the list.' })
  const { customerId, place, ...where } = await whereOf(ctx, report)
  await attachFiles(ctx, photoIds, { type: 'case', id }, customerId)
  // The counter's row stays locked until the commit, so the number is taken as late as can be.
  const number = await nextNumber(ctx, 'case')
  const about = thing ?? place
  const title = about ? `${label}, ${about}`.slice(0, 200) : label
  const status: CaseStatus = 'reported'
  await ctx.tx
    .insert(cases)
    .values({
      ...report,
      id,
      orgId: ctx.orgId,
      number,
      customerId,
      title,
      status,
      area: areaOf(areas, { ...where, place }),
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      affectedCustomers: report.affectedCustomers ?? 1,
      reporterUserId: userIdOf(ctx),
      reportedAt: ctx.now,
    })
    .catch(refuseTwice)
  await indexWords(ctx, 'cases', id, wordsOf(number, label, thing, place), { isNew: true })
  await emit(ctx, caseReported, {
    about: id,
    customerId,
    to: status,
    data: { userIds: [], byCustomer: report.channel === 'portal' },
  })
  return { id, number, title, status, reportedAt: ctx.now }
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'cases_org_id_id_pk')) throw new Refusal('conflict', 'This report has already been saved.')
  throw error
}

/** The customer and the place that follow from what was chosen; what belongs to somebody else is refused. */
async function whereOf(
  ctx: Ctx,
  { connectionId, customerId, locationText }: Pick<Report, 'connectionId' | 'customerId' | 'locationText'>,
) {
  const connection = connectionId
    ? await beside('connectionId', assertConnection(ctx, connectionId, customerId ?? undefined))
    : undefined
  const owner = customerId ?? connection?.customerId ?? null
  const customer = owner ? await beside('customerId', assertCustomer(ctx, owner)) : undefined
  const place = locationText || customer?.town || ''
  return { customerId: owner, place, areaCode: connection?.areaCode, county: customer?.county }
}
