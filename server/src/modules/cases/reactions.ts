import { and, eq, inArray } from 'drizzle-orm'
import type { CaseStatus, NoticeKind } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit, follow, on, type Happened } from '#core/events.ts'
import { contactOf } from '#modules/customers/index.ts'
import { membersWhoMay, organisationOf, personsOf } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import {
  currentOrderOf,
  workOrderApproved,
  workOrderCompleted,
  workOrderHeld,
  workOrderNoted,
  workOrderRejected,
  workOrderStarted,
} from '#modules/work-orders/index.ts'
import { takeWithWork } from './actions/assign-case.ts'
import { setStatus } from './actions/move-case.ts'
import { caseAssigned, caseMoved, caseNoted, caseReported } from './events.ts'
import { UNASSIGNED } from './lifecycle.ts'
import type { CaseRecord } from './queries.ts'
import { cases } from './tables.ts'
import { addedText, againText, backText, customerText, managerText, technicianText } from './texts.ts'

const caseOf = async ({ tx, orgId }: Ctx, id: string) =>
  (
    await tx
      .select()
      .from(cases)
      .where(and(eq(cases.orgId, orgId), eq(cases.id, id)))
  )[0]

/** Whoever may assign learns of a new report; the reporting colleague knows already. */
export const tellManagers = on(caseReported, 'cases.tell-managers', async (ctx, happened) => {
  const it = await caseOf(ctx, happened.about)
  if (!it) return
  const { words } = await organisationOf(ctx)
  const people = (await membersWhoMay(ctx, 'cases:assign')).filter(({ userId }) => userId !== happened.actorId)
  await tell(ctx, {
    happened,
    kind: 'case_reported',
    people,
    ...managerText(it, words),
    about: { type: 'case', id: it.id },
  })
})

export const tellTechnician = on(caseAssigned, 'cases.tell-technician', async (ctx, happened) => {
  const it = await caseOf(ctx, happened.about)
  const person = (await personsOf(ctx, [happened.data.assigneeId])).get(happened.data.assigneeId)
  if (!it || !person || happened.actorId === happened.data.assigneeId) return
  await tell(ctx, {
    happened,
    kind: 'case_assigned',
    people: [person],
    ...technicianText(it),
    about: { type: 'case', id: it.id },
  })
})

/** Reopened, or sent back by somebody else: it is on the technician's list again. */
export const tellTechnicianAgain = on(
  caseMoved,
  'cases.tell-technician-again',
  async (ctx, happened) => {
    const it = await caseOf(ctx, happened.about)
    const person = it?.assigneeId && (await personsOf(ctx, [it.assigneeId])).get(it.assigneeId)
    if (!it || !person || happened.actorId === it.assigneeId) return
    const about = { type: 'case', id: it.id }
    await tell(ctx, { happened, kind: 'case_assigned', people: [person], ...backText(it, happened.notes), about })
  },
  ({ to }) => to === 'assigned',
)

/** What comes from outside of the house is read by whoever has it, else by those who assign. */
async function tellOfReporter(
  ctx: Ctx,
  happened: Happened,
  textOf: (it: CaseRecord) => { title: string; text: string },
) {
  const it = await caseOf(ctx, happened.about)
  if (!it) return
  const people = it.assigneeId
    ? [...(await personsOf(ctx, [it.assigneeId])).values()]
    : await membersWhoMay(ctx, 'cases:assign')
  const kind = it.assigneeId ? 'case_assigned' : 'case_reported'
  await tell(ctx, { happened, kind, people, ...textOf(it), about: { type: 'case', id: it.id } })
}

export const tellOfAddition = on(
  caseNoted,
  'cases.tell-of-addition',
  (ctx, happened) => tellOfReporter(ctx, happened, (it) => addedText(it, happened.notes)),
  ({ data }) => data['byReporter'] === true,
)

/** Reopened without anybody to go back to. */
export const tellManagersAgain = on(
  caseMoved,
  'cases.tell-managers-again',
  (ctx, happened) => tellOfReporter(ctx, happened, (it) => againText(it, happened.notes)),
  ({ from, to, actorId }) => from === 'resolved' && to === 'acknowledged' && actorId === null,
)

