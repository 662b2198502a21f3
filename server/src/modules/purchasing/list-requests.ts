import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { OPEN_PURCHASE_REQUESTS, type Input, type Output, type purchaseRequests as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { users } from '#modules/identity/index.ts'
import { purchaseRequests } from './tables.ts'

type Asked = Input<typeof endpoints.list>

const SORTS = {
  newest: { order: desc, beyond: sql.raw('<') },
  oldest: { order: asc, beyond: sql.raw('>') },
} as const

export async function listRequests(ctx: Ctx, input: Asked): Promise<Output<typeof endpoints.list>> {
  const { sort = 'newest', cursor, limit = 25 } = input
  const { order, beyond } = SORTS[sort]
  const condition = conditionOf(ctx, input)
  const place = placeOf(cursor, 'moment')
  const onwards =
    place && sql`(${purchaseRequests.askedAt}, ${purchaseRequests.id}) ${beyond} (${place[0]}, ${place[1]})`
  const rows = await ctx.tx
    .select({ it: purchaseRequests, asker: users.name })
    .from(purchaseRequests)
    .leftJoin(users, eq(users.id, purchaseRequests.askedById))
    .where(and(condition, onwards))
    .orderBy(order(purchaseRequests.askedAt), order(purchaseRequests.id))
    .limit(limit + 1)
  return {
    ...pageOf(
      rows,
      limit,
      ({ it }) => cursorOf(it.askedAt, it.id),
      ({ it, asker }) => ({ ...it, askedBy: { id: it.askedById, name: asker ?? 'Unknown' } }),
    ),
    ...(await totalOf(ctx, input, condition)),
  }
}

function conditionOf(ctx: Ctx, { q = '', status, mine, workOrderId }: Asked): SQL | undefined {
  return and(
    eq(purchaseRequests.orgId, ctx.orgId),
    status === 'open' ? eq(purchaseRequests.isOpen, true) : status && eq(purchaseRequests.status, status),
    mine === 'yes' ? eq(purchaseRequests.askedById, userIdOf(ctx)!) : undefined,
    workOrderId ? eq(purchaseRequests.workOrderId, workOrderId) : undefined,
    wordsOf(q).length > 0 ? sql`${purchaseRequests.id} in (${foundBy(ctx.orgId, 'purchase-requests', q)})` : undefined,
  )
}

async function totalOf(ctx: Ctx, { q = '', status, mine, workOrderId }: Asked, condition: SQL | undefined) {
  if (wordsOf(q).length > 0 || mine || workOrderId)
    return cappedCount(ctx, sql`select 1 from ${purchaseRequests} where ${condition}`)
  const facets = [status === 'open' ? OPEN_PURCHASE_REQUESTS : status]
  return { total: await keptTotal(ctx, 'purchase_requests', facets), capped: false }
}
