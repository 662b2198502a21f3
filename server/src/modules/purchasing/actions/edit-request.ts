import { and, eq } from 'drizzle-orm'
import type { Input, PurchaseRequest, purchaseRequests as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { requestChanged } from '../events.ts'
import { getRequest, lockRequest, viewerOf } from '../request-queries.ts'
import { indexRequest, storableRequest } from '../save-request.ts'
import { purchaseRequestLines, purchaseRequests } from '../tables.ts'

/** While nobody has decided: by who asked, or who buys. */
export async function editRequest(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<PurchaseRequest> {
  const { orgId, tx } = ctx
  const before = await lockRequest(ctx, id)
  const { isOwn, buys } = viewerOf(ctx, before.askedById)
  if (!isOwn && !buys) throw forbidden('Only who asked for this, or who buys, may change it.')
  if (before.status !== 'requested')
    throw notAllowedNow(`${before.number} is ${before.status}: it can no longer be changed.`)

  const { fields, lines } = await storableRequest(ctx, typed)
  await tx
    .update(purchaseRequests)
    .set(fields)
    .where(and(eq(purchaseRequests.orgId, orgId), eq(purchaseRequests.id, id)))
  await tx
    .delete(purchaseRequestLines)
    .where(and(eq(purchaseRequestLines.orgId, orgId), eq(purchaseRequestLines.requestId, id)))
  await tx.insert(purchaseRequestLines).values(lines.map((line) => ({ ...line, orgId, requestId: id })))
  await indexRequest(ctx, id, { number: before.number, reason: fields.reason }, lines)
  await emit(ctx, requestChanged, { about: id, data: { number: before.number } })
  return getRequest(ctx, { id })
}
