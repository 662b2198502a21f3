import { and, asc, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Input, messages as endpoints, Output } from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { customerName, customers } from '#modules/customers/index.ts'
import { membersWhoMay, organisationOf, users } from '#modules/identity/index.ts'
import { messagesOf } from './message-page.ts'
import { cannedReplies, threads } from './tables.ts'

export type StoredThread = typeof threads.$inferSelect
const NOT_HERE = 'conversation'
const MOST_COUNTED = 99

const mineOrNobodys = (ctx: Ctx) => or(eq(threads.assigneeId, userIdOf(ctx)!), isNull(threads.assigneeId))

/** With an `own` grant: what one has oneself, and what nobody has yet. */
export const visible = (ctx: Ctx): SQL | undefined =>
  ctx.actor.kind !== 'staff' || reach(ctx, 'messages:answer') === 'all' ? undefined : mineOrNobodys(ctx)

export const customerOf = ({ actor }: Ctx) => (actor.kind === 'customer' ? actor.customerId : '')

/** Locks the conversation: who writes, reads or assigns at the same time waits, and then sees what was done. */
export async function lockThread(ctx: Ctx, id: string): Promise<StoredThread> {
  const [row] = await ctx.tx
    .select()
    .from(threads)
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.id, id), visible(ctx)))
    .for('update')
  return found(row, NOT_HERE)
}

async function recordOf(ctx: Ctx, id: string, which?: SQL) {
  const [record] = await ctx.tx
    .select({ thread: threads, customer: customers, assigneeName: users.name })
    .from(threads)
    .innerJoin(customers, and(eq(customers.orgId, threads.orgId), eq(customers.id, threads.customerId)))
    .leftJoin(users, eq(users.id, threads.assigneeId))
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.id, id), which))
  return found(record, NOT_HERE)
}

export const getThread = (ctx: Ctx, { id, before }: Input<typeof endpoints.thread>) =>
  showThread(ctx, id, before, visible(ctx))

/** As staff sees it, also right after giving it to somebody else. */
export async function showThread(
  ctx: Ctx,
  id: string,
  before?: string,
  which?: SQL,
): Promise<Output<typeof endpoints.thread>> {
  const { thread, customer, assigneeName } = await recordOf(ctx, id, which)
  const name = customerName(customer)
  return {
    ...thread,
    customer: { id: customer.id, name, accountNumber: customer.accountNumber },
    customerPhone: customer.phone,
    assignee: thread.assigneeId ? { id: thread.assigneeId, name: assigneeName ?? 'Unknown' } : null,
    unread: thread.unreadStaff,
    ...(await messagesOf(ctx, id, before, { customer: name })),
  }
}

/** As its customer sees it: staff is the organisation by name. */
export async function getMyThread(
  ctx: Ctx,
  { id, before }: { id: string; before?: string | undefined },
): Promise<Output<typeof endpoints.myThread>> {
  const { thread, customer } = await recordOf(ctx, id, eq(threads.customerId, customerOf(ctx)))
  const { name: staff } = await organisationOf(ctx)
  return {
    ...thread,
    unread: thread.unreadCustomer,
    ...(await messagesOf(ctx, id, before, { customer: customerName(customer), staff })),
  }
}

/** How many conversations wait to be read: one's own, and those of nobody. Counting stops at 99. */
export async function unreadThreads(ctx: Ctx): Promise<Output<typeof endpoints.unread>> {
  const waiting = ctx.tx
    .select({ one: sql`1`.as('one') })
    .from(threads)
    .where(and(eq(threads.orgId, ctx.orgId), gt(threads.unreadStaff, 0), mineOrNobodys(ctx)))
    .limit(MOST_COUNTED + 1)
    .as('waiting')
  const [row] = await ctx.tx.select({ n: sql<number>`count(*)::int` }).from(waiting)
  const n = row?.n ?? 0
  return { count: Math.min(n, MOST_COUNTED), capped: n > MOST_COUNTED }
}

/** How many messages of staff the customer who asks has not read. */
export async function myUnreadMessages(ctx: Ctx): Promise<number> {
  const [row] = await ctx.tx
    .select({ n: sql<number>`coalesce(sum(${threads.unreadCustomer}), 0)::int` })
    .from(threads)
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.customerId, customerOf(ctx)), gt(threads.unreadCustomer, 0)))
  return row?.n ?? 0
}

export const answerers = async (ctx: Ctx) =>
  (await membersWhoMay(ctx, 'messages:answer')).map(({ userId, name }) => ({ id: userId, name }))

/** So many that nobody looks through them. */
export const MOST_CANNED = 200

export const listCanned = async ({ tx, orgId }: Ctx) =>
  tx
    .select()
    .from(cannedReplies)
    .where(eq(cannedReplies.orgId, orgId))
    .orderBy(asc(cannedReplies.title))
    .limit(MOST_CANNED)
