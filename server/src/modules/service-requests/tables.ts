import {
  ConnectionType,
  OPEN_REQUEST_STATUSES,
  PENDING_REQUEST_STATUSES,
  RequestPriority,
  ServiceRequestStatus,
  ServiceRequestType,
} from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns, quoted } from '#core/columns.ts'
import { connections } from '#modules/connections/index.ts'
import { customers } from '#modules/customers/index.ts'
import { members } from '#modules/identity/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'

/** What a customer asks for: to be connected, to be supplied otherwise, or no longer. */
export const serviceRequests = pgTable(
  'service_requests',
  {
    ...orgColumns,
    customerId: uuid().notNull(),
    number: text().notNull(),
    type: text().$type<ServiceRequestType>().notNull(),
    status: text().$type<ServiceRequestStatus>().notNull(),
    isPending: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status in (${quoted(PENDING_REQUEST_STATUSES)})`),
    isOpen: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status in (${quoted(OPEN_REQUEST_STATUSES)})`),
    priority: text().$type<RequestPriority>().notNull(),
    description: text(),
    /** What it is about; of a new connection, the one that was made for it. */
    connectionId: uuid(),
    connectionType: text().$type<ConnectionType>(),
    loadKva: numeric({ precision: 10, scale: 2, mode: 'number' }),
    areaCode: text(),
    town: text(),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    newFirstName: text(),
    newLastName: text(),
    newIdNumber: text(),
    newPhone: text(), // E.164
    wantedOn: date(),
    /** Who reviews it, and then who decided. */
    assigneeId: uuid(),
    /** The latest one; one that was cancelled is followed by another. */
    workOrderId: uuid(),
    resolutionNotes: text(),
    submittedAt: instant().notNull(),
    resolvedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'service_requests_pk', columns: [t.orgId, t.id] }),
    unique('service_requests_number').on(t.orgId, t.number),
    // Nobody asks twice for the same thing while the first is open, also when two ask at once.
    uniqueIndex('service_requests_open_of_type')
      .on(t.orgId, t.connectionId, t.type)
      .where(sql`${t.isOpen}`),
    foreignKey({
      name: 'service_requests_customer',
      columns: [t.orgId, t.customerId],
      foreignColumns: [customers.orgId, customers.id],
    }),
    foreignKey({
      name: 'service_requests_connection',
      columns: [t.orgId, t.connectionId],
      foreignColumns: [connections.orgId, connections.id],
    }),
    foreignKey({
      name: 'service_requests_assignee',
      columns: [t.orgId, t.assigneeId],
      foreignColumns: [members.orgId, members.userId],
    }),
    foreignKey({
      name: 'service_requests_work_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    // One per way the lists are filtered and sorted, each ending in the keyset.
    index('service_requests_newest').on(t.orgId, t.submittedAt, t.id),
    index('service_requests_by_status').on(t.orgId, t.status, t.submittedAt, t.id),
    index('service_requests_pending').on(t.orgId, t.isPending, t.submittedAt, t.id),
    index('service_requests_of_type').on(t.orgId, t.type, t.submittedAt, t.id),
    index('service_requests_by_priority').on(t.orgId, t.priority, t.submittedAt, t.id),
    index('service_requests_of_assignee').on(t.orgId, t.assigneeId, t.submittedAt, t.id),
    index('service_requests_of_customer').on(t.orgId, t.customerId, t.submittedAt, t.id),
    index('service_requests_of_connection').on(t.orgId, t.connectionId, t.submittedAt, t.id),
    oneOf('service_requests_type', t.type, ServiceRequestType.options),
    oneOf('service_requests_status', t.status, ServiceRequestStatus.options),
    oneOf('service_requests_priority', t.priority, RequestPriority.options),
    oneOf('service_requests_connection_type', t.connectionType, ConnectionType.options),
    check('service_requests_load', sql`${t.loadKva} > 0`),
    check('service_requests_point', sql`(${t.latitude} is null) = (${t.longitude} is null)`),
  ],
)

export const keptTotals = { service_requests: ['status', 'type'] }
