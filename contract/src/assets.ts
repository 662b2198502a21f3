import { z } from 'zod'
import { countedPage, endpoint, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, LocalDate, Point, line, text } from './kinds.ts'

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

const assetFields = {
  tag: text(40, 1, 'Give the tag that stands on it, for example TX-NRB-0142').regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u,
    'Use letters, digits, spaces, dots, dashes and slashes',
  ),
  name: line(100, 2, 'Give it a name'),
  /** A code of the organisation's list `asset`. */
  category: text(40, 1, 'Choose what it is'),
  parentId: Id.nullable().optional(),
  locationText: text(300, 0).nullable().optional(),
  point: Point.nullable().optional(),
  manufacturer: text(100, 0).nullable().optional(),
  model: text(100, 0).nullable().optional(),
  serialNumber: text(100, 0).nullable().optional(),
  installedOn: LocalDate.nullable().optional(),
  criticality: Criticality.nullable().optional(),
  notes: text(2000, 0).nullable().optional(),
}

/** As it is named elsewhere: in a pick list, beside a connection, as a parent. */
export const AssetRef = z.object({ id: Id, tag: z.string(), name: z.string(), category: z.string() })
export type AssetRef = z.output<typeof AssetRef>

export const AssetRow = AssetRef.extend({
  status: AssetStatus,
  criticality: Criticality.nullable(),
  parent: AssetRef.nullable(),
  locationText: z.string().nullable(),
  point: Point.nullable(),
  /** Something is part of it. */
  hasChildren: z.boolean(),
})
export type AssetRow = z.output<typeof AssetRow>

export const Asset = AssetRow.extend({
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  serialNumber: z.string().nullable(),
  installedOn: LocalDate.nullable(),
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
  history: z.array(HistoryEntry),
})
export type Asset = z.output<typeof Asset>

/** As it stands on a map. */
export const AssetPlace = AssetRef.extend({ status: AssetStatus, parentId: Id.nullable(), point: Point })
export type AssetPlace = z.output<typeof AssetPlace>

export const CreateAsset = z.object({ id: Id.optional(), status: AssetStatus.optional(), ...assetFields })
export const EditAsset = z.object({ id: Id, ...z.object(assetFields).partial().shape })

const filters = {
  q: text(100, 0).optional(),
  category: text(40, 0).optional(),
  status: AssetStatus.optional(),
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
      Place: 'locationText',
      Latitude: 'point.latitude',
      Longitude: 'point.longitude',
    },
    summary: 'Equipment and network, by tag; found by tag, name or place',
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
    summary: 'One asset with what it is part of, what is part of it, and its history',
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
    input: z.object({ id: Id, to: AssetStatus, notes: text(1000, 0).optional() }),
    output: Asset,
    summary: 'Change the status of an asset',
  }),
}
