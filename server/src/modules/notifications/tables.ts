import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { NoticeKind, OutboxChannel, OutboxStatus, TemplateChannel } from '@mtambo/contract'
import type { z } from 'zod'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { events } from '#core/tables.ts'
import { users } from '#modules/identity/index.ts'
import type { Attachment } from './attachments.ts'

/** What somebody was told in the application. */
export const notices = pgTable(
  'notices',
  {
    ...orgColumns,
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** Set when they were told as this customer; null when as staff. */
    customerId: uuid(),
    kind: text().$type<NoticeKind>().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    aboutType: text(),
    aboutId: uuid(),
    eventId: uuid().notNull(),
    readAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    // A job that runs twice tells once.
    unique('notices_once').on(t.orgId, t.eventId, t.userId),
    foreignKey({ columns: [t.orgId, t.eventId], foreignColumns: [events.orgId, events.id] }),
    index('notices_of_user').on(t.orgId, t.userId, t.id.desc()),
    index('notices_unread')
      .on(t.orgId, t.userId, t.id.desc())
      .where(sql`${t.readAt} is null`),
    // To ask whether somebody was told of a thing already and has not looked.
    index('notices_unread_about')
      .on(t.orgId, t.aboutId, t.userId)
      .where(sql`${t.readAt} is null`),
    oneOf('notices_kind', t.kind, NoticeKind.options),
  ],
)

/** How somebody wants to be told, where that is not what everybody gets (rules.ts). */
export const noticePreferences = pgTable(
  'notice_preferences',
  {
    orgId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    kind: text().$type<NoticeKind>().notNull(),
    email: boolean().notNull(),
    sms: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId, t.kind] }),
    oneOf('notice_preferences_kind', t.kind, NoticeKind.options),
  ],
)

/** What an organisation says in its own words, where it does not say it in ours (templates.ts). */
export const notificationTemplates = pgTable(
  'notification_templates',
  {
    orgId: uuid().notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    channel: text().$type<z.output<typeof TemplateChannel>>().notNull(),
    subject: text(),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.kind, t.channel] }),
    oneOf('notification_templates_kind', t.kind, NoticeKind.options),
    oneOf('notification_templates_channel', t.channel, TemplateChannel.options),
  ],
)

/** E-mails and SMS on their way out, and those that went. */
export const outbox = pgTable(
  'outbox',
  {
    ...orgColumns,
    channel: text().$type<z.output<typeof OutboxChannel>>().notNull(),
    to: text().notNull(),
    subject: text(),
    body: text().notNull(),
    /** Holds a secret, such as a link to choose a password: only its reader may see the text. */
    confidential: boolean().notNull().default(false),
    attachment: jsonb().$type<Attachment>(),
    status: text().$type<z.output<typeof OutboxStatus>>().notNull(),
    attempts: integer().notNull().default(0),
    /** Until then a process is sending it, and no other may. */
    sendingUntil: instant(),
    error: text(),
    sandbox: boolean().notNull().default(false),
    eventId: uuid(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('outbox_once').on(t.orgId, t.eventId, t.channel, t.to),
    foreignKey({ columns: [t.orgId, t.eventId], foreignColumns: [events.orgId, events.id] }),
    index('outbox_by_channel').on(t.orgId, t.channel, t.id.desc()),
    index('outbox_by_status').on(t.orgId, t.status, t.id.desc()),
    index('outbox_by_both').on(t.orgId, t.channel, t.status, t.id.desc()),
    oneOf('outbox_channel', t.channel, OutboxChannel.options),
    oneOf('outbox_status', t.status, OutboxStatus.options),
  ],
)
