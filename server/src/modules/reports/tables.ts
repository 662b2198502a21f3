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

/** By what the figures of orders can be narrowed without counting again; `all` has the key ''. */
export const WORK_DIMENSIONS = ['all', 'category', 'location', 'team'] as const
export type WorkDimension = (typeof WORK_DIMENSIONS)[number]

/**
 * What is added up of a day's work orders, in the same way. `done`, by the day of completion and the type; `cycle`, by
 * that day and the time from report to completion; `scheduled`, by the day it was planned for; `failed`, by the day a
 * failure was reported; `repair`, by the day its repair was completed.
 */
export const workDays = pgTable(
  'work_days',
  {
    orgId: uuid().notNull(),
    dimension: text().$type<WorkDimension>().notNull(),
    key: text().notNull(),
    day: date().notNull(),
    metric: text().notNull(),
    kind: text().notNull(), // the type; or the bound of the time in hours
    n: integer().notNull(),
    met: integer().notNull(), // done in the week it was planned for; of an asset; of a known time until completion
    minutes: bigint({ mode: 'number' }).notNull(), // hands on it
    waited: bigint({ mode: 'number' }).notNull(), // minutes from report to completion
    cost: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ name: 'work_days_pk', columns: [t.orgId, t.dimension, t.key, t.day, t.metric, t.kind] })],
)

/** Changes of orders that are not added up yet, as those of cases. */
export const workDayChanges = pgTable(
  'work_day_changes',
  {
    orgId: uuid().notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    sign: smallint().notNull(),
    completedOn: date(),
    scheduledOn: date(),
    failedOn: date(),
    met: integer().notNull(),
    type: text().notNull(),
    category: text(),
    locationId: uuid(),
    teamId: uuid(),
    isFailure: boolean().notNull(),
    ofAsset: boolean().notNull(),
    minutes: bigint({ mode: 'number' }),
    waited: bigint({ mode: 'number' }),
    cost: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ name: 'work_day_changes_pk', columns: [t.orgId, t.id] })],
)
