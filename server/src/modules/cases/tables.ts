import { sql } from 'drizzle-orm'
import { CaseStatus, Channel, OPEN_CASE_STATUSES, Severity } from '@mtambo/contract'
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns, quoted } from '#core/columns.ts'
import { assets } from '#modules/assets/index.ts'
import { connections } from '#modules/connections/index.ts'
import { customers } from '#modules/customers/index.ts'
import { members } from '#modules/identity/index.ts'

/** What people report: a fault, a complaint, a request, by the organisation's own word. */
export const cases = pgTable(
  'cases',
  {
    ...orgColumns,
    number: text().notNull(),
    title: text().notNull(),
    category: text().notNull(), // a code of the organisation's list, checked when it is set
    description: text().notNull(),
    severity: text().$type<Severity>().notNull(),
    severityRank: smallint()
      .notNull()
      .generatedAlwaysAs(sql`array_position(array[${quoted(Severity.options)}], severity)`),
    status: text().$type<CaseStatus>().notNull(),
    isOpen: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status in (${quoted(OPEN_CASE_STATUSES)})`),
    priority: boolean().notNull().default(false),
    channel: text().$type<Channel>().notNull(),
    locationText: text(),
    /** The name of the area it happened in, as it was known when it was reported. */
    area: text().notNull().default('Unknown'),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    customerId: uuid(),
    connectionId: uuid(),
    assetId: uuid(),
    reporterUserId: uuid(),
    reporterName: text(),
    reporterPhone: text(),
    affectedCustomers: integer().notNull(),
    assigneeId: uuid(),
    resolutionNotes: text(),
    reportedAt: instant().notNull(),
    acknowledgedAt: instant(),
    assignedAt: instant(),
    startedAt: instant(),
    resolvedAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('cases_number').on(t.orgId, t.number),
    foreignKey({ columns: [t.orgId, t.customerId], foreignColumns: [customers.orgId, customers.id] }),
    foreignKey({ columns: [t.orgId, t.connectionId], foreignColumns: [connections.orgId, connections.id] }),
    foreignKey({ columns: [t.orgId, t.assigneeId], foreignColumns: [members.orgId, members.userId] }),
    foreignKey({ columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    // One per way the lists are filtered and sorted, each ending in the keyset.
    index('cases_newest').on(t.orgId, t.reportedAt, t.id),
    index('cases_by_status').on(t.orgId, t.status, t.reportedAt, t.id),
    index('cases_open').on(t.orgId, t.isOpen, t.reportedAt, t.id),
    index('cases_by_severity').on(t.orgId, t.severityRank, t.reportedAt, t.id),
    index('cases_of_assignee').on(t.orgId, t.assigneeId, t.reportedAt, t.id),
    index('cases_of_customer').on(t.orgId, t.customerId, t.reportedAt, t.id),
    index('cases_of_connection').on(t.orgId, t.connectionId, t.reportedAt, t.id),
    index('cases_of_asset')
      .on(t.orgId, t.assetId, t.reportedAt, t.id)
      .where(sql`${t.assetId} is not null`),
    index('cases_of_area').on(t.orgId, t.area, t.reportedAt, t.id),
    index('cases_by_resolution')
      .on(t.orgId, t.resolvedAt)
      .where(sql`${t.resolvedAt} is not null`),
    oneOf('cases_status', t.status, CaseStatus.options),
    oneOf('cases_severity', t.severity, Severity.options),
    oneOf('cases_channel', t.channel, Channel.options),
    check('cases_affected', sql`${t.affectedCustomers} >= 1`),
  ],
)

export const keptTotals = { cases: ['status', 'category', 'severity'] }
