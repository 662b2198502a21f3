import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { on, type Happened } from '#core/events.ts'
import { personsOf } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import { listTeams } from '#modules/staff/index.ts'
import {
  workOrderApproved,
  workOrderAssigned,
  workOrderCancelled,
  workOrderOpened,
  workOrderPostponed,
  workOrderRescheduled,
  workOrders,
  type WorkOrderRecord,
} from '#modules/work-orders/index.ts'
import { reminderDue } from './events.ts'
import { cancelledText, givenText, movedText, reminderText, type Text } from './texts.ts'

/** With a case goes its technician, who hears of it from there. */
const withoutCase = ({ data }: Happened) => data['caseId'] === null

const orderOf = async ({ tx, orgId }: Ctx, id: string) =>
  (
    await tx
      .select()
      .from(workOrders)
      .where(and(eq(workOrders.orgId, orgId), eq(workOrders.id, id)))
  )[0]

/** Tells the people concerned, but never whoever did it. */
async function tellThem(ctx: Ctx, happened: Happened, userIds: string[], textOf: (order: WorkOrderRecord) => Text) {
  const order = await orderOf(ctx, happened.about)
  const others = userIds.filter((id) => id !== happened.actorId)
  if (!order || others.length === 0) return
  await tell(ctx, {
    happened,
    kind: 'work_assigned',
    people: [...(await personsOf(ctx, others)).values()],
    ...textOf(order),
    about: { type: 'work-order', id: order.id },
  })
}

/** "Is yours" to the person who has it; to the others of a team, that it is the team's. */
async function tellOfWork(ctx: Ctx, happened: Happened, userIds: string[]) {
  const order = await orderOf(ctx, happened.about)
  const [team] = order?.teamId ? await listTeams(ctx, {}, [order.teamId]) : []
  const isTheirs = (id: string) => id === order?.assigneeId
  await tellThem(ctx, happened, userIds.filter(isTheirs), (it) => givenText(it, undefined))
  await tellThem(
    ctx,
    happened,
    userIds.filter((id) => !isTheirs(id)),
    (it) => givenText(it, team?.name),
  )
}

export const tellOfNewWork = on(
  workOrderOpened,
  'maintenance.tell-of-new-work',
  (ctx, happened) => tellOfWork(ctx, happened, happened.data.userIds),
  withoutCase,
)

export const tellOfAssignment = on(
  workOrderAssigned,
  'maintenance.tell-of-assignment',
  (ctx, happened) => tellOfWork(ctx, happened, happened.data.newIds),
  withoutCase,
)

export const tellOfApprovedWork = on(
  workOrderApproved,
  'maintenance.tell-of-approved-work',
  (ctx, happened) => tellOfWork(ctx, happened, happened.data.newIds),
  withoutCase,
)

export const tellOfNewDay = on(workOrderRescheduled, 'maintenance.tell-of-new-day', (ctx, happened) =>
  tellThem(ctx, happened, happened.data.userIds, (order) => movedText(order, false, happened.notes)),
)

export const tellOfDelay = on(workOrderPostponed, 'maintenance.tell-of-delay', (ctx, happened) =>
  tellThem(ctx, happened, happened.data.userIds, (order) => movedText(order, true, happened.notes)),
)

export const tellOfCancellation = on(
  workOrderCancelled,
  'maintenance.tell-of-cancellation',
  (ctx, happened) => tellThem(ctx, happened, happened.data.userIds, (order) => cancelledText(order, happened.notes)),
  withoutCase,
)

export const tellOfReminder = on(reminderDue, 'maintenance.tell-of-reminder', async (ctx, happened) => {
  const { workOrderId, moment, nobody, userIds } = happened.data
  const order = await orderOf(ctx, workOrderId)
  if (!order) return
  await tell(ctx, {
    happened,
    kind: 'work_reminder',
    people: [...(await personsOf(ctx, userIds)).values()],
    ...(await reminderText(ctx, order, moment, nobody)),
    about: { type: 'work-order', id: order.id },
  })
})
