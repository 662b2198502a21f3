import { z } from 'zod'
import { Specifications, TypedSpecifications } from './asset-fields.ts'
import { countedPage, endpoint, page, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, LocalDate, Point, line, text } from './kinds.ts'
import { LocationRef } from './locations.ts'

export const AssetStatus = z.enum(['in_service', 'degraded', 'out_of_service', 'retired'])
export type AssetStatus = z.output<typeof AssetStatus>

/** Where a status may go. What was retired by mistake comes back, with a reason. */
export const ASSET_NEXT = {
  in_service: ['degraded', 'out_of_service', 'retired'],
  degraded: ['in_service', 'out_of_service', 'retired'],
  out_of_service: ['in_service', 'degraded', 'retired'],
  retired: ['in_service'],
} as const satisfies Record<AssetStatus, readonly AssetStatus[]>

/** The codes of the list `asset` that a connection's transformer and feeder are looked for under. */
export const SUPPLY_CATEGORIES = { transformer: 'transformer', feeder: 'feeder_line' } as const

/** How much depends on it: A everything, C little. */
export const Criticality = z.enum(['A', 'B', 'C'])
export type Criticality = z.output<typeof Criticality>

/** In the smallest unit of the organisation's currency. */
const money = z.int('Give an amount').min(0, 'An amount is not below zero').max(1e15, 'This is too much')

/** Warranty that ends within so many days is worth a look. */
export const WARRANTY_SOON_DAYS = 60

const filled = {
  tag: text(40, 1, 'Give the tag that stands on it, for example TX-NRB-0142').regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u,
    'Use letters, digits, spaces, dots, dashes and slashes',
  ),
  name: line(100, 2, 'Give it a name'),
  /** A code of the organisation's list `asset`. */
  category: text(40, 1, 'Choose what it is'),
  parentId: Id.nullable().optional(),
  /** Of the tree of locations; `locationText` says how to find it there. */
  locationId: Id.nullable().optional(),
  locationText: text(300, 0).nullable().optional(),
  point: Point.nullable().optional(),
  manufacturer: text(100, 0).nullable().optional(),
  model: text(100, 0).nullable().optional(),
  serialNumber: text(100, 0).nullable().optional(),
  installedOn: LocalDate.nullable().optional(),
  purchasedOn: LocalDate.nullable().optional(),
  purchaseCost: money.nullable().optional(),
  supplier: text(200, 0).nullable().optional(),
  warrantyUntil: LocalDate.nullable().optional(),
  replacementValue: money.nullable().optional(),
  expectedLifeYears: z
    .int('Give whole years')
    .min(1, 'At least a year')
    .max(200, 'At most 200 years')
    .nullable()
    .optional(),
  criticality: Criticality.nullable().optional(),
  notes: text(2000, 0).nullable().optional(),
  /** The category's own fields: what is named is set, null empties it. */
  specifications: TypedSpecifications.optional(),
}

/** As it is named elsewhere: in a pick list, beside a connection, as a parent. */
export const AssetRef = z.object({ id: Id, tag: z.string(), name: z.string(), category: z.string() })
export type AssetRef = z.output<typeof AssetRef>

export const AssetRow = AssetRef.extend({
  status: AssetStatus,
  criticality: Criticality.nullable(),
  parent: AssetRef.nullable(),
  location: LocationRef.nullable(),
  locationText: z.string().nullable(),
  point: Point.nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  serialNumber: z.string().nullable(),
  installedOn: LocalDate.nullable(),
  purchasedOn: LocalDate.nullable(),
  purchaseCost: z.int().nullable(),
  supplier: z.string().nullable(),
  warrantyUntil: LocalDate.nullable(),
  replacementValue: z.int().nullable(),
  expectedLifeYears: z.int().nullable(),
  specifications: Specifications,
  /** The same as one line: `Power: 15 kW; Phases: 3`. */
  ownFields: z.string(),
  /** Something is part of it. */
  hasChildren: z.boolean(),
})
export type AssetRow = z.output<typeof AssetRow>

export const Asset = AssetRow.extend({
  notes: z.string().nullable(),
  createdAt: Instant,
  /** From the root down to its parent. */
  path: z.array(AssetRef),
  /** What is directly part of it; the first hundred. */
  children: z.array(AssetRow),
  /** How many connections name it, up to a limit. */
  connections: z.object({ count: z.int(), capped: z.boolean() }),
  /** The statuses this person may move it to now. */
  moves: z.array(AssetStatus),
})
export type Asset = z.output<typeof Asset>

/** As it stands on a map. */
export const AssetPlace = AssetRef.extend({ status: AssetStatus, parentId: Id.nullable(), point: Point })
export type AssetPlace = z.output<typeof AssetPlace>

