import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { OPEN_PURCHASE_ORDERS, type Input, type Output, type purchaseOrders as endpoints } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { organisationOf, users } from '#modules/identity/index.ts'
import { vendors } from '#modules/vendors/index.ts'
import { isLate } from './order-queries.ts'
import { purchaseOrderLines, purchaseOrders } from './tables.ts'

type Asked = Input<typeof endpoints.list>

const SORTS = {
  newest: { order: desc, beyond: sql.raw('<') },
  oldest: { order: asc, beyond: sql.raw('>') },
} as const

export async function listOrders(ctx: Ctx, input: Asked): Promise<Output<typeof endpoints.list>> {
  const { sort = 'newest', cursor, limit = 25 } = input
  const { order, beyond } = SORTS[sort]
  const today = dayIn((await organisationOf(ctx)).timeZone, ctx.now)
  const condition = conditionOf(ctx, input, today)
  const place = placeOf(cursor, 'moment')
  const onwards = place && sql`(${purchaseOrders.createdAt}, ${purchaseOrders.id}) ${beyond} (${place[0]}, ${place[1]})`
  const rows = await ctx.tx
    .select({ it: purchaseOrders, vendor: vendors.name, author: users.name })
    .from(purchaseOrders)
    .leftJoin(vendors, and(eq(vendors.orgId, purchaseOrders.orgId), eq(vendors.id, purchaseOrders.vendorId)))
    .leftJoin(users, eq(users.id, purchaseOrders.createdById))
    .where(and(condition, onwards))
    .orderBy(order(purchaseOrders.createdAt), order(purchaseOrders.id))
    .limit(limit + 1)
  return {
    ...pageOf(
      rows,
      limit,
      ({ it }) => cursorOf(it.createdAt, it.id),
      ({ it, vendor, author }) => ({
        ...it,
        vendor: { id: it.vendorId, name: vendor ?? '' },
        createdBy: { id: it.createdById, name: author ?? 'Unknown' },
        late: isLate(it, today),
      }),
    ),
    ...(await totalOf(ctx, input, condition)),
  }
}

function conditionOf({ orgId }: Ctx, { q = '', status, vendorId, itemId }: Asked, today: string): SQL | undefined {
  return and(
    eq(purchaseOrders.orgId, orgId),
    statusIs(status, today),
    vendorId ? eq(purchaseOrders.vendorId, vendorId) : undefined,
    itemId
      ? sql`${purchaseOrders.id} in (select ${purchaseOrderLines.orderId} from ${purchaseOrderLines}
          where ${purchaseOrderLines.orgId} = ${orgId} and ${purchaseOrderLines.itemId} = ${itemId})`
      : undefined,
    wordsOf(q).length > 0 ? sql`${purchaseOrders.id} in (${foundBy(orgId, 'purchase-orders', q)})` : undefined,
  )
}

function statusIs(status: Asked['status'], today: string): SQL | undefined {
  if (status === 'open') return eq(purchaseOrders.isOpen, true)
  if (status === 'awaiting') return sql`${purchaseOrders.awaitsApproval}`
  if (status === 'late') return sql`${purchaseOrders.dueOn} < ${today}`
  return status && eq(purchaseOrders.status, status)
}

async function totalOf(ctx: Ctx, { q = '', status, vendorId, itemId }: Asked, condition: SQL | undefined) {
  if (wordsOf(q).length > 0 || vendorId || itemId || status === 'awaiting' || status === 'late')
    return cappedCount(ctx, sql`select 1 from ${purchaseOrders} where ${condition}`)
  const facets = [status === 'open' ? OPEN_PURCHASE_ORDERS : status]
  return { total: await keptTotal(ctx, 'purchase_orders', facets), capped: false }
}
