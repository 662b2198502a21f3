import type { Input, serviceRequests as endpoints, ServiceRequestStatus } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { beside, invalid, notAllowedNow, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { holdCustomer } from '#modules/customers/index.ts'
import { attachFiles } from '#modules/files/index.ts'
import { nextNumber, organisationOf, phoneNumber } from '#modules/identity/index.ts'
import { requestSubmitted } from '../events.ts'
import { connectionFor } from '../connection-for.ts'
import { customerOf, getMyRequest, getRequest } from '../queries.ts'
import { assertDetails } from '../rules.ts'
import { serviceRequests } from '../tables.ts'
import { indexRequest } from '../words.ts'

type Asked = Input<typeof endpoints.create>

/** By staff, for a customer who called or came. */
export const askRequest = async (ctx: Ctx, input: Asked) =>
  getRequest(ctx, { id: await record(ctx, input, { byCustomer: false }) })

/** By a customer, always for the own account. */
export const askMyRequest = async (ctx: Ctx, input: Input<typeof endpoints.askMine>) =>
  getMyRequest(ctx, { id: await record(ctx, { ...input, customerId: customerOf(ctx) }, { byCustomer: true }) })

async function record(
  ctx: Ctx,
  { id = newId(), customerId, documentIds = [], ...typed }: Asked,
  { byCustomer }: { byCustomer: boolean },
): Promise<string> {
  const details = await storable(ctx, typed)
  const customer = await beside('customerId', holdCustomer(ctx, customerId))
  if (!customer.active) throw notAllowedNow(`${customer.accountNumber} is deactivated: nothing can be asked for on it.`)
  const connection = await connectionFor(ctx, typed, customerId)
  await attachFiles(ctx, documentIds, { type: 'service-request', id }, customerId, {
    field: 'documentIds',
    documents: true,
  })
  // The counter's row stays locked until the commit, so the number is taken as late as can be.
  const number = await nextNumber(ctx, 'serviceRequest')
  const status: ServiceRequestStatus = 'submitted'
  const row = { ...details, orgId: ctx.orgId, id, customerId, number, status, submittedAt: ctx.now }
  const [made] = await ctx.tx.insert(serviceRequests).values(row).returning().catch(refuseTwice)
  await indexRequest(ctx, id, { ...made!, meterNumber: connection?.meterNumber }, customer, { isNew: true })
  await emit(ctx, requestSubmitted, { about: id, customerId, to: status, data: { userIds: [], byCustomer } })
  return id
}

/** What was typed, checked against what the type needs, and in the form in which it is kept. */
async function storable(ctx: Ctx, { point, ...typed }: Omit<Asked, 'id' | 'customerId' | 'documentIds'>) {
  const { areas, country, timeZone } = await organisationOf(ctx)
  assertDetails(typed.type, { ...typed, point }, dayIn(timeZone, ctx.now))
  if (typed.areaCode && !areas.some(({ code }) => code === typed.areaCode))
    throw invalid({ areaCode: `${typed.areaCode} is not one of the areas. Choose one of the list.` })
  const newPhone = typed.newPhone && phoneNumber(typed.newPhone, country)
  if (typed.newPhone && !newPhone)
    throw invalid({ newPhone: `${typed.newPhone} is not a phone number that exists. Check the digits.` })
  return {
    ...typed,
    description: typed.description || null,
    town: typed.town || null,
    address: typed.address || null,
    newFirstName: typed.newFirstName || null,
    newLastName: typed.newLastName || null,
    newIdNumber: typed.newIdNumber?.toUpperCase() || null,
    newPhone: newPhone || null,
    priority: typed.priority ?? 'medium',
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
  } as const
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'service_requests_pk')) throw new Refusal('conflict', 'This request has already been saved.')
  throw error
}
