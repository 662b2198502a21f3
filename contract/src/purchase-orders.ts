import { z } from 'zod'
import { Download, countedPage, endpoint, paging } from './endpoint.ts'
import { ItemRef, StoreRef } from './inventory.ts'
import { Email, HistoryEntry, Id, Instant, LocalDate, Person, line, text } from './kinds.ts'
import { MAX_PURCHASE_LINES, purchaseThing } from './purchasing.ts'
import { Money, Quantity } from './quantities.ts'
import { VendorRef } from './vendors.ts'

export const PurchaseOrderStatus = z.enum(['draft', 'sent', 'partly_received', 'received', 'cancelled'])
export type PurchaseOrderStatus = z.output<typeof PurchaseOrderStatus>

/** Goods are still to come, or it is still to be sent. */
export const OPEN_PURCHASE_ORDERS = ['draft', 'sent', 'partly_received'] as const satisfies PurchaseOrderStatus[]

export const PURCHASE_ORDER_NEXT = {
  draft: ['sent', 'cancelled'],
  sent: ['partly_received', 'received', 'cancelled'],
  partly_received: ['partly_received', 'received', 'cancelled'],
  received: [],
  cancelled: [],
} as const satisfies Record<PurchaseOrderStatus, readonly PurchaseOrderStatus[]>

const orderLine = z
  .object({
    ...purchaseThing,
    /** Minor units of the order's currency, without tax. */
    unitPrice: Money,
    /** Percent, up to two decimals. */
    taxRate: z
      .number('Give a percentage')
      .min(0, 'Not less than 0')
      .max(100, 'At most 100 %')
      .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'At most two decimals')
      .optional(),
    /** The line of an approved request that this orders. */
    requestLineId: Id.nullable().optional(),
  })
  .refine(({ itemId, description }) => Boolean(itemId) !== Boolean(description), {
    path: ['description'],
    error: 'Choose an item, or say what it is',
  })

const orderFields = {
  vendorId: Id,
  lines: z
    .array(orderLine)
    .min(1, 'Add at least one line')
    .max(MAX_PURCHASE_LINES, `At most ${MAX_PURCHASE_LINES} lines`),
  expectedOn: LocalDate.nullable().optional(),
  /** Where it is to be delivered. */
  storeId: Id.nullable().optional(),
  /** The vendor reads them: they stand on the order. */
  notes: text(2000, 0).nullable().optional(),
}

export const PurchaseOrderLine = z.object({
  id: Id,
  item: ItemRef.nullable(),
  description: z.string(),
  unit: z.string().nullable(),
  quantity: z.number(),
  unitPrice: z.int(),
  taxRate: z.number(),
  net: z.int(),
  tax: z.int(),
  received: z.number(),
  /** Still to come; 0 once the order is closed. */
  outstanding: z.number(),
  requestLineId: Id.nullable(),
  request: z.object({ id: Id, number: z.string() }).nullable(),
})
export type PurchaseOrderLine = z.output<typeof PurchaseOrderLine>

export const PurchaseOrderRow = z.object({
  id: Id,
  number: z.string(),
  status: PurchaseOrderStatus,
  vendor: VendorRef,
  /** What is ordered in short: `Ball bearing 6204 and 2 more`. */
  title: z.string(),
  currency: z.string(),
  /** With tax, in minor units of its currency. */
  total: z.int(),
  expectedOn: LocalDate.nullable(),
  /** Goods are still to come although the expected day is over. */
  late: z.boolean(),
  /** Waits for somebody's approval before it may be sent. */
  awaitsApproval: z.boolean(),
  createdBy: Person,
  createdAt: Instant,
  sentAt: Instant.nullable(),
})
export type PurchaseOrderRow = z.output<typeof PurchaseOrderRow>

/** Goods that came. */
export const PurchaseReceipt = z.object({
  id: Id,
  at: Instant,
  by: Person,
  store: StoreRef.nullable(),
  deliveryNote: z.string().nullable(),
  notes: z.string().nullable(),
  lines: z.array(z.object({ lineId: Id, description: z.string(), unit: z.string().nullable(), quantity: z.number() })),
})
export type PurchaseReceipt = z.output<typeof PurchaseReceipt>

/** What this person may do with it now. */
export const PurchaseOrderVerb = z.enum([
  'edit',
  'ask_approval',
  'approve',
  'decline',
  'send',
  'mail',
  'receive',
  'cancel',
])
export type PurchaseOrderVerb = z.output<typeof PurchaseOrderVerb>

export const PurchaseOrder = PurchaseOrderRow.extend({
  net: z.int(),
  tax: z.int(),
  notes: z.string().nullable(),
  store: StoreRef.nullable(),
  lines: z.array(PurchaseOrderLine),
  receipts: z.array(PurchaseReceipt),
  approval: z.object({
    /** It is above the organisation's limit, or its currency cannot be compared with it. */
    needed: z.boolean(),
    askedAt: Instant.nullable(),
    by: Person.nullable(),
    at: Instant.nullable(),
  }),
  /** Where it would be sent: the main contact's address, else the vendor's. */
  vendorEmail: z.string().nullable(),
  /** Where it was sent by e-mail. */
  sentTo: z.string().nullable(),
  /** The currency is the organisation's own, so that prices are costs. */
  ownCurrency: z.boolean(),
  may: z.array(PurchaseOrderVerb),
  history: z.array(HistoryEntry),
})
export type PurchaseOrder = z.output<typeof PurchaseOrder>

