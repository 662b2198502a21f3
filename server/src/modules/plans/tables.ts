import { PlanJobStatus, PlanStatus, Severity, type PlannedWork, type PlanRule } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { assets } from '#modules/assets/index.ts'
import { members } from '#modules/identity/index.ts'
import { meters } from '#modules/readings/index.ts'
import { teams } from '#modules/staff/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'

const counted = () => numeric({ precision: 20, scale: 4, mode: 'number' })

export const plans = pgTable(
  'plans',
  {
    ...orgColumns,
    name: text().notNull(),
    status: text().$type<PlanStatus>().notNull(),
    rule: jsonb().$type<PlanRule>().notNull(),
    /** As text, which is compared as well as the day it is. */
    endsOn: text().generatedAlwaysAs(sql`rule ->> 'endsOn'`),
    title: text().notNull(),
    description: text().notNull(),
    type: text().$type<z.output<typeof PlannedWork>>().notNull(),
    priority: text().$type<Severity>().notNull(),
    estimatedMinutes: integer(),
    assigneeId: uuid(),
    teamId: uuid(),
    checklistTemplateId: uuid(), // may go out of use; then its work comes without
    assetCount: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.assigneeId], foreignColumns: [members.orgId, members.userId] }),
    foreignKey({ columns: [t.orgId, t.teamId], foreignColumns: [teams.orgId, teams.id] }),
    index('plans_by_name').on(t.orgId, t.name, t.id),
    index('plans_by_status').on(t.orgId, t.status, t.name, t.id),
    index('plans_ending')
      .on(t.orgId, t.endsOn)
      .where(sql`status = 'active' and ends_on is not null`),
    oneOf('plans_status', t.status, PlanStatus.options),
    oneOf('plans_type', t.type, ['preventive', 'inspection']),
    oneOf('plans_priority', t.priority, Severity.options),
  ],
)

/** One asset in one plan, and where it stands. Taken out and added again, it goes on counting. */
export const planAssets = pgTable(
  'plan_assets',
  {
    ...orgColumns,
    planId: uuid().notNull(),
    assetId: uuid().notNull(),
    isActive: boolean().notNull(),
    count: integer().notNull(),
    slotOn: date(),
    dueTotal: counted(),
    meterId: uuid(),
    nextDueOn: date(),
    /** The day its work order is made. Only while there is one to be made. */
    appearsOn: date(),
    /** To be sorted by: what is not due at all comes last. */
    dueOrder: date()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(next_due_on, date '9999-12-31')`),
    lastDoneOn: date(),
    lastDoneTotal: counted(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('plan_assets_once').on(t.orgId, t.planId, t.assetId),
    foreignKey({ columns: [t.orgId, t.planId], foreignColumns: [plans.orgId, plans.id] }),
    foreignKey({ columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    foreignKey({ columns: [t.orgId, t.meterId], foreignColumns: [meters.orgId, meters.id] }),
    index('plan_assets_by_due').on(t.orgId, t.planId, t.dueOrder, t.id),
    index('plan_assets_all_by_due').on(t.orgId, t.dueOrder, t.id),
    index('plan_assets_of_asset').on(t.orgId, t.assetId),
    index('plan_assets_of_meter').on(t.orgId, t.meterId),
    index('plan_assets_to_make')
      .on(t.orgId, t.appearsOn, t.id)
      .where(sql`appears_on is not null`),
  ],
)

/**
 * Each time that a plan came due on an asset, once. It is written in the transaction of its work order, and the key of
 * plan, asset and time keeps a second one out, whoever else is at it.
 */
export const planJobs = pgTable(
  'plan_jobs',
  {
    ...orgColumns,
    planId: uuid().notNull(),
    assetId: uuid().notNull(),
    occurrence: integer().notNull(),
    /** The multiples of the levels that fall on it, and what they were called. */
    levels: integer().array().notNull(),
    levelNames: text().array().notNull(),
    dueOn: date().notNull(),
    windowFrom: date().notNull(),
    windowUntil: date().notNull(),
    status: text().$type<PlanJobStatus>().notNull(),
    workOrderId: uuid(),
    coveredById: uuid(), // another job of the plan
    reason: text(),
    createdAt: instant().notNull(),
    completedAt: instant(),
    completedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('plan_jobs_once').on(t.orgId, t.planId, t.assetId, t.occurrence),
    foreignKey({ columns: [t.orgId, t.planId], foreignColumns: [plans.orgId, plans.id] }),
    foreignKey({ columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    foreignKey({ columns: [t.orgId, t.workOrderId], foreignColumns: [workOrders.orgId, workOrders.id] }),
    index('plan_jobs_of_plan').on(t.orgId, t.planId, t.dueOn, t.id),
    index('plan_jobs_of_asset').on(t.orgId, t.assetId, t.dueOn, t.id),
    index('plan_jobs_of_order').on(t.orgId, t.workOrderId),
    index('plan_jobs_by_due').on(t.orgId, t.dueOn, t.id),
    index('plan_jobs_open')
      .on(t.orgId, t.planId, t.assetId, t.dueOn)
      .where(sql`status = 'open'`),
    oneOf('plan_jobs_status', t.status, PlanJobStatus.options),
  ],
)

export const keptTotals = { plans: ['status', 'type'] }
