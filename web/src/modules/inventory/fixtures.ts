import type { CountLine, CountPage, Item, ItemRow, StockMovement, Store } from '@mtambo/contract'

/** Stock for page tests: a filter, twelve of which lie in the main store. */
export const STORE = { id: '01938c1e-0000-7000-8000-0000000b0001', name: 'Main store' }
export const VAN = { id: '01938c1e-0000-7000-8000-0000000b0002', name: 'Van of Peter' }

export const anItemRow = (over: Partial<ItemRow> = {}): ItemRow => ({
  id: '01938c1e-0000-7000-8000-0000000b0101',
  code: 'FLT-0012',
  name: 'Oil filter',
  unit: 'each',
  kind: 'part',
  category: 'filters',
  barcode: '4006381333931',
  partNumber: 'HU 7008 z',
  active: true,
  onHand: 12,
  reserved: 2,
  available: 10,
  low: false,
  averageCost: 245_000,
  value: 2_940_000,
  ...over,
})

export const anItem = (over: Partial<Item> = {}): Item => ({
  ...anItemRow(),
  unitCost: 250_000,
  manufacturer: 'Mann',
  preferredVendor: { id: '01938c1e-0000-7000-8000-0000000b0301', name: 'Bearing House' },
  notes: null,
  createdAt: new Date('2026-01-12T09:00:00Z'),
  levels: [
    { store: STORE, onHand: 12, reserved: 2, available: 10, min: 4, max: 20, bin: 'A-3', low: false, value: 2_940_000 },
  ],
  reservations: [
    { workOrderId: '01938c1e-0000-7000-8000-0000000b0401', reference: 'WO-2026-000012', store: STORE, quantity: 2 },
  ],
  onOrder: 0,
  history: [],
  ...over,
})

export const aMovement = (over: Partial<StockMovement> = {}): StockMovement => ({
  id: '01938c1e-0000-7000-8000-0000000b0201',
  at: new Date('2026-03-02T08:30:00Z'),
  kind: 'issue',
  item: { id: anItemRow().id, code: 'FLT-0012', name: 'Oil filter', unit: 'each' },
  store: STORE,
  quantity: -2,
  unitCost: 245_000,
  value: -490_000,
  balance: 12,
  who: 'Grace Wambui',
  person: null,
  workOrderId: '01938c1e-0000-7000-8000-0000000b0401',
  reference: 'WO-2026-000012',
  reason: null,
  otherStore: null,
  ...over,
})

export const aStore = (over: Partial<Store> = {}): Store => ({
  ...STORE,
  location: null,
  person: null,
  active: true,
  items: 1,
  low: 0,
  value: 2_940_000,
  ...over,
})

export const aCount = (over: Partial<CountPage> = {}): CountPage => ({
  id: '01938c1e-0000-7000-8000-0000000b0501',
  store: STORE,
  category: null,
  status: 'open',
  blind: false,
  startedAt: new Date('2026-03-02T08:00:00Z'),
  startedBy: 'Grace Wambui',
  endedAt: null,
  lines: 2,
  counted: 1,
  different: 0,
  value: 0,
  history: [],
  ...over,
})

export const aCountLine = (over: Partial<CountLine> = {}): CountLine => ({
  item: { ...aMovement().item, barcode: '4006381333931' },
  bin: 'A-3',
  counted: null,
  expected: 12,
  countedBy: null,
  countedAt: null,
  ...over,
})
