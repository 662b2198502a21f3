import type { Input, PurchaseRequest, purchaseRequests as endpoints } from '@mtambo/contract'
import { assertMember, reach, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { requestAsked, requestDecided } from '../events.ts'
import { getRequest } from '../request-queries.ts'
import { indexRequest, storableRequest } from '../save-request.ts'
import { purchaseRequestLines, purchaseRequests } from '../tables.ts'

/** Asks for something to be bought. Who may approve has thought about it already. */
export async function createRequest(
  ctx: Ctx,
  { id = newId(), ...typed }: Input<typeof endpoints.create>,
): Promise<PurchaseRequest> {
  const { orgId, tx, now } = ctx
  const userId = assertMember(ctx)
  const approved = Boolean(reach(ctx, 'purchasing:approve'))
  const { fields, lines } = await storableRequest(ctx, typed)
  // The counter's row stays locked until the commit, so the number is taken as late as can be.
  const number = await nextNumber(ctx, 'purchaseRequest')
  await tx
    .insert(purchaseRequests)
    .values({
      ...fields,
      orgId,
      id,
      number,
      status: approved ? 'approved' : 'requested',
      askedById: userId,
      askedAt: now,
      ...(approved && { decidedById: userId, decidedAt: now }),
    })
    .catch(refuseTwice)
  await tx
    .insert(purchaseRequestLines)
    .values(lines.map((line) => ({ ...line, orgId, requestId: id, toOrder: approved })))
  await indexRequest(ctx, id, { number, reason: fields.reason }, lines, { isNew: true })
  await emit(ctx, requestAsked, { about: id, to: 'requested', notes: fields.reason, data: { number } })
  if (approved) await emit(ctx, requestDecided, { about: id, from: 'requested', to: 'approved', data: { number } })
  return getRequest(ctx, { id })
}

function refuseTwice(error: unknown): never {
  if (violates(error, 'purchase_requests_pk')) throw new Refusal('conflict', 'This request has already been saved.')
  throw error
}
