import { z } from 'zod'
import { countedPage, endpoint, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, Point, line, text } from './kinds.ts'

export const LocationKind = z.enum([
  'region',
  'zone',
  'site',
  'building',
  'floor',
  'room',
  'plant',
  'substation',
  'store',
  'other',
])
export type LocationKind = z.output<typeof LocationKind>

/** What is archived keeps its place and its history, and is not offered any more. */
export const LocationStatus = z.enum(['active', 'archived'])
export type LocationStatus = z.output<typeof LocationStatus>

/** Levels of a tree that anybody still finds their way in. */
export const DEEPEST_LOCATION = 20

/** As it is named elsewhere. `above`: the names of what it is in, from the top down. */
export const LocationRef = z.object({
  id: Id,
  name: z.string(),
  code: z.string().nullable(),
  kind: LocationKind,
  above: z.array(z.string()),
})
export type LocationRef = z.output<typeof LocationRef>

export const LocationRow = LocationRef.extend({
  parentId: Id.nullable(),
  address: z.string().nullable(),
  point: Point.nullable(),
  status: LocationStatus,
  /** What it is in, as one line: `Nairobi works › Hall 2`. */
  within: z.string().nullable(),
  /** Something is in it: other locations, not equipment. */
  hasChildren: z.boolean(),
})
export type LocationRow = z.output<typeof LocationRow>

export const Location = LocationRow.extend({
  notes: z.string().nullable(),
  createdAt: Instant,
  /** From the top down to what it is in. */
  path: z.array(z.object({ id: Id, name: z.string() })),
  /** This person may change it now. */
  mayEdit: z.boolean(),
  history: z.array(HistoryEntry),
})
export type Location = z.output<typeof Location>

const locationFields = {
  name: line(100, 1, 'Give it a name'),
  kind: LocationKind,
  /** As it stands on doors and drawings; each code once. */
  code: text(40, 0)
    .regex(/^([\p{L}\p{N}][\p{L}\p{N} ./_-]*)?$/u, 'Use letters, digits, spaces, dots, dashes and slashes')
    .nullable()
    .optional(),
  parentId: Id.nullable().optional(),
  address: text(300, 0).nullable().optional(),
  point: Point.nullable().optional(),
  notes: text(2000, 0).nullable().optional(),
}

export const CreateLocation = z.object({ id: Id.optional(), ...locationFields })

export const locations = {
  list: endpoint({
    method: 'GET',
    path: '/locations',
    can: 'assets:read',
    input: z.object({
      q: text(100, 0).optional(),
      kind: LocationKind.optional(),
      /** Left out: what is active. */
      status: LocationStatus.optional(),
      /** `none`: only what is in nothing. */
      parentId: z.union([Id, z.literal('none')]).optional(),
      ...paging,
    }),
    output: countedPage(LocationRow),
    csv: {
      Name: 'name',
      Code: 'code',
      Kind: 'kind',
      'Lies in': 'within',
      Address: 'address',
      Latitude: 'point.latitude',
      Longitude: 'point.longitude',
      Status: 'status',
    },
    summary: 'Locations by name; found by name, code or address',
  }),
  get: endpoint({
    method: 'GET',
    path: '/locations/:id',
    can: 'assets:read',
    input: z.object({ id: Id }),
    output: Location,
    summary: 'One location with what it is in, and its history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/locations',
    can: 'assets:edit',
    input: CreateLocation,
    output: Location,
    summary: 'Add a location',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/locations/:id',
    can: 'assets:edit',
    input: z.object({ id: Id, ...z.object(locationFields).partial().shape }),
    output: Location,
    summary: 'Change a location, or move it with everything in it; it cannot go into itself',
  }),
  archive: endpoint({
    method: 'POST',
    path: '/locations/:id/archive',
    can: 'assets:edit',
    input: z.object({ id: Id, notes: text(1000, 0).optional() }),
    output: Location,
    summary: 'Take a location out of use; refused while something in use stands there',
  }),
  restore: endpoint({
    method: 'POST',
    path: '/locations/:id/restore',
    can: 'assets:edit',
    input: z.object({ id: Id }),
    output: Location,
    summary: 'Bring an archived location back',
  }),
}
