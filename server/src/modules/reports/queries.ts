import { and, eq, sql, type SQL } from 'drizzle-orm'
import {
  OPEN_CASE_STATUSES,
  type Output,
  PENDING_REQUEST_STATUSES,
  type Permission,
  reports as endpoints,
} from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { keepPlans } from '#core/db.ts'
import { cappedCount, sumOf, tallies, type Wanted } from '#core/totals.ts'
import { myAnnouncements } from '#modules/announcements/index.ts'
import { cases, listMyCases, newestCases, UNASSIGNED_CASES } from '#modules/cases/index.ts'
import { connections } from '#modules/connections/index.ts'
import { myUnreadMessages } from '#modules/messages/index.ts'
import { unreadNotices } from '#modules/notifications/index.ts'
import { listMyRequests, serviceRequests } from '#modules/service-requests/index.ts'
import { listWorkOrders, ownWorkOnly, PENDING_WORK, workOrders } from '#modules/work-orders/index.ts'

/** What a role may not see is null. Counts come from kept totals; with an `own` grant they are of one's own rows, which are few. */
export async function dashboard(ctx: Ctx): Promise<Output<typeof endpoints.dashboard>> {
  await keepPlans(ctx.tx)
  const kept = await tallies(ctx, ['customers', 'connections', 'cases', 'work_orders', 'service_requests'], 1)
  const total = (permission: Permission, register: string, wanted: Wanted) =>
    reach(ctx, permission) === 'all' ? sumOf(kept, register, wanted) : null
  const [ownCases, ownOrders, ownScheduled] = await ownCounts(ctx)
  return {
    counts: {
      activeCustomers: total('customers:read', 'customers', ['true']),
      activeConnections: total('connections:read', 'connections', ['active']),
      pendingCases: ownCases ?? total('cases:read', 'cases', [OPEN_CASE_STATUSES]),
      unassignedCases: total('cases:assign', 'cases', [UNASSIGNED_CASES]),
      openWorkOrders: ownOrders ?? total('work-orders:read', 'work_orders', [PENDING_WORK]),
      scheduledWorkOrders: ownScheduled ?? total('work-orders:read', 'work_orders', ['scheduled']),
      workToApprove: total('work-orders:approve', 'work_orders', ['requested']),
      pendingRequests: total('service-requests:read', 'service_requests', [PENDING_REQUEST_STATUSES]),
    },
    newestCases: reach(ctx, 'cases:read') ? await newestCases(ctx, NEXT) : [],
    nextWork: reach(ctx, 'work-orders:read') ? await nextWork(ctx) : [],
  }
}

/** Planned for today or later, the soonest first; where that is not enough, what waits without a day. */
async function nextWork(ctx: Ctx) {
  // What somebody has asked for, and another one has, is not theirs to do.
  const pending = {
    status: 'pending',
    ...(reach(ctx, 'work-orders:read') === 'own' && { mine: 'yes' as const }),
  } as const
  const { items } = await listWorkOrders(ctx, { ...pending, sort: 'planned', limit: NEXT })
  if (items.length === NEXT) return items
  const { items: newest } = await listWorkOrders(ctx, { ...pending, limit: 4 * NEXT })
  return [...items, ...newest.filter(({ scheduledOn }) => scheduledOn === null)].slice(0, NEXT)
}
const NEXT = 5

/** Of one's own rows, for roles that see no others. */
async function ownCounts(ctx: Ctx) {
  const count = async (
    permission: Permission,
    table: typeof cases | typeof workOrders,
    ...which: (SQL | undefined)[]
  ) =>
    reach(ctx, permission) === 'own'
      ? (await cappedCount(ctx, sql`select 1 from ${table} where ${and(eq(table.orgId, ctx.orgId), ...which)}`)).total
      : undefined
  const orders = (which: SQL) =>
    count('work-orders:read', workOrders, ownWorkOnly(ctx, 'work-orders:read'), eq(workOrders.isOpen, true), which)
  return [
    await count('cases:read', cases, eq(cases.assigneeId, userIdOf(ctx)!), eq(cases.isOpen, true)),
    await orders(sql`true`),
    await orders(eq(workOrders.status, 'scheduled')),
  ]
}

/** A customer has few rows of each; the fence leaves only theirs. */
export async function myDashboard(ctx: Ctx): Promise<Output<typeof endpoints.myDashboard>> {
  const mine = { orgId: ctx.orgId, customerId: ctx.actor.kind === 'customer' ? ctx.actor.customerId : '' }
  const {
    rows: [n],
  } = await ctx.tx.execute<{ connections: number; pending: number; resolved: number; requests: number }>(sql`select
    (select count(*)::int from ${connections} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and status = 'active') as connections,
    (select count(*)::int from ${cases} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and is_open) as pending,
    (select count(*)::int from ${cases} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and not is_open) as resolved,
    (select count(*)::int from ${serviceRequests} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and is_open) as requests`)
  const { count } = await unreadNotices(ctx)
  return {
    counts: {
      activeConnections: n!.connections,
      pendingCases: n!.pending,
      resolvedCases: n!.resolved,
      pendingRequests: n!.requests,
      unreadNotices: count,
      unreadMessages: await myUnreadMessages(ctx),
    },
    recentCases: (await listMyCases(ctx, { limit: NEXT })).items,
    recentRequests: (await listMyRequests(ctx, { limit: NEXT })).items,
    announcements: await myAnnouncements(ctx),
  }
}
