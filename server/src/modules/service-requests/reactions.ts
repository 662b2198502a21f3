import { and, eq } from 'drizzle-orm'
import type { ServiceRequestStatus } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { follow, on, type Happened } from '#core/events.ts'
import { contactOf, customerEdited, customerName, assertCustomer } from '#modules/customers/index.ts'
import { membersWhoMay, organisationOf, personsOf } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import './follow-work.ts'
import { requestMoved, requestNoted, requestPlanned, requestSubmitted, requestUnplanned } from './events.ts'
import type { RequestRecord } from './queries.ts'
import { serviceRequests } from './tables.ts'
import { customerText, reviewerText, unplannedText, withdrawnText, type Step } from './texts.ts'
import { indexRequestsOf } from './words.ts'

const requestOf = async ({ tx, orgId }: Ctx, id: string): Promise<RequestRecord | undefined> =>
  (
    await tx
      .select()
      .from(serviceRequests)
      .where(and(eq(serviceRequests.orgId, orgId), eq(serviceRequests.id, id)))
  )[0]

const aboutOf = ({ about }: Happened) => ({ type: 'service-request', id: about })

/** Whoever may decide learns of a new request; the colleague who took it down knows already. */
export const tellReviewers = on(requestSubmitted, 'service-requests.tell-reviewers', async (ctx, happened) => {
  const it = await requestOf(ctx, happened.about)
  if (!it) return
  const customer = await assertCustomer(ctx, it.customerId)
  const people = (await membersWhoMay(ctx, 'service-requests:review')).filter(
    ({ userId }) => userId !== happened.actorId,
  )
  await tell(ctx, {
    happened,
    kind: 'request_submitted',
    people,
    ...reviewerText(it, customerName(customer)),
    about: aboutOf(happened),
  })
})

/** Whoever decided, or is about to, of what others did with it. */
async function tellReviewer(ctx: Ctx, happened: Happened, textOf: typeof unplannedText) {
  const it = await requestOf(ctx, happened.about)
  const person = it?.assigneeId && (await personsOf(ctx, [it.assigneeId])).get(it.assigneeId)
  if (!it || !person || happened.actorId === it.assigneeId) return
  const text = textOf(it, happened.notes)
  await tell(ctx, { happened, kind: 'request_submitted', people: [person], ...text, about: aboutOf(happened) })
}

export const tellReviewerOfCancelling = on(
  requestUnplanned,
  'service-requests.tell-reviewer-of-cancelling',
  (ctx, happened) => tellReviewer(ctx, happened, unplannedText),
)
export const tellReviewerOfWithdrawal = on(
  requestMoved,
  'service-requests.tell-reviewer-of-withdrawal',
  (ctx, happened) => tellReviewer(ctx, happened, withdrawnText),
  ({ to }) => to === 'withdrawn',
)

/** The customer hears of every step, in plain words and with what comes next. */
async function tellCustomer(ctx: Ctx, happened: Happened, step: Step, visitOn?: string | null) {
  if (!happened.customerId) return
  const it = await requestOf(ctx, happened.about)
  const contact = await contactOf(ctx, happened.customerId)
  if (!it || !contact) return
  const organisation = await organisationOf(ctx)
  const text = customerText(it, step, organisation, { notes: happened.notes, visitOn })
  await tell(ctx, { happened, kind: 'request_updated', people: [contact], ...text, about: aboutOf(happened) })
}

/** An event without a customer is for staff: there is nobody to tell. */
const forCustomer = ({ customerId }: Happened) => customerId !== null

export const tellCustomerOfSubmission = on(
  requestSubmitted,
  'service-requests.tell-customer-of-submission',
  (ctx, happened) => tellCustomer(ctx, happened, 'submitted'),
)
export const tellCustomerOfMove = on(requestMoved, 'service-requests.tell-customer-of-move', (ctx, happened) =>
  tellCustomer(ctx, happened, happened.to as ServiceRequestStatus, happened.data.visitOn),
)
export const tellCustomerOfPlan = on(
  requestPlanned,
  'service-requests.tell-customer-of-plan',
  (ctx, happened) => tellCustomer(ctx, happened, 'planned', happened.data.visitOn),
  ({ data }) => data['visitOn'] !== null,
)
export const tellCustomerOfCancelling = on(
  requestUnplanned,
  'service-requests.tell-customer-of-cancelling',
  (ctx, happened) => tellCustomer(ctx, happened, 'unplanned'),
)
export const tellCustomerOfNote = on(
  requestNoted,
  'service-requests.tell-customer-of-note',
  (ctx, happened) => tellCustomer(ctx, happened, 'noted'),
  forCustomer,
)

/** Who asked for the change of name is not the customer any more; it is the last they hear. */
export const tellFormerHolder = on(
  requestMoved,
  'service-requests.tell-former-holder',
  async (ctx, happened) => {
    const it = await requestOf(ctx, happened.about)
    const { formerHolder } = happened.data
    if (!it || !formerHolder) return
    const text = customerText(it, 'completed', await organisationOf(ctx), { notes: null })
    const people = [{ ...formerHolder, customerId: it.customerId }]
    await tell(ctx, { happened, kind: 'request_updated', people, ...text, about: null })
  },
  ({ data }) => data['formerHolder'] !== undefined,
)

const FOUND_BY = ['firstName', 'lastName', 'phone', 'idNumber']

/** A request is found by its customer's name and numbers too, from the moment they change. */
follow(customerEdited, async (ctx, { about, data }) => {
  if (data.changed.some((name) => FOUND_BY.includes(name))) await indexRequestsOf(ctx, about)
})
