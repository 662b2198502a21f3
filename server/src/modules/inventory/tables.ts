import { CountStatus, ItemKind, MovementKind } from '@mtambo/contract'
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
import { assets } from '#modules/assets/index.ts'
import { members } from '#modules/identity/index.ts'
import { locations } from '#modules/locations/index.ts'
import { vendors } from '#modules/vendors/index.ts'

/** Exact in the database; three places of a number below 2^53 / 1000 are exact in code too. */
const quantity = () => numeric({ precision: 14, scale: 3, mode: 'number' })
/** In the smallest unit of the organisation's currency. */
const money = () => bigint({ mode: 'number' })

/** What lies in stores: a filter, a spanner, a drum of oil. */
export const items = pgTable(
  'items',
  {
    ...orgColumns,
    kind: text().$type<ItemKind>().notNull(),
    code: text().notNull(), // in capitals
    name: text().notNull(),
    category: text().notNull(), // a code of the organisation's list `item`
    unit: text().notNull(),
    unitCost: money(), // what one costs to buy: as typed, then as last received
    manufacturer: text(),
    partNumber: text(),
    barcode: text(),
    preferredVendorId: uuid(),
    notes: text(),
    active: boolean().notNull(),
    /** In all stores together, and what that is worth: the average is one over the other. Changed with the movements only. */
    onHand: quantity().notNull().default(0),
    value: money().notNull().default(0),
    averageCost: money().notNull().default(0), // kept when nothing is left
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'items_pk', columns: [t.orgId, t.id] }),
    unique('items_code').on(t.orgId, t.code),
    unique('items_barcode').on(t.orgId, t.barcode),
    index('items_by_code').on(t.orgId, t.active, t.code),
    index('items_by_name').on(t.orgId, t.active, t.name, t.id),
    index('items_of_kind').on(t.orgId, t.active, t.kind, t.code),
    index('items_of_category').on(t.orgId, t.active, t.category, t.code),
    index('items_part_number').on(t.orgId, t.partNumber),
    index('items_of_vendor').on(t.orgId, t.preferredVendorId, t.code),
    foreignKey({ columns: [t.orgId, t.preferredVendorId], foreignColumns: [vendors.orgId, vendors.id] }),
    oneOf('items_kind', t.kind, ItemKind.options),
    check('items_nothing_is_worth_nothing', sql`${t.onHand} <> 0 or ${t.value} = 0`),
  ],
)

/** Where items lie: a room, a van. */
export const stores = pgTable(
  'stores',
  {
    ...orgColumns,
    name: text().notNull(),
    locationId: uuid(),
    userId: uuid(), // whose van it is
    active: boolean().notNull(),
  },
  (t) => [
    primaryKey({ name: 'stores_pk', columns: [t.orgId, t.id] }),
    uniqueIndex('stores_name').on(t.orgId, sql`lower(${t.name})`),
    index('stores_at').on(t.orgId, t.locationId),
    foreignKey({ columns: [t.orgId, t.locationId], foreignColumns: [locations.orgId, locations.id] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [members.orgId, members.userId] }),
  ],
)

/** How much of an item lies in a store. Written only by who has locked the item. */
export const stockLevels = pgTable(
  'stock_levels',
  {
    orgId: uuid().notNull(),
    itemId: uuid().notNull(),
    storeId: uuid().notNull(),
    onHand: quantity().notNull(),
    reserved: quantity().notNull(),
    min: quantity(),
    max: quantity(),
    bin: text(),
    /** Since when it is at or below its minimum; it was told then. */
    lowSince: instant(),
  },
  (t) => [
    primaryKey({ name: 'stock_levels_pk', columns: [t.orgId, t.itemId, t.storeId] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [items.orgId, items.id] }),
    foreignKey({ columns: [t.orgId, t.storeId], foreignColumns: [stores.orgId, stores.id] }),
    index('stock_levels_of_store').on(t.orgId, t.storeId, t.itemId),
    index('stock_levels_low')
      .on(t.orgId, t.itemId, t.storeId)
      .where(sql`${t.lowSince} is not null`),
    check('stock_levels_reserved', sql`${t.reserved} >= 0`),
  ],
)

/** Kept for a work order until it is used or given free. */
export const stockReservations = pgTable(
  'stock_reservations',
  {
    orgId: uuid().notNull(),
    workOrderId: uuid().notNull(), // ranks later, so no foreign key
    itemId: uuid().notNull(),
    storeId: uuid().notNull(),
    quantity: quantity().notNull(),
    reference: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'stock_reservations_pk', columns: [t.orgId, t.workOrderId, t.itemId, t.storeId] }),
    foreignKey({
      columns: [t.orgId, t.itemId, t.storeId],
      foreignColumns: [stockLevels.orgId, stockLevels.itemId, stockLevels.storeId],
    }),
    index('stock_reservations_of_item').on(t.orgId, t.itemId, t.createdAt),
    check('stock_reservations_quantity', sql`${t.quantity} > 0`),
  ],
)

