import { sql } from 'drizzle-orm'
import { ThreadStatus, type Call } from '@mtambo/contract'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { customers } from '#modules/customers/index.ts'
import { members } from '#modules/identity/index.ts'

/** A conversation with a customer. What the inbox shows of its messages is kept here, in the transaction of each. */
export const threads = pgTable(
  'threads',
  {
    ...orgColumns,
    customerId: uuid().notNull(),
    subject: text().notNull(),
    status: text().$type<ThreadStatus>().notNull(),
    assigneeId: uuid(),
    /** How many messages there are; the newest has this number. */
    messageCount: integer().notNull(),
    lastAt: instant().notNull(),
    lastFromCustomer: boolean().notNull(),
    preview: text().notNull(),
    unreadStaff: integer().notNull(),
    unreadCustomer: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'threads_pk', columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.customerId], foreignColumns: [customers.orgId, customers.id] }),
    foreignKey({ columns: [t.orgId, t.assigneeId], foreignColumns: [members.orgId, members.userId] }),
    // One per box of the inbox, with and without a status, each ending in the keyset.
    index('threads_newest').on(t.orgId, t.lastAt, t.id),
    index('threads_by_status').on(t.orgId, t.status, t.lastAt, t.id),
    index('threads_of_assignee').on(t.orgId, t.assigneeId, t.lastAt, t.id),
    index('threads_of_assignee_by_status').on(t.orgId, t.assigneeId, t.status, t.lastAt, t.id),
    index('threads_unassigned')
      .on(t.orgId, t.lastAt, t.id)
      .where(sql`${t.assigneeId} is null`),
    index('threads_unassigned_by_status')
      .on(t.orgId, t.status, t.lastAt, t.id)
      .where(sql`${t.assigneeId} is null`),
    index('threads_of_customer').on(t.orgId, t.customerId, t.lastAt, t.id),
    index('threads_unread_by_staff')
      .on(t.orgId, t.assigneeId)
      .where(sql`${t.unreadStaff} > 0`),
    index('threads_unread_by_customer')
      .on(t.orgId, t.customerId)
      .where(sql`${t.unreadCustomer} > 0`),
    oneOf('threads_status', t.status, ThreadStatus.options),
  ],
)

export const messages = pgTable(
  'messages',
  {
    ...orgColumns,
    customerId: uuid().notNull(),
    threadId: uuid().notNull(),
    /** Counts up within the thread, under its lock: two who write at once get one place each. */
    place: integer().notNull(),
    body: text().notNull(),
    fromCustomer: boolean().notNull(),
    authorId: uuid(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'messages_pk', columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.threadId], foreignColumns: [threads.orgId, threads.id] }),
    unique('messages_in_thread').on(t.orgId, t.threadId, t.place),
  ],
)

/** For staff only: without a customer there is no fence for customers, so none of their endpoints may read it. */
export const cannedReplies = pgTable(
  'canned_replies',
  {
    ...orgColumns,
    title: text().notNull(),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ name: 'canned_replies_pk', columns: [t.orgId, t.id] }),
    unique('canned_replies_title').on(t.orgId, t.title),
  ],
)

/** A telephone call that was noted. */
export const calls = pgTable(
  'calls',
  {
    ...orgColumns,
    customerId: uuid().notNull(),
    direction: text().$type<Call['direction']>().notNull(),
    phone: text(),
    summary: text().notNull(),
    minutes: integer(),
    byId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'calls_pk', columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.customerId], foreignColumns: [customers.orgId, customers.id] }),
    index('calls_newest').on(t.orgId, t.at, t.id),
    index('calls_of_customer').on(t.orgId, t.customerId, t.at, t.id),
    oneOf('calls_direction', t.direction, ['in', 'out']),
  ],
)
