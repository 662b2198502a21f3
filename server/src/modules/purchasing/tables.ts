import {
  OPEN_PURCHASE_ORDERS,
  OPEN_PURCHASE_REQUESTS,
  PurchaseOrderStatus,
  PurchaseRequestStatus,
} from '@mtambo/contract'
import { and, eq, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
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
import { instant, oneOf, orgColumns, quoted } from '#core/columns.ts'
import { members } from '#modules/identity/index.ts'
import { items, stores } from '#modules/inventory/index.ts'
import { vendors } from '#modules/vendors/index.ts'

const quantity = () => numeric({ precision: 14, scale: 3, mode: 'number' })
/** In minor units. */
const money = () => bigint({ mode: 'number' })

/** What somebody asks to be bought. */
export const purchaseRequests = pgTable(
  'purchase_requests',
  {
    ...orgColumns,
    number: text().notNull(),
    status: text().$type<PurchaseRequestStatus>().notNull(),
    isOpen: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status in (${quoted(OPEN_PURCHASE_REQUESTS)})`),
    /** Its lines in short, and what they may cost: lists show them. */
    title: text().notNull(),
    estimate: money(),
    reason: text().notNull(),
    neededBy: date(),
    /** The work it is for. Work ranks later, so there is no foreign key. */
    workOrderId: uuid(),
    askedById: uuid().notNull(),
    askedAt: instant().notNull(),
    decidedById: uuid(),
    decidedAt: instant(),
    decisionNotes: text(),
  },
  (t) => [
    primaryKey({ name: 'purchase_requests_pk', columns: [t.orgId, t.id] }),
    unique('purchase_requests_number').on(t.orgId, t.number),
    foreignKey({
      name: 'purchase_requests_asked_by',
      columns: [t.orgId, t.askedById],
      foreignColumns: [members.orgId, members.userId],
    }),
    index('purchase_requests_newest').on(t.orgId, t.askedAt, t.id),
    index('purchase_requests_by_status').on(t.orgId, t.status, t.askedAt, t.id),
    index('purchase_requests_open').on(t.orgId, t.isOpen, t.askedAt, t.id),
    index('purchase_requests_of_asker').on(t.orgId, t.askedById, t.askedAt, t.id),
    index('purchase_requests_of_work').on(t.orgId, t.workOrderId, t.askedAt, t.id),
    oneOf('purchase_requests_status', t.status, PurchaseRequestStatus.options),
  ],
)

export const purchaseRequestLines = pgTable(
  'purchase_request_lines',
  {
    ...orgColumns,
    requestId: uuid().notNull(),
    position: integer().notNull(),
    /** Of an item, what it was called when it was asked for. */
    itemId: uuid(),
    description: text().notNull(),
    unit: text(),
    quantity: quantity().notNull(),
    unitCost: money(),
    /** Approved, and in no order yet. */
    toOrder: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'purchase_request_lines_request',
      columns: [t.orgId, t.requestId],
      foreignColumns: [purchaseRequests.orgId, purchaseRequests.id],
    }),
    foreignKey({
      name: 'purchase_request_lines_item',
      columns: [t.orgId, t.itemId],
      foreignColumns: [items.orgId, items.id],
    }),
    index('purchase_request_lines_of_request').on(t.orgId, t.requestId, t.position),
    index('purchase_request_lines_of_item').on(t.orgId, t.itemId, t.requestId),
    index('purchase_request_lines_to_order')
      .on(t.orgId, t.id)
      .where(sql`${t.toOrder}`),
    check('purchase_request_lines_quantity', sql`${t.quantity} > 0`),
  ],
)

/** What is ordered from a vendor. */
export const purchaseOrders = pgTable(
  'purchase_orders',
  {
    ...orgColumns,
    number: text().notNull(),
    status: text().$type<PurchaseOrderStatus>().notNull(),
    isOpen: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status in (${quoted(OPEN_PURCHASE_ORDERS)})`),
    vendorId: uuid().notNull(),
    title: text().notNull(),
    currency: text().notNull(),
    net: money().notNull(),
    tax: money().notNull(),
    total: money().notNull(),
    expectedOn: date(),
    /** The expected day while goods are still to come; what is late is found by it. */
    dueOn: date().generatedAlwaysAs(sql`case when status in ('sent', 'partly_received') then expected_on end`),
    storeId: uuid(),
    notes: text(),
    createdById: uuid().notNull(),
    createdAt: instant().notNull(),
    /** Who last changed the draft: they cannot approve it either. */
    changedById: uuid().notNull(),
    approvalAskedAt: instant(),
    approvedById: uuid(),
    approvedAt: instant(),
    awaitsApproval: boolean()
      .notNull()
      .generatedAlwaysAs(sql`status = 'draft' and approval_asked_at is not null and approved_at is null`),
    sentAt: instant(),
    sentTo: text(),
  },
  (t) => [
    primaryKey({ name: 'purchase_orders_pk', columns: [t.orgId, t.id] }),
    unique('purchase_orders_number').on(t.orgId, t.number),
    foreignKey({
      name: 'purchase_orders_vendor',
      columns: [t.orgId, t.vendorId],
      foreignColumns: [vendors.orgId, vendors.id],
    }),
    foreignKey({
      name: 'purchase_orders_store',
      columns: [t.orgId, t.storeId],
      foreignColumns: [stores.orgId, stores.id],
    }),
    foreignKey({
      name: 'purchase_orders_author',
      columns: [t.orgId, t.createdById],
      foreignColumns: [members.orgId, members.userId],
    }),
    index('purchase_orders_newest').on(t.orgId, t.createdAt, t.id),
    index('purchase_orders_by_status').on(t.orgId, t.status, t.createdAt, t.id),
    index('purchase_orders_open').on(t.orgId, t.isOpen, t.createdAt, t.id),
    index('purchase_orders_of_vendor').on(t.orgId, t.vendorId, t.createdAt, t.id),
    index('purchase_orders_open_of_vendor')
      .on(t.orgId, t.vendorId)
      .where(sql`${t.isOpen}`),
    index('purchase_orders_awaiting')
      .on(t.orgId, t.createdAt, t.id)
      .where(sql`${t.awaitsApproval}`),
    index('purchase_orders_due').on(t.orgId, t.dueOn),
    oneOf('purchase_orders_status', t.status, PurchaseOrderStatus.options),
  ],
)

