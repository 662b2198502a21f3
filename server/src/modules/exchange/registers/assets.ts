import { AssetStatus, CreateAsset, Criticality, assets as endpoints } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import {
  assets,
  createAssets,
  editAsset,
  fieldsOf,
  problemsOfAssets,
  sameTag,
  type NewAsset,
} from '#modules/assets/index.ts'
import type { Field, Register } from '../register.ts'
import { labelled, pointOf } from './parts.ts'

const OWN_KINDS = { text: 'text', number: 'number', date: 'day', choice: 'choice', yes_no: 'yes_no' } as const

const fields: Field[] = [
  {
    name: 'tag',
    label: 'Tag',
    kind: 'text',
    example: 'PMP-001',
    required: true,
    aliases: [
      'asset',
      'asset tag',
      'asset id',
      'asset number',
      'equipment',
      'equipment number',
      'code',
      'id',
      'machine',
    ],
    hint: 'What stands on it; rows are matched by it',
  },
  {
    name: 'name',
    label: 'Name',
    kind: 'text',
    example: 'Cooling pump 1',
    required: true,
    aliases: ['asset name', 'description', 'title', 'equipment name'],
  },
  {
    name: 'category',
    label: 'Category',
    kind: 'category',
    list: 'asset',
    example: 'Machine',
    required: true,
    aliases: ['type', 'asset type', 'class', 'equipment type'],
  },
  {
    name: 'status',
    label: 'Status',
    kind: 'choice',
    options: labelled(AssetStatus.options),
    example: 'In service',
    aliases: ['state', 'condition'],
    hint: 'Only for new rows',
  },
  {
    name: 'criticality',
    label: 'Criticality',
    kind: 'choice',
    options: labelled(Criticality.options),
    example: 'B',
    aliases: ['priority', 'abc'],
  },
  {
    name: 'parentId',
    label: 'Part of',
    kind: 'reference',
    refers: 'own',
    example: 'LINE-1',
    aliases: ['parent', 'parent tag', 'parent asset', 'belongs to'],
    hint: 'The tag of what it is part of, here or in this file',
  },
  {
    name: 'locationId',
    label: 'Location',
    kind: 'reference',
    refers: 'location',
    example: 'NBO-H2',
    aliases: ['location code', 'site', 'building'],
    hint: 'By code, or by name where only one has it',
  },
  {
    name: 'locationText',
    label: 'Place',
    kind: 'text',
    example: 'Next to the east door',
    aliases: ['where', 'position'],
  },
  { name: 'point.latitude', label: 'Latitude', kind: 'number', example: '-1.3032', aliases: ['lat'] },
  { name: 'point.longitude', label: 'Longitude', kind: 'number', example: '36.8474', aliases: ['lon', 'lng', 'long'] },
  { name: 'manufacturer', label: 'Manufacturer', kind: 'text', example: 'Grundfos', aliases: ['make', 'brand'] },
  { name: 'model', label: 'Model', kind: 'text', example: 'NK 80-250', aliases: ['model number'] },
  {
    name: 'serialNumber',
    label: 'Serial number',
    kind: 'text',
    example: 'A10293',
    aliases: ['serial', 'serial no', 'sn'],
  },
  {
    name: 'installedOn',
    label: 'Installed on',
    kind: 'day',
    example: '2021-03-15',
    aliases: ['installed', 'installation date', 'in service since', 'commissioned'],
  },
  {
    name: 'purchasedOn',
    label: 'Purchased on',
    kind: 'day',
    example: '2021-02-01',
    aliases: ['purchase date', 'bought', 'acquired'],
  },
  {
    name: 'purchaseCost',
    label: 'Purchase cost',
    kind: 'money',
    example: '450000.00',
    aliases: ['purchase price', 'price', 'cost'],
  },
  { name: 'supplier', label: 'Supplier', kind: 'text', example: 'Lakeside Pumps', aliases: ['vendor', 'dealer'] },
  {
    name: 'warrantyUntil',
    label: 'Warranty until',
    kind: 'day',
    example: '2027-02-01',
    aliases: ['warranty', 'warranty end', 'warranty expiry'],
  },
  {
    name: 'replacementValue',
    label: 'Replacement value',
    kind: 'money',
    example: '600000.00',
    aliases: ['replacement cost', 'rav'],
  },
  {
    name: 'expectedLifeYears',
    label: 'Expected life, years',
    kind: 'whole',
    example: '15',
    aliases: ['expected life', 'useful life', 'lifetime'],
  },
  {
    name: 'notes',
    label: 'Notes',
    kind: 'text',
    example: 'Spare in store 1',
    several: true,
    aliases: ['remarks', 'comments'],
  },
]

/** The organisation's own fields come after; the same one of several categories is one column. */
async function withOwn(ctx: Ctx): Promise<Field[]> {
  const own = new Map<string, Field>()
  for (const { code, label, kind, unit, options } of await fieldsOf(ctx))
    own.set(code, {
      name: `specifications.${code}`,
      label,
      kind: OWN_KINDS[kind],
      example: options[0] ?? '',
      aliases: [code],
      ...(unit && { hint: `In ${unit}` }),
      ...(kind === 'choice' && { options: options.map((option) => ({ code: option, label: option })) }),
    })
  return [...fields, ...own.values()]
}

export const assetRegister: Register = {
  name: 'assets',
  module: 'assets',
  key: 'tag',
  fields: withOwn,
  create: CreateAsset,
  edit: endpoints.edit.input,
  keyOf: ({ tag }) => (typeof tag === 'string' ? sameTag(tag) : undefined),
  existing: async ({ tx, orgId }, tags) => {
    const rows = await tx
      .select()
      .from(assets)
      .where(and(eq(assets.orgId, orgId), inArray(assets.tag, tags)))
    return new Map(rows.map((row) => [row.tag, { id: row.id, typed: { ...row, point: pointOf(row) } }]))
  },
  problems: (ctx, rows) => problemsOfAssets(ctx, rows as NewAsset[]),
  add: (ctx, rows) => createAssets(ctx, rows as NewAsset[]),
  change: (ctx, id, changes) => editAsset(ctx, { id, ...changes }),
  onlyNew: ['status'],
  undo: { table: 'assets', words: 'assets', owned: [{ table: 'downtimes', column: 'asset_id', at: 'created_at' }] },
}