/** What was bought from a vendor. */
export const VendorSpend = z.object({
  /** The value of what was received, in minor units of the organisation's money. */
  total: z.int(),
  currency: z.string(),
  months: z.array(z.object({ month: z.string(), value: z.int() })),
  openOrders: z.int(),
})
export type VendorSpend = z.output<typeof VendorSpend>

export const PurchaseOrderFilters = z.object({
  q: text(100, 0).optional(),
  /** `open`: to be sent or still to come. `awaiting`: to be approved. `late`: sent and not come by the expected day. */
  status: z.enum([...PurchaseOrderStatus.options, 'open', 'awaiting', 'late']).optional(),
  vendorId: Id.optional(),
  itemId: Id.optional(),
})

const id = z.object({ id: Id })

export const purchaseOrders = {
  list: endpoint({
    method: 'GET',
    path: '/purchasing/orders',
    can: 'purchasing:read',
    input: PurchaseOrderFilters.extend({ sort: z.enum(['newest', 'oldest']).optional(), ...paging }),
    output: countedPage(PurchaseOrderRow),
    csv: {
      Number: 'number',
      Status: 'status',
      Vendor: 'vendor.name',
      What: 'title',
      Currency: 'currency',
      Total: { money: 'total', currency: 'currency' },
      'Expected on': 'expectedOn',
      Late: 'late',
      'Written by': 'createdBy.name',
      Written: 'createdAt',
      Sent: 'sentAt',
    },
    summary: 'Purchase orders, newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/purchasing/orders/:id',
    can: 'purchasing:read',
    input: id,
    output: PurchaseOrder,
    summary: 'One order with its lines, receipts and history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/purchasing/orders',
    can: 'purchasing:edit',
    input: z.object({ id: Id.optional(), ...orderFields }),
    output: PurchaseOrder,
    summary: 'Write an order, by hand or with lines of approved requests',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/purchasing/orders/:id',
    can: 'purchasing:edit',
    input: z.object({ id: Id, ...orderFields }),
    output: PurchaseOrder,
    summary: 'Change a draft; an approval it had is asked for again',
  }),
  askApproval: endpoint({
    method: 'POST',
    path: '/purchasing/orders/:id/ask-approval',
    can: 'purchasing:edit',
    input: id,
    output: PurchaseOrder,
    summary: 'Tell those who may approve it that it waits for them',
  }),
  approve: endpoint({
    method: 'POST',
    path: '/purchasing/orders/:id/approve',
    can: 'purchasing:approve',
    input: id,
    output: PurchaseOrder,
    summary: 'Approve an order of somebody else that is above the limit',
  }),
  decline: endpoint({
    method: 'POST',
    path: '/purchasing/orders/:id/decline',
    can: 'purchasing:approve',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why not') }),
    output: PurchaseOrder,
    summary: 'Give it back to its author with a reason; it stays a draft',
  }),
  send: endpoint({
    method: 'POST',
    path: '/purchasing/orders/:id/send',
    can: 'purchasing:edit',
    /** Without an address it counts as sent by other means: on paper, by phone. */
    input: z.object({ id: Id, email: Email.nullable().optional(), message: text(1000, 0).nullable().optional() }),
    output: PurchaseOrder,
    summary: 'Place the order, by e-mail with its PDF or by other means; one that is placed is mailed again',
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/purchasing/orders/:id/cancel',
    can: 'purchasing:edit',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why') }),
    output: PurchaseOrder,
    summary: 'Cancel it; what was received stays, and what was not may be ordered again',
  }),
  receive: endpoint({
    method: 'POST',
    path: '/purchasing/orders/:id/receipts',
    can: 'purchasing:edit',
    input: z.object({
      id: Id,
      /** Chosen by who sends it: the same receipt sent twice counts once. */
      receiptId: Id,
      storeId: Id.nullable().optional(),
      deliveryNote: line(60, 0).nullable().optional(),
      notes: text(1000, 0).nullable().optional(),
      /** More may come than was ordered. */
      allowMore: z.boolean().optional(),
      lines: z
        .array(
          z.object({
            lineId: Id,
            quantity: Quantity,
            /** What one cost in the organisation's money; without it the price of the order. */
            unitCost: Money.nullable().optional(),
          }),
        )
        .min(1, 'Say what has come')
        .max(MAX_PURCHASE_LINES, `At most ${MAX_PURCHASE_LINES} lines`),
    }),
    output: PurchaseOrder,
    summary: 'Goods have come: items go into the store with their cost',
  }),
  pdf: endpoint({
    method: 'GET',
    path: '/purchasing/orders/:id/pdf',
    can: 'purchasing:read',
    input: id,
    output: Download,
    answer: 'file',
    summary: 'The order as a PDF, as the vendor gets it',
  }),
  spend: endpoint({
    method: 'GET',
    path: '/purchasing/spend/:vendorId',
    can: 'purchasing:read',
    input: z.object({ vendorId: Id }),
    output: VendorSpend,
    summary: 'What was bought from a vendor in the last twelve months',
  }),
}
