import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit, follow, type Happened } from '#core/events.ts'
import {
  workOrderCancelled,
  workOrderCompleted,
  workOrderPostponed,
  workOrderRescheduled,
  workOrders,
  workOrderStarted,
} from '#modules/work-orders/index.ts'
import { applyEffect } from './effects.ts'
import { requestUnplanned } from './events.ts'
import { assigneesOf, moveRequest, sayPlanned } from './move-request.ts'
import { lockRequest } from './queries.ts'
import { serviceRequests } from './tables.ts'

type Worked = Happened & { data: { serviceRequestId: string | null } }

/** The request that this order is the work for, while it waits for it. When the request went first, it is left alone. */
async function waitingFor(ctx: Ctx, { about, data }: Happened) {
  const { serviceRequestId } = data as Worked['data']
  const it = serviceRequestId ? await lockRequest(ctx, serviceRequestId) : undefined
  return it && it.workOrderId === about && (it.status === 'approved' || it.status === 'in_progress') ? it : undefined
}

/** The request follows its work in the same transaction: the two, and the connection, never disagree. */
export const startWithWork = follow(workOrderStarted, async (ctx, happened) => {
  const it = await waitingFor(ctx, happened)
  if (it?.status === 'approved') await moveRequest(ctx, it, 'in_progress')
})

export const completeWithWork = follow(workOrderCompleted, async (ctx, happened) => {
  const it = await waitingFor(ctx, happened)
  if (!it) return
  await applyEffect(ctx, it)
  await moveRequest(ctx, it, 'completed', { resolutionNotes: happened.notes }, { notes: happened.notes })
})

/** It stays approved, and waits to be planned anew. */
export const giveBackWithWork = follow(workOrderCancelled, async (ctx, happened) => {
  const it = await waitingFor(ctx, happened)
  if (!it) return
  await ctx.tx
    .update(serviceRequests)
    .set({ status: 'approved' })
    .where(and(eq(serviceRequests.orgId, ctx.orgId), eq(serviceRequests.id, it.id)))
  await emit(ctx, requestUnplanned, {
    about: it.id,
    customerId: it.customerId,
    from: it.status,
    to: 'approved',
    notes: happened.notes,
    data: { userIds: assigneesOf(it) },
  })
})

/** Another day than was said: the customer waits for it. */
async function planWithWork(ctx: Ctx, happened: Happened) {
  const it = await waitingFor(ctx, happened)
  if (!it) return
  const [order] = await ctx.tx
    .select({ visitOn: workOrders.scheduledOn })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.id, happened.about)))
  await sayPlanned(ctx, it, order?.visitOn)
}

export const followNewDay = follow(workOrderRescheduled, planWithWork)
export const followPostponed = follow(workOrderPostponed, planWithWork)
