import { z } from 'zod'
import { countedPage, endpoint, page, paging } from './endpoint.ts'
import { ItemRef } from './inventory.ts'
import { HistoryEntry, Id, Instant, LocalDate, Person, line, text } from './kinds.ts'
import { Money, Quantity } from './quantities.ts'
import { VendorRef } from './vendors.ts'

export const PurchaseRequestStatus = z.enum(['requested', 'approved', 'ordered', 'received', 'rejected', 'cancelled'])
export type PurchaseRequestStatus = z.output<typeof PurchaseRequestStatus>

/** Still needs somebody: to be decided on, ordered or received. */
export const OPEN_PURCHASE_REQUESTS = ['requested', 'approved', 'ordered'] as const satisfies PurchaseRequestStatus[]

export const PURCHASE_REQUEST_NEXT = {
  requested: ['approved', 'rejected', 'cancelled'],
  approved: ['ordered', 'cancelled'],
  ordered: ['received', 'approved'],
  received: [],
  rejected: [],
  cancelled: [],
} as const satisfies Record<PurchaseRequestStatus, readonly PurchaseRequestStatus[]>

export const MAX_PURCHASE_LINES = 100

/** An item of stock, or something else in words: one of both. */
export const purchaseThing = {
  itemId: Id.nullable().optional(),
  description: line(200, 0).nullable().optional(),
  quantity: Quantity,
}
const requestLine = z
  .object({ ...purchaseThing, unitCost: Money.nullable().optional() })
  .refine(({ itemId, description }) => Boolean(itemId) !== Boolean(description), {
    path: ['description'],
    error: 'Choose an item, or say what it is',
  })

const requestFields = {
  lines: z
    .array(requestLine)
    .min(1, 'Say what is needed')
    .max(MAX_PURCHASE_LINES, `At most ${MAX_PURCHASE_LINES} lines`),
  reason: text(1000, 3, 'Say what it is for'),
  neededBy: LocalDate.nullable().optional(),
  /** The work it is for. */
  workOrderId: Id.nullable().optional(),
}

export const PurchaseRequestLine = z.object({
  id: Id,
  item: ItemRef.nullable(),
  description: z.string(),
  unit: z.string().nullable(),
  quantity: z.number(),
  /** Estimated, in minor units of the organisation's money. */
  unitCost: z.int().nullable(),
  /** The order it stands in, once there is one, and how much has come. */
  order: z.object({ id: Id, number: z.string() }).nullable(),
  received: z.number(),
})
export type PurchaseRequestLine = z.output<typeof PurchaseRequestLine>

export const PurchaseRequestRow = z.object({
  id: Id,
  number: z.string(),
  status: PurchaseRequestStatus,
  /** What is asked for in short: `Ball bearing 6204 and 2 more`. */
  title: z.string(),
  reason: z.string(),
  neededBy: LocalDate.nullable(),
  /** Of the lines that have one; minor units. */
  estimate: z.int().nullable(),
  askedBy: Person,
  askedAt: Instant,
})
export type PurchaseRequestRow = z.output<typeof PurchaseRequestRow>

/** What this person may do with it now. */
export const PurchaseRequestVerb = z.enum(['edit', 'approve', 'reject', 'cancel', 'order'])
export type PurchaseRequestVerb = z.output<typeof PurchaseRequestVerb>

export const PurchaseRequest = PurchaseRequestRow.extend({
  lines: z.array(PurchaseRequestLine),
  workOrder: z.object({ id: Id, number: z.string() }).nullable(),
  decidedBy: Person.nullable(),
  decidedAt: Instant.nullable(),
  /** Why it was rejected or cancelled. */
  decisionNotes: z.string().nullable(),
  may: z.array(PurchaseRequestVerb),
  history: z.array(HistoryEntry),
})
export type PurchaseRequest = z.output<typeof PurchaseRequest>

/** A line of an approved request that stands in no order yet. */
export const LineToOrder = PurchaseRequestLine.omit({ order: true, received: true }).extend({
  request: z.object({ id: Id, number: z.string() }),
  neededBy: LocalDate.nullable(),
  /** Who usually delivers the item. */
  vendor: VendorRef.nullable(),
})
export type LineToOrder = z.output<typeof LineToOrder>

