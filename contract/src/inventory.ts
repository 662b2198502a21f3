import { z } from 'zod'
import { countedPage, Done, endpoint, page, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, Person, line, text } from './kinds.ts'
import { Money, Quantity, QuantityOrNone } from './quantities.ts'

export const ItemKind = z.enum(['part', 'tool', 'consumable'])
export type ItemKind = z.output<typeof ItemKind>

/** Offered where one says how an item is counted; any other word may be typed. */
export const UNITS = ['each', 'set', 'pair', 'box', 'roll', 'm', 'm²', 'l', 'kg'] as const

const barcode = text(60, 0).regex(/^[\x20-\x7e]*$/, 'Use the characters that stand under the barcode')

const itemFields = {
  kind: ItemKind,
  code: text(40, 1, 'Give a code, for example FLT-0012').regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u,
    'Use letters, digits, spaces, dots, dashes and slashes',
  ),
  name: line(120, 2, 'Give it a name'),
  /** A code of the organisation's list `item`. */
  category: text(40, 1, 'Choose what it is'),
  unit: line(20, 1, 'Say how it is counted'),
  /** What one costs to buy: as typed, then as last received. */
  unitCost: Money.nullable().optional(),
  manufacturer: text(100, 0).nullable().optional(),
  partNumber: text(100, 0).nullable().optional(),
  barcode: barcode.nullable().optional(),
  preferredVendorId: Id.nullable().optional(),
  notes: text(2000, 0).nullable().optional(),
}

/** Below or at `min` it is to be bought again, up to `max`. */
const limits = {
  min: QuantityOrNone.nullable().optional(),
  max: Quantity.nullable().optional(),
  bin: line(40, 0).nullable().optional(),
}

export const CreateItem = z.object({
  id: Id.optional(),
  ...itemFields,
  /** What lies in a store already, and what is to be kept there. */
  stock: z
    .array(z.object({ storeId: Id, quantity: QuantityOrNone.optional(), ...limits }))
    .max(50, 'At most 50 stores')
    .optional(),
})
export const EditItem = z.object({ id: Id, active: z.boolean().optional(), ...z.object(itemFields).partial().shape })

export const ItemRef = z.object({ id: Id, code: z.string(), name: z.string(), unit: z.string() })
export type ItemRef = z.output<typeof ItemRef>
export const StoreRef = z.object({ id: Id, name: z.string() })
export type StoreRef = z.output<typeof StoreRef>

/** In all stores together, or in the one that was asked for. */
const amounts = { onHand: z.number(), reserved: z.number(), available: z.number() }

export const ItemRow = ItemRef.extend({
  kind: ItemKind,
  category: z.string(),
  barcode: z.string().nullable(),
  partNumber: z.string().nullable(),
  active: z.boolean(),
  ...amounts,
  /** At or below its minimum in some store. */
  low: z.boolean(),
  /** Moving average of what was received, per unit. */
  averageCost: z.int(),
  value: z.int(),
})
export type ItemRow = z.output<typeof ItemRow>

export const StockLevel = z.object({
  store: StoreRef,
  ...amounts,
  min: z.number().nullable(),
  max: z.number().nullable(),
  bin: z.string().nullable(),
  low: z.boolean(),
  value: z.int(),
})
export type StockLevel = z.output<typeof StockLevel>

export const Item = ItemRow.extend({
  unitCost: z.int().nullable(),
  manufacturer: z.string().nullable(),
  preferredVendor: z.object({ id: Id, name: z.string() }).nullable(),
  notes: z.string().nullable(),
  createdAt: Instant,
  levels: z.array(StockLevel),
  /** Kept for work orders, the oldest first. */
  reservations: z.array(
    z.object({ workOrderId: Id, reference: z.string().nullable(), store: StoreRef, quantity: z.number() }),
  ),
  onOrder: z.number(),
  history: z.array(HistoryEntry),
})
export type Item = z.output<typeof Item>

const storeFields = {
  name: line(80, 2, 'Give it a name'),
  locationId: Id.nullable().optional(),
  /** Whose van or tool box it is. */
  userId: Id.nullable().optional(),
}

export const Store = StoreRef.extend({
  location: z.object({ id: Id, name: z.string() }).nullable(),
  person: Person.nullable(),
  active: z.boolean(),
  /** How many items lie in it, how many of them are to be bought, and what it is all worth. */
  items: z.int(),
  low: z.int(),
  value: z.int(),
})
export type Store = z.output<typeof Store>

const can = 'inventory:read'
const edit = 'inventory:edit'

