import { bigint, boolean, date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'

/**
 * What is added up of a day's cases. By the day of the report: `category`, `severity`, `area`, and `interruption` (of a
 * category, once it is over). By the day of the resolution: `resolved_by` a person, `resolved_in` an area.
 */
export const DIMENSIONS = ['category', 'severity', 'area', 'interruption', 'resolved_by', 'resolved_in'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The figures of each day, added up: what a report costs depends on its days, not on how many cases there ever were. */
export const caseDays = pgTable(
  'case_days',
  {
    orgId: uuid().notNull(),
    dimension: text().$type<Dimension>().notNull(),
    day: date().notNull(),
    key: text().notNull(),
    n: integer().notNull(),
    open: integer().notNull(),
    minutes: bigint({ mode: 'number' }).notNull(), // of an interruption: times the customers
    customers: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ name: 'case_days_pk', columns: [t.orgId, t.dimension, t.day, t.key] })],
)

/**
 * Changes of cases that are not added up yet: as a case was (sign −1) and as it is (+1), written by trigger with the
 * change. Only ever added to, so that nobody waits for anybody; a job folds them into the days. The days are those of the
 * organisation's time zone; when that changes, all are counted anew.
 */
export const caseDayChanges = pgTable(
  'case_day_changes',
  {
    orgId: uuid().notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    sign: smallint().notNull(),
    reportedOn: date().notNull(),
    resolvedOn: date(),
    minutes: integer(), // from report to resolution
    isLong: boolean(), // as an interruption of supply
    category: text().notNull(),
    severity: text().notNull(),
    area: text().notNull(),
    isOpen: boolean().notNull(),
    assigneeId: uuid(),
    affectedCustomers: integer().notNull(),
  },
  (t) => [primaryKey({ name: 'case_day_changes_pk', columns: [t.orgId, t.id] })],
)
