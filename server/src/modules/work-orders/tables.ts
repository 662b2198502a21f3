import { HoldReason, WorkOrderStatus, WorkType, Severity } from '@mtambo/contract'
import { sql, type AnyColumn, type SQL } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  type ExtraConfigColumn,
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
import { locations } from '#modules/locations/index.ts'
import { teams } from '#modules/staff/index.ts'
import { PENDING } from './lifecycle.ts'

/** How urgent, as a number that sorts: an index has it, so no column is needed. */
export const urgencyOf = (priority: AnyColumn): SQL<number> =>
  sql`(case ${priority} when 'critical' then 3 when 'high' then 2 when 'medium' then 1 else 0 end)`

/** The day by which it is to be done; what has none comes after all others. */
export const dueOrNever = (dueOn: AnyColumn): SQL<string> => sql`(coalesce(${dueOn}, date '2999-12-31'))`

const cost = () => bigint({ mode: 'number' }).notNull().default(0)

type Indexed =
  | 'orgId'
  | 'id'
  | 'status'
  | 'priority'
  | 'createdAt'
  | 'completedAt'
  | 'plannedAt'
  | 'dueOn'
  | 'assigneeId'
  | 'teamId'

/** Of the board and people's days. Each holds only what is still to be done, of a table that grows by what is done. */
const viewIndexes = (t: Record<Indexed, ExtraConfigColumn>) => [
  index('work_orders_urgent')
    .on(t.orgId, t.status, urgencyOf(t.priority), t.createdAt, t.id)
    .where(sql`status in ('requested', 'open', 'in_progress', 'on_hold')`),
  index('work_orders_next')
    .on(t.orgId, t.plannedAt, t.id)
    .where(sql`status in ('scheduled', 'postponed')`),
  index('work_orders_done')
    .on(t.orgId, t.completedAt, t.id)
    .where(sql`status = 'completed'`),
  index('work_orders_days_of_person')
    .on(t.orgId, t.assigneeId, t.plannedAt)
    .where(sql`is_open`),
  index('work_orders_days_of_team')
    .on(t.orgId, t.teamId, t.plannedAt)
    .where(sql`is_open`),
  index('work_orders_to_plan')
    .on(t.orgId, dueOrNever(t.dueOn), t.id)
    .where(
      sql`status in ('open', 'scheduled', 'postponed') and (scheduled_on is null or (assignee_id is null and team_id is null))`,
    ),
]

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
    dueOn: date(), // by when it is to be done, whenever it is planned for
    locationId: uuid(),
    parentId: uuid(), // the job it is a part of
    createdById: uuid(),
    wishedOn: date(), // the day whoever asked would like
    requestedAt: instant(), // only where it had to be approved
    approvedAt: instant(),
    decidedById: uuid(), // who approved or rejected it
    rejectReason: text(),
    completionNotes: text(),
    contactName: text(),
    contactPhone: text(),
    caseId: uuid(), // cases rank later, so no foreign key: the case points here in spirit, and is never deleted
    assigneeId: uuid(), // the user; the pair with org_id must be a member
    createdAt: instant().notNull(),
    startedAt: instant(), // by whoever has it now
    firstStartedAt: instant(), // by anybody
    completedAt: instant(),
    closedAt: instant(),
    holdReason: text(),
    heldMinutes: integer().notNull().default(0),
    /** Hands on it, by all who worked on it: kept by the module work-costs with `labourCost`. */
    labourMinutes: integer().notNull().default(0),
    /** How a failure was told: codes of the organisation's lists. */
    problem: text(),
    cause: text(),
    remedy: text(),
    /** The equipment had stopped doing what it is for. */
    isFailure: boolean().notNull().default(false),
    // Minor units. Kept by the module work-costs in the transaction of each entry; `recordedCost` was written down elsewhere.
    labourCost: cost(),
    partsCost: cost(),
    otherCost: cost(),
    recordedCost: cost(),
    cost: bigint({ mode: 'number' })
      .notNull()
      .generatedAlwaysAs(sql`labour_cost + parts_cost + other_cost + recorded_cost`),
    estimatedCost: bigint({ mode: 'number' }),
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
    index('work_orders_problem')
      .on(t.orgId, t.problem, t.createdAt)
      .where(sql`${t.problem} is not null`),
    index('work_orders_cause')
      .on(t.orgId, t.cause, t.createdAt)
      .where(sql`${t.cause} is not null`),
    index('work_orders_remedy')
      .on(t.orgId, t.remedy, t.createdAt)
      .where(sql`${t.remedy} is not null`),
    index('work_orders_of_case').on(t.orgId, t.caseId),
    foreignKey({ columns: [t.orgId, t.locationId], foreignColumns: [locations.orgId, locations.id] }),
    foreignKey({ columns: [t.orgId, t.parentId], foreignColumns: [t.orgId, t.id] }),
    index('work_orders_parts').on(t.orgId, t.parentId),
    index('work_orders_due')
      .on(t.orgId, t.dueOn, t.id)
      .where(sql`is_open and due_on is not null`),
    index('work_orders_asked_by')
      .on(t.orgId, t.createdById, t.createdAt, t.id)
      .where(sql`requested_at is not null`),
    ...viewIndexes(t),
    index('work_orders_at_location').on(t.orgId, t.locationId, t.createdAt, t.id),
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

/** Each time the work waited, and for what. The one without an end goes on. */
export const workOrderHolds = pgTable(
  'work_order_holds',
  {
    ...orgColumns,
    workOrderId: uuid().notNull(),
    from: instant().notNull(),
    until: instant(),
    reason: text().$type<HoldReason>().notNull(),
    notes: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.workOrderId], foreignColumns: [workOrders.orgId, workOrders.id] }),
    index('work_order_holds_of_order').on(t.orgId, t.workOrderId, t.from),
    oneOf('work_order_holds_reason', t.reason, HoldReason.options),
  ],
)

/** How a link is kept: once, from the one that blocks, repeats or follows; `related` from the smaller id. */
export const STORED_LINKS = ['related', 'blocks', 'duplicate', 'follow_up'] as const
export type StoredLink = (typeof STORED_LINKS)[number]

export const workOrderLinks = pgTable(
  'work_order_links',
  {
    ...orgColumns,
    kind: text().$type<StoredLink>().notNull(),
    fromId: uuid().notNull(),
    toId: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('work_order_links_once').on(t.orgId, t.fromId, t.toId, t.kind),
    foreignKey({ columns: [t.orgId, t.fromId], foreignColumns: [workOrders.orgId, workOrders.id] }),
    foreignKey({ columns: [t.orgId, t.toId], foreignColumns: [workOrders.orgId, workOrders.id] }),
    index('work_order_links_to').on(t.orgId, t.toId),
    oneOf('work_order_links_kind', t.kind, STORED_LINKS),
  ],
)

export const keptTotals = { work_orders: ['status', 'type'] }
