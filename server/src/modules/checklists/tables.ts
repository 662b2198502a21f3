import { type Step, StepOutcome } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { workOrders } from '#modules/work-orders/index.ts'

/** Steps to be used again. A change is a new version; work keeps the steps it was given. */
export const checklists = pgTable(
  'checklists',
  {
    ...orgColumns,
    name: text().notNull(),
    description: text(),
    /** Codes of the organisation's list `asset`; none for any. */
    categories: text().array().notNull(),
    version: integer().notNull(),
    steps: jsonb().$type<Step[]>().notNull(),
    active: boolean().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'checklists_pk', columns: [t.orgId, t.id] }),
    index('checklists_by_name').on(t.orgId, t.name, t.id),
  ],
)

/** A checklist on an order, or steps of its own. */
export const workChecklists = pgTable(
  'work_checklists',
  {
    ...orgColumns,
    workOrderId: uuid().notNull(),
    templateId: uuid(),
    version: integer(),
    name: text().notNull(),
    sort: integer().notNull(),
    addedById: uuid(),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'work_checklists_pk', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'work_checklists_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    foreignKey({
      name: 'work_checklists_template',
      columns: [t.orgId, t.templateId],
      foreignColumns: [checklists.orgId, checklists.id],
    }),
    index('work_checklists_of_order').on(t.orgId, t.workOrderId, t.sort),
    index('work_checklists_of_template').on(t.orgId, t.templateId),
  ],
)

/** A step as it was when it was added, with what was filled in. */
export const workSteps = pgTable(
  'work_steps',
  {
    ...orgColumns,
    checklistId: uuid().notNull(),
    workOrderId: uuid().notNull(),
    sort: integer().notNull(),
    step: jsonb().$type<Step>().notNull(),
    value: jsonb().$type<boolean | number | string>(),
    outcome: text().$type<StepOutcome>(),
    note: text(),
    byUserId: uuid(),
    at: instant(),
    /** The job that was opened because it failed. */
    followUpId: uuid(),
    /** Of a reading: where it stands among those of the meter. */
    readingId: uuid(),
  },
  (t) => [
    primaryKey({ name: 'work_steps_pk', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'work_steps_checklist',
      columns: [t.orgId, t.checklistId],
      foreignColumns: [workChecklists.orgId, workChecklists.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'work_steps_follow_up',
      columns: [t.orgId, t.followUpId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    index('work_steps_of_order').on(t.orgId, t.workOrderId, t.sort),
    index('work_steps_of_checklist').on(t.orgId, t.checklistId),
    index('work_steps_followed_up')
      .on(t.orgId, t.followUpId)
      .where(sql`${t.followUpId} is not null`),
    oneOf('work_steps_outcome', t.outcome, StepOutcome.options),
  ],
)