export const purchaseOrderLines = pgTable(
  'purchase_order_lines',
  {
    ...orgColumns,
    orderId: uuid().notNull(),
    position: integer().notNull(),
    itemId: uuid(),
    description: text().notNull(),
    unit: text(),
    quantity: quantity().notNull(),
    unitPrice: money().notNull(),
    taxRate: numeric({ precision: 5, scale: 2, mode: 'number' }).notNull(),
    net: money().notNull(),
    tax: money().notNull(),
    received: quantity().notNull().default(0),
    requestLineId: uuid(),
    /** The order was cancelled before any of it came: the line of the request may be ordered elsewhere. */
    released: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'purchase_order_lines_order',
      columns: [t.orgId, t.orderId],
      foreignColumns: [purchaseOrders.orgId, purchaseOrders.id],
    }),
    foreignKey({
      name: 'purchase_order_lines_item',
      columns: [t.orgId, t.itemId],
      foreignColumns: [items.orgId, items.id],
    }),
    foreignKey({
      name: 'purchase_order_lines_request_line',
      columns: [t.orgId, t.requestLineId],
      foreignColumns: [purchaseRequestLines.orgId, purchaseRequestLines.id],
    }),
    index('purchase_order_lines_of_order').on(t.orgId, t.orderId, t.position),
    index('purchase_order_lines_of_item').on(t.orgId, t.itemId, t.orderId),
    // Nothing is ordered twice for the same wish, also when two order at once.
    uniqueIndex('purchase_order_lines_once')
      .on(t.orgId, t.requestLineId)
      .where(sql`not ${t.released}`),
    check('purchase_order_lines_quantity', sql`${t.quantity} > 0 and ${t.received} >= 0`),
  ],
)

/** Goods that came. Never changed: what was wrong is put right in the store. */
export const purchaseReceipts = pgTable(
  'purchase_receipts',
  {
    ...orgColumns,
    orderId: uuid().notNull(),
    vendorId: uuid().notNull(),
    at: instant().notNull(),
    byUserId: uuid().notNull(),
    storeId: uuid(),
    deliveryNote: text(),
    notes: text(),
    /** What came, at its cost, in the organisation's money. */
    value: money().notNull(),
  },
  (t) => [
    primaryKey({ name: 'purchase_receipts_pk', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'purchase_receipts_order',
      columns: [t.orgId, t.orderId],
      foreignColumns: [purchaseOrders.orgId, purchaseOrders.id],
    }),
    index('purchase_receipts_of_order').on(t.orgId, t.orderId, t.id),
    index('purchase_receipts_of_vendor').on(t.orgId, t.vendorId, t.at),
  ],
)

export const purchaseReceiptLines = pgTable(
  'purchase_receipt_lines',
  {
    orgId: uuid().notNull(),
    receiptId: uuid().notNull(),
    orderLineId: uuid().notNull(),
    quantity: quantity().notNull(),
    unitCost: money().notNull(),
  },
  (t) => [
    primaryKey({ name: 'purchase_receipt_lines_pk', columns: [t.orgId, t.receiptId, t.orderLineId] }),
    foreignKey({
      name: 'purchase_receipt_lines_receipt',
      columns: [t.orgId, t.receiptId],
      foreignColumns: [purchaseReceipts.orgId, purchaseReceipts.id],
    }),
    check('purchase_receipt_lines_quantity', sql`${t.quantity} > 0`),
  ],
)

/** A line of a request with its request. */
export const itsRequest = and(
  eq(purchaseRequests.orgId, purchaseRequestLines.orgId),
  eq(purchaseRequests.id, purchaseRequestLines.requestId),
)

export const keptTotals = { purchase_requests: ['status'], purchase_orders: ['status'] }
