import { WorkOrderStatus, WorkType, Severity } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns, quoted } from '#core/columns.ts'
import { members } from '#modules/identity/index.ts'
import { PENDING } from './lifecycle.ts'

export const workOrders = pgTable(
  'work_orders',
  {
    ...orgColumns,
    number: text().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    type: text().$type<WorkType>().notNull(),
    status: text().$type<WorkOrderStatus>().notNull(),
    isOpen: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status in (${quoted(PENDING)})`),
    priority: text().$type<Severity>().notNull(),
    locationText: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    contactName: text(),
    contactPhone: text(),
    caseId: uuid(), // cases rank later, so no foreign key: the case points here in spirit, and is never deleted
    assigneeId: uuid(), // the user; the pair with org_id must be a member
    createdAt: instant().notNull(),
    startedAt: instant(),
    completedAt: instant(),
    holdReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('work_orders_number').on(t.orgId, t.number),
    foreignKey({ columns: [t.orgId, t.assigneeId], foreignColumns: [members.orgId, members.userId] }),
    index('work_orders_newest').on(t.orgId, t.createdAt, t.id),
    index('work_orders_open').on(t.orgId, t.isOpen, t.createdAt, t.id),
    index('work_orders_by_status').on(t.orgId, t.status, t.createdAt, t.id),
    index('work_orders_of_assignee').on(t.orgId, t.assigneeId, t.createdAt, t.id),
    index('work_orders_of_case').on(t.orgId, t.caseId),
    oneOf('work_orders_status', t.status, WorkOrderStatus.options),
    oneOf('work_orders_type', t.type, WorkType.options),
    oneOf('work_orders_priority', t.priority, Severity.options),
  ],
)

/** The maintenance log: what was done, by whom, in how long. */
export const workLogs = pgTable(
  'work_logs',
  {
    ...orgColumns,
    number: text().notNull(),
    workOrderId: uuid().notNull(),
    workPerformed: text().notNull(),
    partsUsed: text(),
    issuesFound: text(),
    recommendations: text(),
    minutes: integer(),
    byUserId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('work_logs_number').on(t.orgId, t.number),
    foreignKey({ columns: [t.orgId, t.workOrderId], foreignColumns: [workOrders.orgId, workOrders.id] }),
    index('work_logs_of_order').on(t.orgId, t.workOrderId),
  ],
)

export const keptTotals = { work_orders: ['status', 'type'] }
