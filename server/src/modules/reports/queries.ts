import { and, eq, sql } from 'drizzle-orm'
import { OPEN_CASE_STATUSES, type Output, type Permission, reports as endpoints } from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { keepPlans } from '#core/db.ts'
import { cappedCount, sumOf, tallies, type Wanted } from '#core/totals.ts'
import { cases, listMyCases, newestCases, UNASSIGNED_CASES } from '#modules/cases/index.ts'
import { connections } from '#modules/connections/index.ts'
import { unreadNotices } from '#modules/notifications/index.ts'
import { listWorkOrders, PENDING_WORK, workOrders } from '#modules/work-orders/index.ts'

/** What a role may not see is null. Counts come from kept totals; with an `own` grant they are of one's own rows, which are few. */
export async function dashboard(ctx: Ctx): Promise<Output<typeof endpoints.dashboard>> {
  await keepPlans(ctx.tx)
  const kept = await tallies(ctx, ['customers', 'connections', 'cases', 'work_orders'], 1)
  const total = (permission: Permission, register: string, wanted: Wanted) =>
    reach(ctx, permission) === 'all' ? sumOf(kept, register, wanted) : null
  const [ownCases, ownOrders] = await ownCounts(ctx)
  return {
    counts: {
      activeCustomers: total('customers:read', 'customers', ['true']),
      activeConnections: total('connections:read', 'connections', ['active']),
      pendingCases: ownCases ?? total('cases:read', 'cases', [OPEN_CASE_STATUSES]),
      unassignedCases: total('cases:assign', 'cases', [UNASSIGNED_CASES]),
      openWorkOrders: ownOrders ?? total('work-orders:read', 'work_orders', [PENDING_WORK]),
    },
    newestCases: reach(ctx, 'cases:read') ? await newestCases(ctx, 5) : [],
    nextWork: reach(ctx, 'work-orders:read') ? (await listWorkOrders(ctx, { status: 'pending', limit: 5 })).items : [],
  }
}

async function ownCounts(ctx: Ctx) {
  const me = userIdOf(ctx)
  const ifOwn = async (permission: Permission, table: typeof cases | typeof workOrders) =>
    reach(ctx, permission) === 'own'
      ? (
          await cappedCount(
            ctx,
            sql`select 1 from ${table} where ${and(eq(table.orgId, ctx.orgId), eq(table.assigneeId, me!), eq(table.isOpen, true))}`,
          )
        ).total
      : undefined
  return [await ifOwn('cases:read', cases), await ifOwn('work-orders:read', workOrders)]
}

/** A customer has few rows of each; the fence leaves only theirs. */
export async function myDashboard(ctx: Ctx): Promise<Output<typeof endpoints.myDashboard>> {
  const mine = { orgId: ctx.orgId, customerId: ctx.actor.kind === 'customer' ? ctx.actor.customerId : '' }
  const {
    rows: [n],
  } = await ctx.tx.execute<{ connections: number; pending: number; resolved: number }>(sql`select
    (select count(*)::int from ${connections} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and status = 'active') as connections,
    (select count(*)::int from ${cases} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and is_open) as pending,
    (select count(*)::int from ${cases} where org_id = ${mine.orgId} and customer_id = ${mine.customerId} and not is_open) as resolved`)
  const { count } = await unreadNotices(ctx)
  return {
    counts: {
      activeConnections: n!.connections,
      pendingCases: n!.pending,
      resolvedCases: n!.resolved,
      unreadNotices: count,
    },
    recentCases: (await listMyCases(ctx, { limit: 5 })).items,
  }
}
