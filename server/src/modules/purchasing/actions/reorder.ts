import { sql } from 'drizzle-orm'
import {
  MAX_PURCHASE_LINES,
  type Input,
  type PurchaseRequest,
  type purchaseRequests as endpoints,
} from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { listReorder } from '#modules/inventory/index.ts'
import { plus } from '../rules.ts'
import { createRequest } from './create-request.ts'

const AT_ONCE = 500

/** Asks for what runs low, or for some of it, in the quantities that are suggested: one line for each item. */
export async function reorder(ctx: Ctx, { id, itemIds }: Input<typeof endpoints.reorder>): Promise<PurchaseRequest> {
  // One after the other: of two who press at once, the second sees what the first has asked for.
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reorder ${ctx.orgId}`}, 0))`)
  const wanted = await suggestions(ctx, itemIds)
  if (wanted.size === 0) throw notAllowedNow('Nothing to ask for: what runs low is asked for or ordered already.')
  const lines = [...wanted].map(([itemId, quantity]) => ({ itemId, quantity }))
  return createRequest(ctx, { ...(id && { id }), lines, reason: 'At or below the minimum' })
}

/** Of an item that runs low in several stores, all of it together. */
async function suggestions(ctx: Ctx, itemIds: string[] | undefined): Promise<Map<string, number>> {
  const wanted = new Map<string, number>()
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await listReorder(ctx, { cursor, limit: AT_ONCE })
    for (const { item, suggested } of items) {
      if (suggested === 0 || (itemIds && !itemIds.includes(item.id))) continue
      if (!wanted.has(item.id) && wanted.size === MAX_PURCHASE_LINES) return wanted
      wanted.set(item.id, plus(wanted.get(item.id) ?? 0, suggested))
    }
    cursor = nextCursor ?? undefined
  } while (cursor)
  return wanted
}
