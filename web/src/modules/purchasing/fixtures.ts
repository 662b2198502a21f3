import type {
  LineToOrder,
  PurchaseOrder,
  PurchaseOrderLine,
  PurchaseOrderRow,
  PurchaseRequest,
  PurchaseRequestRow,
} from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

/** Requests and orders for page tests. */
export const BEARING = { id: uuid(801), code: 'BRG-6204', name: 'Ball bearing 6204', unit: 'each' }

export const aRequestRow = (over: Partial<PurchaseRequestRow> = {}): PurchaseRequestRow => ({
  id: uuid(810),
  number: 'PR-2026-000004',
  status: 'requested',
  title: 'Ball bearing 6204 and 1 more',
  reason: 'The press squeals',
  neededBy: '2026-12-01',
  estimate: 250_000,
  askedBy: { id: uuid(2), name: 'Peter Otieno' },
  askedAt: new Date('2026-11-20T08:00:00Z'),
  ...over,
})

export const aRequest = (over: Partial<PurchaseRequest> = {}): PurchaseRequest => ({
  ...aRequestRow(),
  lines: [
    {
      id: uuid(811),
      item: BEARING,
      description: BEARING.name,
      unit: 'each',
      quantity: 4,
      unitCost: 50_000,
      order: null,
      received: 0,
    },
    {
      id: uuid(812),
      item: null,
      description: 'Grease gun',
      unit: null,
      quantity: 1,
      unitCost: null,
      order: null,
      received: 0,
    },
  ],
  workOrder: null,
  decidedBy: null,
  decidedAt: null,
  decisionNotes: null,
  may: [],
  history: [],
  ...over,
})

export const aWaitingLine = (over: Partial<LineToOrder> = {}): LineToOrder => ({
  id: uuid(811),
  item: BEARING,
  description: BEARING.name,
  unit: 'each',
  quantity: 4,
  unitCost: 50_000,
  request: { id: uuid(810), number: 'PR-2026-000004' },
  neededBy: null,
  vendor: { id: uuid(700), name: 'Nairobi Bearings Ltd' },
  ...over,
})

export const aLine = (over: Partial<PurchaseOrderLine> = {}): PurchaseOrderLine => ({
  id: uuid(821),
  item: BEARING,
  description: BEARING.name,
  unit: 'each',
  quantity: 4,
  unitPrice: 50_000,
  taxRate: 16,
  net: 200_000,
  tax: 32_000,
  received: 0,
  outstanding: 4,
  requestLineId: null,
  request: null,
  ...over,
})

export const anOrderRow = (over: Partial<PurchaseOrderRow> = {}): PurchaseOrderRow => ({
  id: uuid(820),
  number: 'PO-2026-000002',
  status: 'draft',
  vendor: { id: uuid(700), name: 'Nairobi Bearings Ltd' },
  title: 'Ball bearing 6204',
  currency: 'KES',
  total: 232_000,
  expectedOn: null,
  late: false,
  awaitsApproval: false,
  createdBy: { id: uuid(2), name: 'Mary Wanjiku' },
  createdAt: new Date('2026-11-20T09:00:00Z'),
  sentAt: null,
  ...over,
})

export const anOrder = (over: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  ...anOrderRow(),
  net: 200_000,
  tax: 32_000,
  notes: null,
  store: null,
  lines: [aLine()],
  receipts: [],
  approval: { needed: false, askedAt: null, by: null, at: null },
  vendorEmail: 'mercy@nairobibearings.example.com',
  sentTo: null,
  ownCurrency: true,
  may: ['send', 'edit', 'cancel'],
  history: [],
  ...over,
})
