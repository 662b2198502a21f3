import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { pointOf } from '#core/point.ts'
import type { StoredConnection } from '#modules/connections/index.ts'
import { assertCustomer, customerName } from '#modules/customers/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { assertMayHave, openWorkOrder } from '#modules/work-orders/index.ts'
import { type RequestRecord } from './queries.ts'
import { assertPlan, capital, SPOKEN, WORK, workPriority, type Visit } from './rules.ts'

export const todayOf = async (ctx: Ctx) => dayIn((await organisationOf(ctx)).timeZone, ctx.now)

/** Only a plan that can be kept: a day to come, and somebody who may be given work. */
export async function assertVisit(ctx: Ctx, it: RequestRecord, visit: Parameters<typeof assertPlan>[1]) {
  assertPlan(it.type, visit, await todayOf(ctx))
  await assertMayHave(ctx, { assigneeId: visit.technicianId }).catch((error: unknown) => {
    throw error instanceof Refusal && error.fields ? invalid({ technicianId: error.message }) : error
  })
}

/** Opens the order that does it, at the place where it is done, with whom to ask for there. */
export async function openWork(
  ctx: Ctx,
  it: RequestRecord,
  connection: Pick<StoredConnection, 'id' | 'meterNumber' | 'town' | 'address' | 'latitude' | 'longitude'>,
  { technicianId, scheduledOn }: Visit,
) {
  const customer = await assertCustomer(ctx, it.customerId)
  const site = [it, connection, customer].find(({ town, address }) => town && address)!
  return openWorkOrder(ctx, {
    title: `${capital(SPOKEN[it.type])} ${connection.meterNumber}, ${site.town}`.slice(0, 100),
    description: descriptionOf(it),
    type: WORK[it.type]!,
    priority: workPriority(it.priority),
    connectionId: connection.id,
    serviceRequestId: it.id,
    locationText: `${site.address}, ${site.town}`,
    point: pointOf(it) ?? (site === it ? null : pointOf(connection)),
    contactName: customerName(customer),
    contactPhone: customer.phone,
    ...(technicianId && { assigneeId: technicianId }),
    ...(scheduledOn && { scheduledOn }),
  })
}

/** What the technician has to know: what was asked for, in the customer's own words too. */
function descriptionOf({ number, type, connectionType, loadKva, wantedOn, description }: RequestRecord) {
  const supply = [connectionType?.replace('_', ' '), loadKva !== null && `${loadKva} kVA`].filter(Boolean).join(', ')
  return [
    `${capital(SPOKEN[type])}${supply && `: ${supply}`}. Request ${number}.`,
    wantedOn && `Wanted from ${wantedOn}.`,
    description,
  ]
    .filter(Boolean)
    .join('\n')
}
