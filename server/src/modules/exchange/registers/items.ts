import { CreateItem, ItemKind, inventory as endpoints } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { createItems, editItem, items, problemsOfItems, type NewItem } from '#modules/inventory/index.ts'
import { upper, type Field, type Register } from '../register.ts'
import { labelled } from './parts.ts'

const fields: Field[] = [
  {
    name: 'code',
    label: 'Code',
    kind: 'text',
    example: 'FLT-0012',
    required: true,
    aliases: ['item', 'item code', 'part', 'part code', 'sku', 'article', 'material', 'stock code', 'id'],
    hint: 'Rows are matched by it',
  },
  {
    name: 'name',
    label: 'Name',
    kind: 'text',
    example: 'Oil filter',
    required: true,
    aliases: ['item name', 'description', 'part name', 'title'],
  },
  {
    name: 'kind',
    label: 'Kind',
    kind: 'choice',
    options: labelled(ItemKind.options),
    example: 'Part',
    aliases: ['type', 'item type'],
  },
  {
    name: 'category',
    label: 'Category',
    kind: 'category',
    list: 'item',
    example: 'Filters',
    required: true,
    aliases: ['group', 'item category', 'class'],
  },
  { name: 'unit', label: 'Unit', kind: 'text', example: 'each', aliases: ['uom', 'unit of measure', 'counted in'] },
  { name: 'unitCost', label: 'Unit cost', kind: 'money', example: '1250.00', aliases: ['cost', 'price', 'unit price'] },
  { name: 'manufacturer', label: 'Manufacturer', kind: 'text', example: 'Mann', aliases: ['make', 'brand'] },
  {
    name: 'partNumber',
    label: 'Part number',
    kind: 'text',
    example: 'W 940/25',
    aliases: ['manufacturer part number', 'mpn', 'part no'],
  },
  { name: 'barcode', label: 'Barcode', kind: 'text', example: '4011558', aliases: ['ean', 'gtin', 'upc'] },
  {
    name: 'preferredVendorId',
    label: 'Vendor',
    kind: 'reference',
    refers: 'vendor',
    example: 'LAKE',
    aliases: ['supplier', 'preferred vendor'],
    hint: 'By code, or by name where only one has it',
  },
  {
    name: 'stock.0.storeId',
    label: 'Store',
    kind: 'reference',
    refers: 'store',
    example: 'Main store',
    aliases: ['warehouse', 'storeroom'],
    hint: 'By name; only for new rows, as are the four below',
  },
  {
    name: 'stock.0.quantity',
    label: 'Quantity',
    kind: 'number',
    example: '12',
    aliases: ['on hand', 'qty', 'stock', 'quantity on hand', 'balance'],
  },
  {
    name: 'stock.0.min',
    label: 'Minimum',
    kind: 'number',
    example: '4',
    aliases: ['min', 'reorder point', 'minimum quantity'],
  },
  { name: 'stock.0.max', label: 'Maximum', kind: 'number', example: '20', aliases: ['max', 'maximum quantity'] },
  { name: 'stock.0.bin', label: 'Bin', kind: 'text', example: 'A-03', aliases: ['shelf', 'rack', 'bin location'] },
  {
    name: 'notes',
    label: 'Notes',
    kind: 'text',
    example: 'Fits both compressors',
    several: true,
    aliases: ['remarks', 'comments'],
  },
]

export const itemRegister: Register = {
  name: 'items',
  module: 'inventory',
  key: 'code',
  fields: () => fields,
  complete: (typed) => ({ kind: 'part', unit: 'each', ...typed }),
  create: CreateItem,
  edit: endpoints.edit.input,
  keyOf: ({ code }) => upper(code),
  existing: async ({ tx, orgId }, codes) => {
    const rows = await tx
      .select()
      .from(items)
      .where(and(eq(items.orgId, orgId), inArray(items.code, codes)))
    return new Map(rows.map((row) => [row.code, { id: row.id, typed: row }]))
  },
  problems: (ctx, rows) => problemsOfItems(ctx, rows as NewItem[]),
  add: (ctx, rows) => createItems(ctx, rows as NewItem[]),
  change: (ctx, id, changes) => editItem(ctx, { id, ...changes }),
  onlyNew: ['stock'],
  undo: {
    table: 'items',
    words: 'items',
    owned: [
      { table: 'stock_movements', column: 'item_id', at: 'at' },
      { table: 'stock_levels', column: 'item_id' },
    ],
  },
}