/** Everything that went in or out, for ever. */
export const stockMovements = pgTable(
  'stock_movements',
  {
    ...orgColumns,
    at: instant().notNull(),
    kind: text().$type<MovementKind>().notNull(),
    itemId: uuid().notNull(),
    storeId: uuid().notNull(),
    quantity: quantity().notNull(), // above zero: into the store
    unitCost: money().notNull(),
    value: money().notNull(), // what the stock is worth more or less since
    balance: quantity().notNull(), // in this store afterwards
    byUserId: uuid(),
    byName: text().notNull(),
    userId: uuid(), // who got it, or gave it back
    workOrderId: uuid(), // ranks later, so no foreign key
    countId: uuid(),
    /** The two halves of a transfer name each other's store. */
    transferId: uuid(),
    otherStoreId: uuid(),
    reference: text(),
    reason: text(),
  },
  (t) => [
    primaryKey({ name: 'stock_movements_pk', columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [items.orgId, items.id] }),
    foreignKey({ columns: [t.orgId, t.storeId], foreignColumns: [stores.orgId, stores.id] }),
    index('stock_movements_newest').on(t.orgId, t.at, t.id),
    index('stock_movements_of_item').on(t.orgId, t.itemId, t.at, t.id),
    index('stock_movements_of_store').on(t.orgId, t.storeId, t.at, t.id),
    index('stock_movements_of_kind').on(t.orgId, t.kind, t.at, t.id),
    index('stock_movements_of_order').on(t.orgId, t.workOrderId, t.at, t.id),
    oneOf('stock_movements_kind', t.kind, MovementKind.options),
    check('stock_movements_quantity', sql`${t.quantity} <> 0`),
  ],
)

export const stockCounts = pgTable(
  'stock_counts',
  {
    ...orgColumns,
    storeId: uuid().notNull(),
    category: text(),
    status: text().$type<CountStatus>().notNull(),
    blind: boolean().notNull(),
    startedAt: instant().notNull(),
    startedBy: text().notNull(),
    endedAt: instant(),
    /** Of a posted one: in how many lines it was otherwise, and what that is worth. */
    different: integer(),
    value: money(),
  },
  (t) => [
    primaryKey({ name: 'stock_counts_pk', columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.storeId], foreignColumns: [stores.orgId, stores.id] }),
    index('stock_counts_newest').on(t.orgId, t.startedAt, t.id),
    index('stock_counts_by_status').on(t.orgId, t.status, t.startedAt, t.id),
    // Two that count the same shelf would each book the same difference.
    uniqueIndex('stock_counts_one_at_a_time')
      .on(t.orgId, t.storeId)
      .where(sql`${t.status} = 'open'`),
    oneOf('stock_counts_status', t.status, CountStatus.options),
  ],
)

export const stockCountLines = pgTable(
  'stock_count_lines',
  {
    orgId: uuid().notNull(),
    countId: uuid().notNull(),
    itemId: uuid().notNull(),
    code: text().notNull(), // of the item when the sheet was made: the sheet is read in its order
    counted: quantity(),
    expected: quantity(), // what was there by the books when it was counted
    countedAt: instant(),
    countedBy: text(),
  },
  (t) => [
    primaryKey({ name: 'stock_count_lines_pk', columns: [t.orgId, t.countId, t.itemId] }),
    foreignKey({ columns: [t.orgId, t.countId], foreignColumns: [stockCounts.orgId, stockCounts.id] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [items.orgId, items.id] }),
    index('stock_count_lines_by_code').on(t.orgId, t.countId, t.code, t.itemId),
  ],
)

/** Which items an asset needs, and how many of each. */
export const assetParts = pgTable(
  'asset_parts',
  {
    orgId: uuid().notNull(),
    assetId: uuid().notNull(),
    itemId: uuid().notNull(),
    quantity: quantity().notNull(),
    notes: text(),
  },
  (t) => [
    primaryKey({ name: 'asset_parts_pk', columns: [t.orgId, t.assetId, t.itemId] }),
    foreignKey({ columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    foreignKey({ columns: [t.orgId, t.itemId], foreignColumns: [items.orgId, items.id] }),
    index('asset_parts_of_item').on(t.orgId, t.itemId, t.assetId),
    check('asset_parts_quantity', sql`${t.quantity} > 0`),
  ],
)

export const keptTotals = { items: ['active', 'kind', 'category'] }