/** The customer hears of the report and of every change, in their words. */
async function tellCustomer(ctx: Ctx, happened: Happened, kind: NoticeKind, to: CaseStatus | 'noted') {
  if (!happened.customerId) return
  const it = await caseOf(ctx, happened.about)
  const contact = await contactOf(ctx, happened.customerId)
  if (!it || !contact) return
  const organisation = await organisationOf(ctx)
  await tell(ctx, {
    happened,
    kind,
    people: [contact],
    ...customerText(it, to, organisation, happened.notes),
    about: { type: 'case', id: it.id },
  })
}

/** An event without a customer is for staff: there is nobody to tell. */
const forCustomer = ({ customerId }: Happened) => customerId !== null

export const tellCustomerOfReport = on(
  caseReported,
  'cases.tell-customer-of-report',
  (ctx, happened) => tellCustomer(ctx, happened, 'case_reported', 'reported'),
  forCustomer,
)
export const tellCustomerOfAssignment = on(
  caseAssigned,
  'cases.tell-customer-of-assignment',
  (ctx, happened) => tellCustomer(ctx, happened, 'case_updated', 'assigned'),
  forCustomer,
)
export const tellCustomerOfMove = on(
  caseMoved,
  'cases.tell-customer-of-move',
  (ctx, happened) => tellCustomer(ctx, happened, 'case_updated', happened.to as CaseStatus),
  forCustomer,
)
export const tellCustomerOfNote = on(
  caseNoted,
  'cases.tell-customer-of-note',
  (ctx, happened) => tellCustomer(ctx, happened, 'case_updated', 'noted'),
  forCustomer,
)

/** The case follows its work order in the same transaction. When the case went first it is already there. */
async function followWork(ctx: Ctx, happened: Happened, to: CaseStatus) {
  const caseId = happened.data['caseId'] as string | null
  if (!caseId) return
  const [before] = await ctx.tx
    .select()
    .from(cases)
    .where(and(eq(cases.orgId, ctx.orgId), eq(cases.id, caseId)))
    .for('update')
  if (before && before.status !== to && before.isOpen) await setStatus(ctx, before, to, happened.notes)
}

export const startWithWork = follow(workOrderStarted, (ctx, happened) => followWork(ctx, happened, 'in_progress'))
export const resolveWithWork = follow(workOrderCompleted, (ctx, happened) => followWork(ctx, happened, 'resolved'))

/** What the technician writes on the order is read on the case too, by staff. */
async function noteWithWork(ctx: Ctx, { data, notes }: Happened, prefix = '') {
  const caseId = data['caseId'] as string | null
  if (caseId)
    await emit(ctx, caseNoted, {
      about: caseId,
      notes: `${prefix}${notes ?? ''}`,
      data: { userIds: data['userIds'] as string[] },
    })
}

/** What was decided about the work that was asked for with a report is decided about the report. */
export const followApproval = follow(workOrderApproved, async (ctx, { data }) => {
  const before = await waitingCase(ctx, data.caseId)
  if (!before) return
  const order = await currentOrderOf(ctx, before.id)
  if (order?.assigneeId) await takeWithWork(ctx, before, order.assigneeId)
  else if (before.status === 'reported') await setStatus(ctx, before, 'acknowledged')
})

/** Nothing will be done; whoever reported it reads why. */
export const followRejection = follow(workOrderRejected, async (ctx, { data, notes }) => {
  const before = await waitingCase(ctx, data.caseId)
  if (before) await setStatus(ctx, before, 'resolved', notes, { declined: true })
})

async function waitingCase({ tx, orgId }: Ctx, caseId: string | null) {
  if (!caseId) return undefined
  const [it] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.orgId, orgId), eq(cases.id, caseId), inArray(cases.status, UNASSIGNED)))
    .for('update')
  return it
}

export const noteFromWork = follow(workOrderNoted, (ctx, happened) => noteWithWork(ctx, happened))
export const holdFromWork = follow(workOrderHeld, (ctx, happened) => noteWithWork(ctx, happened, 'On hold: '))
