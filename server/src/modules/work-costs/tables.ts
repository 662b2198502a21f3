import { LabourKind } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { members, roles } from '#modules/identity/index.ts'
import { items, stores } from '#modules/inventory/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'

/** In the smallest unit of the organisation's currency. */
const money = () => bigint({ mode: 'number' })

/** What an hour costs: of a role, or of one member. Time that was entered keeps the rate it was entered with. */
export const labourRates = pgTable(
  'labour_rates',
  { ...orgColumns, roleId: uuid(), userId: uuid(), hourlyRate: money().notNull() },
  (t) => [
    primaryKey({ name: 'labour_rates_pk', columns: [t.orgId, t.id] }),
    unique('labour_rates_of_role').on(t.orgId, t.roleId),
    unique('labour_rates_of_member').on(t.orgId, t.userId),
    foreignKey({
      name: 'labour_rates_role',
      columns: [t.orgId, t.roleId],
      foreignColumns: [roles.orgId, roles.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'labour_rates_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [members.orgId, members.userId],
    }).onDelete('cascade'),
    check('labour_rates_of_one', sql`num_nonnulls(${t.roleId}, ${t.userId}) = 1`),
  ],
)

/** Time that somebody spent on an order. Without minutes a timer runs. */
export const labourEntries = pgTable(
  'labour_entries',
  {
    ...orgColumns,
    workOrderId: uuid().notNull(),
    userId: uuid().notNull(),
    kind: text().$type<LabourKind>().notNull(),
    fromAt: instant(),
    untilAt: instant(),
    minutes: integer(),
    isRunning: boolean()
      .notNull()
      .generatedAlwaysAs(sql`minutes is null`),
    note: text(),
    hourlyRate: money(),
    cost: money().notNull(),
    enteredById: uuid(),
    enteredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'labour_entries_pk', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'labour_entries_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    foreignKey({
      name: 'labour_entries_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [members.orgId, members.userId],
    }),
    index('labour_entries_of_order').on(t.orgId, t.workOrderId, t.enteredAt),
    index('labour_entries_of_person').on(t.orgId, t.userId, t.enteredAt),
    uniqueIndex('labour_entries_one_timer')
      .on(t.orgId, t.userId)
      .where(sql`${t.minutes} is null`),
    oneOf('labour_entries_kind', t.kind, LabourKind.options),
    check('labour_entries_timer', sql`${t.minutes} is not null or ${t.fromAt} is not null`),
  ],
)

/** How much of an item is meant for an order. What was used stands in the movements of the stock. */
export const workParts = pgTable(
  'work_parts',
  {
    orgId: uuid().notNull(),
    workOrderId: uuid().notNull(),
    itemId: uuid().notNull(),
    storeId: uuid().notNull(),
    planned: numeric({ precision: 14, scale: 3, mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'work_parts_pk', columns: [t.orgId, t.workOrderId, t.itemId, t.storeId] }),
    foreignKey({
      name: 'work_parts_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    foreignKey({
      name: 'work_parts_item',
      columns: [t.orgId, t.itemId],
      foreignColumns: [items.orgId, items.id],
    }),
    foreignKey({
      name: 'work_parts_store',
      columns: [t.orgId, t.storeId],
      foreignColumns: [stores.orgId, stores.id],
    }),
    index('work_parts_of_item').on(t.orgId, t.itemId),
    check('work_parts_planned', sql`${t.planned} > 0`),
  ],
)

/** What an order cost beside time and stock: a hired crane, a taxi. */
export const otherCosts = pgTable(
  'other_costs',
  {
    ...orgColumns,
    workOrderId: uuid().notNull(),
    text: text().notNull(),
    vendorId: uuid(),
    amount: money().notNull(),
    byUserId: uuid(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'other_costs_pk', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'other_costs_order',
      columns: [t.orgId, t.workOrderId],
      foreignColumns: [workOrders.orgId, workOrders.id],
    }),
    index('other_costs_of_order').on(t.orgId, t.workOrderId, t.at),
    check('other_costs_amount', sql`${t.amount} > 0`),
  ],
)