export const PurchaseRequestFilters = z.object({
  q: text(100, 0).optional(),
  /** `open`: everything that still needs somebody. */
  status: z.enum([...PurchaseRequestStatus.options, 'open']).optional(),
  mine: z.enum(['yes']).optional(),
  workOrderId: Id.optional(),
})

/** What holds for buying in this organisation. */
export const PurchasingSettings = z.object({
  /** An order above this (minor units, with tax) is approved by somebody other than its author; null: none need be. */
  approvalLimit: z.int('Give an amount').min(0, 'Not less than 0').max(100_000_000_000_000, 'Too large').nullable(),
})
export type PurchasingSettings = z.output<typeof PurchasingSettings>

const id = z.object({ id: Id })

export const purchaseRequests = {
  list: endpoint({
    method: 'GET',
    path: '/purchasing/requests',
    can: 'purchasing:read',
    input: PurchaseRequestFilters.extend({ sort: z.enum(['newest', 'oldest']).optional(), ...paging }),
    output: countedPage(PurchaseRequestRow),
    csv: {
      Number: 'number',
      Status: 'status',
      What: 'title',
      Reason: 'reason',
      'Needed by': 'neededBy',
      Estimate: { money: 'estimate' },
      'Asked by': 'askedBy.name',
      Asked: 'askedAt',
    },
    summary: 'What people asked to be bought, newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/purchasing/requests/:id',
    can: 'purchasing:read',
    input: id,
    output: PurchaseRequest,
    summary: 'One request with its lines and history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/purchasing/requests',
    can: 'purchasing:request',
    input: z.object({ id: Id.optional(), ...requestFields }),
    output: PurchaseRequest,
    summary: 'Ask for something to be bought; of somebody who may approve it is approved at once',
  }),
  reorder: endpoint({
    method: 'POST',
    path: '/purchasing/requests/reorder',
    can: 'purchasing:request',
    /** Without items: everything that is to be reordered, up to 100 items. */
    input: z.object({
      id: Id.optional(),
      itemIds: z.array(Id).min(1, 'Choose an item').max(MAX_PURCHASE_LINES, 'At most 100 items').optional(),
    }),
    output: PurchaseRequest,
    summary: 'Ask for what runs low in the suggested quantities, less what is asked for or ordered already',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/purchasing/requests/:id',
    can: 'purchasing:request',
    input: z.object({ id: Id, ...requestFields }),
    output: PurchaseRequest,
    summary: 'Change a request nobody has decided on: by who asked, or who buys',
  }),
  approve: endpoint({
    method: 'POST',
    path: '/purchasing/requests/:id/approve',
    can: 'purchasing:approve',
    input: z.object({ id: Id, notes: text(1000, 0).nullable().optional() }),
    output: PurchaseRequest,
    summary: 'Approve it: it may be ordered',
  }),
  reject: endpoint({
    method: 'POST',
    path: '/purchasing/requests/:id/reject',
    can: 'purchasing:approve',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why not') }),
    output: PurchaseRequest,
    summary: 'Reject it, with the reason the asker is told',
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/purchasing/requests/:id/cancel',
    can: 'purchasing:request',
    input: z.object({ id: Id, reason: text(1000, 0).nullable().optional() }),
    output: PurchaseRequest,
    summary: 'Take it back: by who asked, or who buys; what is in an order is cancelled there',
  }),
  toOrder: endpoint({
    method: 'GET',
    path: '/purchasing/lines-to-order',
    can: 'purchasing:read',
    /** `vendorId`: what this vendor usually delivers, and what nobody usually does. */
    input: z.object({ vendorId: Id.optional(), requestId: Id.optional(), ...paging }),
    output: page(LineToOrder),
    summary: 'Lines of approved requests that stand in no order yet, oldest first',
  }),
  settings: endpoint({
    method: 'GET',
    path: '/purchasing/settings',
    can: 'purchasing:read',
    input: z.object({}),
    output: PurchasingSettings,
    summary: 'What holds for buying here',
  }),
  saveSettings: endpoint({
    method: 'PUT',
    path: '/purchasing/settings',
    can: 'settings:manage',
    input: PurchasingSettings,
    output: PurchasingSettings,
    summary: 'Above which amount an order needs a second person',
  }),
}
