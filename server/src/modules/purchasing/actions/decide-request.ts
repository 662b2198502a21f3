import { and, eq } from 'drizzle-orm'
import type { Input, PurchaseRequest, purchaseRequests as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, notAllowedNow, Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { personsOf } from '#modules/identity/index.ts'
import { requestCancelled, requestDecided } from '../events.ts'
import { assertRequestCan } from '../lifecycle.ts'
import { getRequest, linesInOrders, lockRequest, viewerOf, type StoredRequest } from '../request-queries.ts'
import { purchaseRequestLines, purchaseRequests } from '../tables.ts'

type Decision = 'approved' | 'rejected' | 'cancelled'

export const approveRequest = (ctx: Ctx, { id, notes }: Input<typeof endpoints.approve>) =>
  decide(ctx, id, 'approved', notes)

export const rejectRequest = (ctx: Ctx, { id, reason }: Input<typeof endpoints.reject>) =>
  decide(ctx, id, 'rejected', reason)

async function decide(ctx: Ctx, id: string, to: Decision, notes?: string | null): Promise<PurchaseRequest> {
  const before = await lockRequest(ctx, id)
  await refuseIfDecided(ctx, before)
  assertRequestCan(before.status, to)
  await store(ctx, before, to, notes)
  await emit(ctx, requestDecided, { about: id, from: before.status, to, notes, data: { number: before.number } })
  return getRequest(ctx, { id })
}

/** Of two who decide at once, the second is told who was faster. */
async function refuseIfDecided(ctx: Ctx, { status, decidedById }: StoredRequest) {
  if (decidedById === null || decidedById === userIdOf(ctx) || !['approved', 'rejected'].includes(status)) return
  const name = (await personsOf(ctx, [decidedById])).get(decidedById)?.name ?? 'A colleague'
  throw new Refusal('conflict', `Somebody was faster: ${name} has ${status} this.`)
}

/** By who asked, or who buys. What stands in an order is not taken back any more. */
export async function cancelRequest(ctx: Ctx, { id, reason }: Input<typeof endpoints.cancel>) {
  const before = await lockRequest(ctx, id)
  const { isOwn, buys } = viewerOf(ctx, before.askedById)
  if (!isOwn && !buys) throw forbidden('Only who asked for this, or who buys, may take it back.')
  assertRequestCan(before.status, 'cancelled')
  const [ordered] = await linesInOrders(ctx, id)
  if (ordered) throw notAllowedNow(`${ordered.description} stands in ${ordered.number}. Cancel that order first.`)
  await store(ctx, before, 'cancelled', reason)
  await emit(ctx, requestCancelled, {
    about: id,
    from: before.status,
    to: 'cancelled',
    notes: reason,
    data: { number: before.number },
  })
  return getRequest(ctx, { id })
}

async function store(ctx: Ctx, { id }: StoredRequest, to: Decision, notes: string | null | undefined) {
  const { tx, orgId, now } = ctx
  await tx
    .update(purchaseRequests)
    .set({ status: to, decidedById: userIdOf(ctx), decidedAt: now, decisionNotes: notes || null })
    .where(and(eq(purchaseRequests.orgId, orgId), eq(purchaseRequests.id, id)))
  await tx
    .update(purchaseRequestLines)
    .set({ toOrder: to === 'approved' })
    .where(and(eq(purchaseRequestLines.orgId, orgId), eq(purchaseRequestLines.requestId, id)))
}
