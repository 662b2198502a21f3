import { and, eq } from 'drizzle-orm'
import type { NoticeKind } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { on, type Happened } from '#core/events.ts'
import { membersWhoMay, personsOf } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import {
  workOrderApproved,
  workOrderRejected,
  workOrderRequested,
  workOrders,
  type WorkOrderRecord,
} from '#modules/work-orders/index.ts'
import { approvedText, rejectedText, requestedText, type Text } from './texts.ts'

async function tellThem(
  ctx: Ctx,
  happened: Happened,
  kind: NoticeKind,
  userIds: (string | null)[],
  textOf: (order: WorkOrderRecord) => Text,
) {
  const others = userIds.filter((id) => id !== null && id !== happened.actorId) as string[]
  const [order] = await ctx.tx
    .select()
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, happened.about)))
  if (!order || others.length === 0) return
  const people = [...(await personsOf(ctx, others)).values()]
  await tell(ctx, { happened, kind, people, ...textOf(order), about: { type: 'work-order', id: order.id } })
}

/** All who may approve it, but not whoever asks. */
export const tellOfRequest = on(workOrderRequested, 'approvals.tell-of-request', async (ctx, happened) => {
  const approvers = await membersWhoMay(ctx, 'work-orders:approve')
  const userIds = approvers.map(({ userId }) => userId)
  await tellThem(ctx, happened, 'work_requested', userIds, (order) => requestedText(order, happened.actorName))
})

export const tellOfApproval = on(workOrderApproved, 'approvals.tell-of-approval', (ctx, happened) =>
  tellThem(ctx, happened, 'work_decided', [happened.data.askedById], (order) => approvedText(order, happened)),
)

export const tellOfRejection = on(workOrderRejected, 'approvals.tell-of-rejection', (ctx, happened) =>
  tellThem(ctx, happened, 'work_decided', [happened.data.askedById], (order) => rejectedText(order, happened)),
)
