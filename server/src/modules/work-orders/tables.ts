import { WorkOrderStatus, WorkType, Severity } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns, quoted } from '#core/columns.ts'
import { assets } from '#modules/assets/index.ts'
import { connections } from '#modules/connections/index.ts'
import { members } from '#modules/identity/index.ts'
import { teams } from '#modules/staff/index.ts'
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
    /** A code of the organisation's list `asset`. */
    equipmentType: text(),
    assetId: uuid(),
    equipment: text(), // as it was written, where it is not in the register
    connectionId: uuid(),
    serviceRequestId: uuid(), // ranks later, so no foreign key
    teamId: uuid(),
    scheduledOn: date(),
    scheduledTime: time({ precision: 0 }),
    /** Day and time in the organisation's zone, by which plans are sorted and cut into ranges: what has no time comes first. */
    plannedAt: timestamp({ mode: 'string' }).generatedAlwaysAs(
      sql`scheduled_on + coalesce(scheduled_time, time '00:00')`,
    ),
    estimatedMinutes: integer(),
    createdById: uuid(),
    completionNotes: text(),
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
    foreignKey({ columns: [t.orgId, t.teamId], foreignColumns: [teams.orgId, teams.id] }),
    foreignKey({ columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    foreignKey({ columns: [t.orgId, t.connectionId], foreignColumns: [connections.orgId, connections.id] }),
    index('work_orders_planned').on(t.orgId, t.plannedAt, t.id),
    index('work_orders_by_type').on(t.orgId, t.type, t.createdAt, t.id),
    index('work_orders_by_equipment').on(t.orgId, t.equipmentType, t.createdAt, t.id),
    index('work_orders_of_team').on(t.orgId, t.teamId, t.createdAt, t.id),
    index('work_orders_of_asset').on(t.orgId, t.assetId, t.createdAt, t.id),
    index('work_orders_of_connection').on(t.orgId, t.connectionId, t.createdAt, t.id),
    index('work_orders_of_request').on(t.orgId, t.serviceRequestId),
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
