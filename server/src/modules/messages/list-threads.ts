import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Input, messages as endpoints, Output } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf, type Place } from '#core/paging.ts'
import { foundBy } from '#core/search.ts'
import { customerName, customers, wanted } from '#modules/customers/index.ts'
import { users } from '#modules/identity/index.ts'
import { customerOf, visible } from './queries.ts'
import { threads } from './tables.ts'

const newest = [desc(threads.lastAt), desc(threads.id)]
const after = (place: Place | undefined): SQL | undefined =>
  place && sql`(${threads.lastAt}, ${threads.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`

/** The inbox, written to last first. */
export async function listThreads(
  ctx: Ctx,
  { box = 'all', status, customerId, q, cursor, limit = 25 }: Input<typeof endpoints.threads>,
): Promise<Output<typeof endpoints.threads>> {
  const words = wanted(q)
  const boxes = { all: undefined, mine: eq(threads.assigneeId, userIdOf(ctx)!), unassigned: isNull(threads.assigneeId) }
  const rows = await ctx.tx
    .select({ thread: threads, customer: customers, assigneeName: users.name })
    .from(threads)
    .innerJoin(customers, and(eq(customers.orgId, threads.orgId), eq(customers.id, threads.customerId)))
    .leftJoin(users, eq(users.id, threads.assigneeId))
    .where(
      and(
        eq(threads.orgId, ctx.orgId),
        boxes[box],
        visible(ctx),
        status && eq(threads.status, status),
        customerId ? eq(threads.customerId, customerId) : undefined,
        words ? sql`${threads.id} in (${foundBy(ctx.orgId, 'threads', words)})` : undefined,
        after(placeOf(cursor, 'moment')),
      ),
    )
    .orderBy(...newest)
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    ({ thread }) => cursorOf(thread.lastAt, thread.id),
    ({ thread, customer, assigneeName }) => ({
      ...thread,
      unread: thread.unreadStaff,
      customer: { id: customer.id, name: customerName(customer), accountNumber: customer.accountNumber },
      assignee: thread.assigneeId ? { id: thread.assigneeId, name: assigneeName ?? 'Unknown' } : null,
    }),
  )
}

export async function listMyThreads(
  ctx: Ctx,
  { cursor, limit = 25 }: Input<typeof endpoints.mine>,
): Promise<Output<typeof endpoints.mine>> {
  const rows = await ctx.tx
    .select()
    .from(threads)
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.customerId, customerOf(ctx)), after(placeOf(cursor, 'moment'))))
    .orderBy(...newest)
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    ({ lastAt, id }) => cursorOf(lastAt, id),
    (thread) => ({ ...thread, unread: thread.unreadCustomer }),
  )
}
