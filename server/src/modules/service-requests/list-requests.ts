import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import {
  PENDING_REQUEST_STATUSES,
  type serviceRequests as endpoints,
  type Input,
  type MyServiceRequestRow,
  type Output,
} from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy } from '#core/search.ts'
import { cappedCount, keptTotal } from '#core/totals.ts'
import { connections } from '#modules/connections/index.ts'
import { customerName, customers, wanted } from '#modules/customers/index.ts'
import { users } from '#modules/identity/index.ts'
import { assigneeOf, customerOf } from './queries.ts'
import { serviceRequests } from './tables.ts'

type Asked = Input<typeof endpoints.list>

const COLUMNS = {
  id: serviceRequests.id,
  number: serviceRequests.number,
  type: serviceRequests.type,
  status: serviceRequests.status,
  priority: serviceRequests.priority,
  submittedAt: serviceRequests.submittedAt,
  resolvedAt: serviceRequests.resolvedAt,
  connectionId: serviceRequests.connectionId,
  meterNumber: connections.meterNumber,
}

const withConnection = and(
  eq(connections.orgId, serviceRequests.orgId),
  eq(connections.id, serviceRequests.connectionId),
)

const SORTS = {
  newest: { order: desc, beyond: sql.raw('<') },
  oldest: { order: asc, beyond: sql.raw('>') },
} as const

export async function listRequests(ctx: Ctx, input: Asked): Promise<Output<typeof endpoints.list>> {
  const { sort = 'newest', cursor, limit = 25 } = input
  const { order, beyond } = SORTS[sort]
  const condition = conditionOf(ctx, input)
  const rows = await ctx.tx
    .select({
      ...COLUMNS,
      assigneeId: serviceRequests.assigneeId,
      by: users.name,
      customerId: serviceRequests.customerId,
      firstName: customers.firstName,
      lastName: customers.lastName,
      accountNumber: customers.accountNumber,
    })
    .from(serviceRequests)
    // Left, though each has one: the page is cut by the index first, and its customers are looked up after.
    .leftJoin(customers, and(eq(customers.orgId, serviceRequests.orgId), eq(customers.id, serviceRequests.customerId)))
    .leftJoin(connections, withConnection)
    .leftJoin(users, eq(users.id, serviceRequests.assigneeId))
    .where(and(condition, onwards(cursor, beyond)))
    .orderBy(order(serviceRequests.submittedAt), order(serviceRequests.id))
    .limit(limit + 1)
  return {
    ...pageOf(
      rows,
      limit,
      ({ submittedAt, id }) => cursorOf(submittedAt, id),
      ({ customerId, firstName, lastName, accountNumber, assigneeId, by, ...row }) => ({
        ...shown(row),
        assignee: assigneeOf(assigneeId, by),
        customer: {
          id: customerId,
          name: customerName({ firstName: firstName!, lastName: lastName! }),
          accountNumber: accountNumber!,
        },
      }),
    ),
    ...(await totalOf(ctx, input, condition)),
  }
}

type Row = Omit<MyServiceRequestRow, 'connection'> & { connectionId: string | null; meterNumber: string | null }
const shown = ({ connectionId, meterNumber, ...row }: Row): MyServiceRequestRow => ({
  ...row,
  connection: connectionId && meterNumber ? { id: connectionId, meterNumber } : null,
})

function onwards(cursor: string | undefined, beyond: SQL) {
  const place = placeOf(cursor, 'moment')
  return place && sql`(${serviceRequests.submittedAt}, ${serviceRequests.id}) ${beyond} (${place[0]}, ${place[1]})`
}

function conditionOf(
  { orgId }: Ctx,
  { q, status, type, priority, assigneeId, customerId, connectionId }: Asked,
): SQL | undefined {
  const words = wanted(q)
  return and(
    eq(serviceRequests.orgId, orgId),
    status === 'pending' ? eq(serviceRequests.isPending, true) : status && eq(serviceRequests.status, status),
    type && eq(serviceRequests.type, type),
    priority && eq(serviceRequests.priority, priority),
    assigneeId ? eq(serviceRequests.assigneeId, assigneeId) : undefined,
    customerId ? eq(serviceRequests.customerId, customerId) : undefined,
    connectionId ? eq(serviceRequests.connectionId, connectionId) : undefined,
    words ? sql`${serviceRequests.id} in (${foundBy(orgId, 'service-requests', words)})` : undefined,
  )
}

/** Status and type are counted as rows change; anything else is counted up to a limit. */
async function totalOf(ctx: Ctx, input: Asked, condition: SQL | undefined) {
  const { q, status, type, priority, assigneeId, customerId, connectionId } = input
  if (wanted(q) || priority || assigneeId || customerId || connectionId)
    return cappedCount(ctx, sql`select 1 from ${serviceRequests} where ${condition}`)
  const facets = [status === 'pending' ? PENDING_REQUEST_STATUSES : status, type]
  return { total: await keptTotal(ctx, 'service_requests', facets), capped: false }
}

export async function listMyRequests(
  ctx: Ctx,
  { status, cursor, limit = 25 }: Input<typeof endpoints.mine>,
): Promise<Output<typeof endpoints.mine>> {
  const rows = await ctx.tx
    .select(COLUMNS)
    .from(serviceRequests)
    .leftJoin(connections, withConnection)
    .where(
      and(
        eq(serviceRequests.orgId, ctx.orgId),
        eq(serviceRequests.customerId, customerOf(ctx)),
        status && eq(serviceRequests.isOpen, status === 'pending'),
        onwards(cursor, SORTS.newest.beyond),
      ),
    )
    .orderBy(desc(serviceRequests.submittedAt), desc(serviceRequests.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ submittedAt, id }) => cursorOf(submittedAt, id), shown)
}