export const inventory = {
  list: endpoint({
    method: 'GET',
    path: '/stock/items',
    can,
    input: z.object({
      q: text(100, 0).optional(),
      kind: ItemKind.optional(),
      category: text(40, 0).optional(),
      storeId: Id.optional(),
      vendorId: Id.optional(),
      /** Only what is at or below its minimum. */
      reorder: z.enum(['yes']).optional(),
      /** `no`: only what is no longer kept. */
      active: z.enum(['no']).optional(),
      sort: z.enum(['code', 'name']).optional(),
      ...paging,
    }),
    output: countedPage(ItemRow),
    csv: {
      Code: 'code',
      Name: 'name',
      Kind: 'kind',
      Category: 'category',
      Unit: 'unit',
      'Part number': 'partNumber',
      Barcode: 'barcode',
      'On hand': 'onHand',
      Reserved: 'reserved',
      Available: 'available',
      'To reorder': 'low',
      'Average cost': { money: 'averageCost' },
      Value: { money: 'value' },
    },
    summary: 'Parts, tools and consumables, by code',
  }),
  find: endpoint({
    method: 'GET',
    path: '/stock/find',
    can,
    input: z.object({ code: text(60, 1, 'Scan or type a code') }),
    output: ItemRef,
    summary: 'The item with exactly this barcode, code or part number',
  }),
  get: endpoint({
    method: 'GET',
    path: '/stock/items/:id',
    can,
    input: z.object({ id: Id }),
    output: Item,
    summary: 'One item with its stock in each store',
  }),
  create: endpoint({
    method: 'POST',
    path: '/stock/items',
    can: edit,
    input: CreateItem,
    output: Item,
    summary: 'Add an item, with what lies in the stores already',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/stock/items/:id',
    can: edit,
    input: EditItem,
    output: Item,
    summary: 'Change an item, or keep it no longer; what still lies in a store is kept',
  }),
  setLevel: endpoint({
    method: 'PUT',
    path: '/stock/items/:id/levels',
    can: edit,
    input: z.object({ id: Id, storeId: Id, ...limits }),
    output: Item,
    summary: 'Least and most to keep in a store, and where it lies there',
  }),
  stores: endpoint({
    method: 'GET',
    path: '/stock/stores',
    can,
    input: z.object({}),
    output: z.array(Store),
    summary: 'All stores with what lies in them is worth, by name; closed ones last',
  }),
  createStore: endpoint({
    method: 'POST',
    path: '/stock/stores',
    can: edit,
    input: z.object({ id: Id.optional(), ...storeFields }),
    output: StoreRef,
    summary: 'Add a store, a van or a tool box',
  }),
  editStore: endpoint({
    method: 'PUT',
    path: '/stock/stores/:id',
    can: edit,
    input: z.object({ id: Id, active: z.boolean().optional(), ...z.object(storeFields).partial().shape }),
    output: StoreRef,
    summary: 'Change a store, or close it; only an empty one is closed',
  }),
  partsOf: endpoint({
    method: 'GET',
    path: '/stock/asset-parts',
    can,
    input: z.object({ assetId: Id, ...paging }),
    output: page(z.object({ item: ItemRow, quantity: z.number(), notes: z.string().nullable() })),
    summary: 'The spare parts of an asset, with what is there of them',
  }),
  usedOn: endpoint({
    method: 'GET',
    path: '/stock/items/:id/assets',
    can,
    input: z.object({ id: Id, ...paging }),
    output: page(
      z.object({
        asset: z.object({ id: Id, tag: z.string(), name: z.string() }),
        quantity: z.number(),
        notes: z.string().nullable(),
      }),
    ),
    summary: 'The assets that an item belongs to',
  }),
  savePart: endpoint({
    method: 'PUT',
    path: '/stock/asset-parts',
    can: edit,
    input: z.object({ assetId: Id, itemId: Id, quantity: Quantity, notes: line(200, 0).nullable().optional() }),
    output: Done,
    summary: 'Put an item on the spare-part list of an asset, or change how many it needs',
  }),
  removePart: endpoint({
    method: 'DELETE',
    path: '/stock/asset-parts',
    can: edit,
    input: z.object({ assetId: Id, itemId: Id }),
    output: Done,
    summary: 'Take an item off the spare-part list of an asset',
  }),
  settings: endpoint({
    method: 'GET',
    path: '/stock/settings',
    can,
    input: z.object({}),
    output: z.object({ allowNegativeStock: z.boolean() }),
    summary: 'Whether more may be taken than is there',
  }),
  saveSettings: endpoint({
    method: 'PUT',
    path: '/stock/settings',
    can: 'settings:manage',
    input: z.object({ allowNegativeStock: z.boolean() }),
    output: z.object({ allowNegativeStock: z.boolean() }),
    summary: 'Allow, or no longer allow, to take more than is there',
  }),
}
