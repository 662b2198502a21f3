import { date, foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { members } from '#modules/identity/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { REMINDER_MOMENTS, type ReminderMoment } from './rules.ts'

/**
 * Whose calendar has an address. The secret in it is not kept: it is the id of this row, signed (feed-secret.ts), so
 * that it can be shown again, and a copy of the database gives nobody a calendar.
 */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  { ...orgColumns, userId: uuid().notNull(), createdAt: instant().notNull() },
  (t) => [
    primaryKey({ name: 'calendar_feeds_pk', columns: [t.orgId, t.id] }),
    unique('calendar_feeds_of_user').on(t.orgId, t.userId),
    foreignKey({
      name: 'calendar_feeds_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [members.orgId, members.userId],
    }).onDelete('cascade'),
  ],
)

/** Which reminders were sent: of a plan for a day, one the day before and one that morning, however often the job runs. */
export const workReminders = pgTable(
  'work_reminders',
  {
    ...orgColumns,
    workOrderId: uuid().notNull(),
    scheduledOn: date().notNull(),
    moment: text().$type<ReminderMoment>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'work_reminders_pk', columns: [t.orgId, t.id] }),
    unique('work_reminders_once').on(t.orgId, t.workOrderId, t.scheduledOn, t.moment),
    foreignKey({
      name: 'work_reminders_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    oneOf('work_reminders_moment', t.moment, REMINDER_MOMENTS),
  ],
)
