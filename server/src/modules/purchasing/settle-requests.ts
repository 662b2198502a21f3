import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { requestMoved } from './events.ts'
import { itsOrder, standing, type StoredRequest } from './request-queries.ts'
import { outstandingOf, statusByLines, type LineFate } from './rules.ts'
import { purchaseOrderLines, purchaseOrders, purchaseRequestLines, purchaseRequests } from './tables.ts'

/** Holds the requests of these lines, in the order of their ids, so that of two who order the same only one does. */
export async function holdRequestsOf({ tx, orgId }: Ctx, lineIds: string[]) {
  if (lineIds.length === 0) return []
  const lines = await tx
    .select({ id: purchaseRequestLines.id, requestId: purchaseRequestLines.requestId })
    .from(purchaseRequestLines)
    .where(and(eq(purchaseRequestLines.orgId, orgId), inArray(purchaseRequestLines.id, lineIds)))
  const ids = [...new Set(lines.map(({ requestId }) => requestId))]
  if (ids.length === 0) return []
  return tx
    .select()
    .from(purchaseRequests)
    .where(and(eq(purchaseRequests.orgId, orgId), inArray(purchaseRequests.id, ids)))
    .orderBy(asc(purchaseRequests.id))
    .for('no key update')
}

type Line = { id: string; requestId: string; toOrder: boolean; fate: LineFate }

async function fatesOf({ tx, orgId }: Ctx, requestIds: string[]): Promise<Line[]> {
  const rows = await tx
    .select({
      id: purchaseRequestLines.id,
      requestId: purchaseRequestLines.requestId,
      toOrder: purchaseRequestLines.toOrder,
      quantity: purchaseOrderLines.quantity,
      received: purchaseOrderLines.received,
      status: purchaseOrders.status,
    })
    .from(purchaseRequestLines)
    .leftJoin(purchaseOrderLines, standing)
    .leftJoin(purchaseOrders, itsOrder)
    .where(and(eq(purchaseRequestLines.orgId, orgId), inArray(purchaseRequestLines.requestId, requestIds)))
  return rows.map(({ quantity, received, status, ...line }) => ({ ...line, fate: fateOf(quantity, received, status) }))
}

function fateOf(quantity: number | null, received: number | null, status: string | null): LineFate {
  if (quantity === null || received === null) return 'open'
  const closed = status === 'received' || status === 'cancelled'
  return closed || outstandingOf({ quantity, received }) === 0 ? 'received' : 'ordered'
}

/** After an order was changed: its requests, which are held, stand where their lines do. `why`: the order's number. */
export async function settleRequests(ctx: Ctx, held: StoredRequest[], why: string) {
  if (held.length === 0) return
  const { tx, orgId } = ctx
  const lines = await fatesOf(
    ctx,
    held.map(({ id }) => id),
  )
  const mark = (toOrder: boolean) =>
    lines.filter((line) => (line.fate === 'open') === toOrder && line.toOrder !== toOrder).map(({ id }) => id)
  for (const toOrder of [true, false]) {
    const ids = mark(toOrder)
    if (ids.length > 0)
      await tx
        .update(purchaseRequestLines)
        .set({ toOrder })
        .where(and(eq(purchaseRequestLines.orgId, orgId), inArray(purchaseRequestLines.id, ids)))
  }
  for (const { id, status, number } of held) {
    const to = statusByLines(lines.filter(({ requestId }) => requestId === id).map(({ fate }) => fate))
    if (to === status) continue
    await tx
      .update(purchaseRequests)
      .set({ status: to })
      .where(and(eq(purchaseRequests.orgId, orgId), eq(purchaseRequests.id, id)))
    await emit(ctx, requestMoved, { about: id, from: status, to, notes: why, data: { number } })
  }
}