export const CreateAsset = z.object({ id: Id.optional(), status: AssetStatus.optional(), ...filled })
export const EditAsset = z.object({ id: Id, ...z.object(filled).partial().shape })

/** A line of the whole story: of the asset itself, or of the work on it. */
export const AssetHappening = HistoryEntry.extend({
  /** The work it belongs to; null for the asset itself. */
  work: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
})
export type AssetHappening = z.output<typeof AssetHappening>

/** Of several at once, what was done and what was not, and why not. */
export const Bulk = z.object({
  done: z.int(),
  refused: z.array(z.object({ id: Id, tag: z.string(), why: z.string() })),
})
export type Bulk = z.output<typeof Bulk>
const several = z.array(Id).min(1, 'Choose at least one').max(200, 'At most 200 at once')

const filters = {
  q: text(100, 0).optional(),
  category: text(40, 0).optional(),
  status: AssetStatus.optional(),
  criticality: Criticality.optional(),
  /** There, and in everything below it. */
  locationId: Id.optional(),
  /** `ending`: within 60 days. */
  warranty: z.enum(['ending', 'over']).optional(),
}

export const assets = {
  list: endpoint({
    method: 'GET',
    path: '/assets',
    can: 'assets:read',
    input: z.object({
      ...filters,
      /** `none`: only what is part of nothing. */
      parentId: z.union([Id, z.literal('none')]).optional(),
      ...paging,
    }),
    output: countedPage(AssetRow),
    csv: {
      Tag: 'tag',
      Name: 'name',
      Category: 'category',
      Status: 'status',
      Criticality: 'criticality',
      'Part of': 'parent.tag',
      Location: 'location.name',
      'Location code': 'location.code',
      Place: 'locationText',
      Latitude: 'point.latitude',
      Longitude: 'point.longitude',
      Manufacturer: 'manufacturer',
      Model: 'model',
      'Serial number': 'serialNumber',
      'Installed on': 'installedOn',
      'Purchased on': 'purchasedOn',
      'Purchase cost': { money: 'purchaseCost' },
      Supplier: 'supplier',
      'Warranty until': 'warrantyUntil',
      'Replacement value': { money: 'replacementValue' },
      'Expected life, years': 'expectedLifeYears',
      'Own fields': 'ownFields',
    },
    summary: 'Equipment and network, by tag; found by tag, name, make or place',
  }),
  map: endpoint({
    method: 'GET',
    path: '/assets/map',
    can: 'assets:read',
    input: z.object({
      ...filters,
      /** Only this one, what it is part of, and what is directly part of it. */
      aroundId: Id.optional(),
    }),
    output: z.object({ items: z.array(AssetPlace), capped: z.boolean() }),
    summary: 'What has a position, for a map: the first 2,000 by tag',
  }),
  get: endpoint({
    method: 'GET',
    path: '/assets/:id',
    can: 'assets:read',
    input: z.object({ id: Id }),
    output: Asset,
    summary: 'One asset with what it is part of and what is part of it',
  }),
  create: endpoint({
    method: 'POST',
    path: '/assets',
    can: 'assets:edit',
    input: CreateAsset,
    output: Asset,
    summary: 'Add an asset to the register',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/assets/:id',
    can: 'assets:edit',
    input: EditAsset,
    output: Asset,
    summary: 'Change an asset; it cannot become part of what is part of it',
  }),
  move: endpoint({
    method: 'POST',
    path: '/assets/:id/move',
    can: 'assets:edit',
    input: z.object({
      id: Id,
      to: AssetStatus,
      notes: text(1000, 0).optional(),
      /** When it came to be so, if not just now. */
      at: Instant.optional(),
      /** Out of service as it was meant to be, for maintenance or changeover. */
      planned: z.boolean().optional(),
    }),
    output: Asset,
    summary: 'Change the status of an asset; out of service begins a downtime, leaving it ends one',
  }),
  moveSeveral: endpoint({
    method: 'POST',
    path: '/assets/move',
    can: 'assets:edit',
    input: z.object({
      ids: several,
      to: AssetStatus,
      notes: text(1000, 0).optional(),
      planned: z.boolean().optional(),
    }),
    output: Bulk,
    summary: 'Change the status of several assets',
  }),
  placeSeveral: endpoint({
    method: 'POST',
    path: '/assets/place',
    can: 'assets:edit',
    input: z.object({ ids: several, locationId: Id.nullable() }),
    output: Bulk,
    summary: 'Move several assets to a location',
  }),
  history: endpoint({
    method: 'GET',
    path: '/assets/:id/history',
    can: 'assets:read',
    input: z.object({ id: Id, ...paging }),
    output: page(AssetHappening),
    summary: 'Everything that happened to an asset and in the work on it that one may see, newest first',
  }),
}
