import { and, eq, sql } from 'drizzle-orm'
import { memberIdOf, userIdOf, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { attachFiles } from '#modules/files/index.ts'
import { messageWritten } from '../events.ts'
import { later, previewOf } from '../rules.ts'
import type { StoredThread } from '../queries.ts'
import { messages, threads } from '../tables.ts'

type Written = { body: string; attachmentIds?: string[] | undefined }

/** Puts a message at the end of a conversation that is locked, and keeps what the inbox shows of it. */
export async function addMessage(ctx: Ctx, thread: StoredThread, { body, attachmentIds = [] }: Written) {
  const fromCustomer = ctx.actor.kind === 'customer'
  const { customerId } = thread
  const id = newId()
  const at = later(ctx.now, thread.lastAt)
  await ctx.tx.insert(messages).values({
    orgId: ctx.orgId,
    id,
    customerId,
    threadId: thread.id,
    place: thread.messageCount + 1,
    body,
    fromCustomer,
    authorId: userIdOf(ctx),
    at,
  })
  await attachFiles(ctx, attachmentIds, { type: 'message', id }, customerId, {
    field: 'attachmentIds',
    documents: true,
  })
  const assigneeId = thread.assigneeId ?? memberIdOf(ctx)
  await ctx.tx
    .update(threads)
    .set({
      messageCount: thread.messageCount + 1,
      lastAt: at,
      lastFromCustomer: fromCustomer,
      preview: previewOf(body),
      assigneeId,
      ...(fromCustomer
        ? { status: 'open', unreadStaff: sql`${threads.unreadStaff} + 1` }
        : { unreadCustomer: sql`${threads.unreadCustomer} + 1` }),
    })
    .where(and(eq(threads.orgId, ctx.orgId), eq(threads.id, thread.id)))
  await emit(ctx, messageWritten, {
    about: thread.id,
    customerId,
    data: { userIds: assigneeId ? [assigneeId] : [], messageId: id, fromCustomer },
  })
}
