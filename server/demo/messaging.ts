import { runAs, SYSTEM, type Ctx } from '#core/context.ts'
import { assertCustomer, customerName } from '#modules/customers/index.ts'
import { portalUsersOf } from '#modules/identity/index.ts'
import { keepReply } from '#modules/messages/actions/keep-reply.ts'
import { logCall } from '#modules/messages/actions/log-call.ts'
import { markThreadRead } from '#modules/messages/actions/mark-thread-read.ts'
import { replyToMyThread, replyToThread } from '#modules/messages/actions/reply.ts'
import { setThreadStatus } from '#modules/messages/actions/set-thread-status.ts'
import { startThread, writeToSupport } from '#modules/messages/actions/start-thread.ts'
import type { DemoLife, DemoThread, Turn } from './data/index.ts'

type AsStaff = <T>(username: string, work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** What customers and staff write to each other, and what was talked over on the telephone. */
export const messageHappenings = (orgId: string, { threads, calls, replies }: DemoLife['messages'], as: AsStaff) => [
  ...threads.flatMap((thread) =>
    thread.turns.map((turn, i) => ({ at: turn.at, run: () => take(orgId, thread, turn, i === 0, as) })),
  ),
  ...calls.map(({ at, by, input }) => ({ at, run: () => as(by, (ctx) => logCall(ctx, input)) })),
  ...replies.map(({ at, by, input }) => ({ at, run: () => as(by, (ctx) => keepReply(ctx, input)) })),
]

function take(orgId: string, { id, customerId, subject }: DemoThread, turn: Turn, isFirst: boolean, as: AsStaff) {
  const asCustomer = <T>(work: (ctx: Ctx) => Promise<T>) => beingCustomer(orgId, customerId, work)
  switch (turn.do) {
    case 'write': {
      const { body } = turn
      return asCustomer<unknown>((ctx) =>
        isFirst ? writeToSupport(ctx, { id, subject, body }) : replyToMyThread(ctx, { id, body }),
      )
    }
    case 'answer': {
      const { body } = turn
      return as<unknown>(turn.by, (ctx) =>
        isFirst ? startThread(ctx, { id, customerId, subject, body }) : replyToThread(ctx, { id, body }),
      )
    }
    case 'read':
      return as<unknown>(turn.by, (ctx) => markThreadRead(ctx, { id }))
    case 'seen':
      return asCustomer<unknown>((ctx) => markThreadRead(ctx, { id }))
    case 'close':
      return as<unknown>(turn.by, (ctx) => setThreadStatus(ctx, { id, status: 'closed' }))
  }
}

/** With their own login, where they have one. */
async function beingCustomer<T>(orgId: string, customerId: string, work: (ctx: Ctx) => Promise<T>) {
  const { userId, name } = await runAs(orgId, SYSTEM, async (ctx) => ({
    userId: (await portalUsersOf(ctx, customerId))[0] ?? customerId,
    name: customerName(await assertCustomer(ctx, customerId)),
  }))
  return runAs(orgId, { kind: 'customer', userId, customerId, name }, work)
}
