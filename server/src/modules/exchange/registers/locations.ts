import { CreateLocation, LocationKind, locations as endpoints } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import {
  createLocations,
  editLocation,
  locations,
  problemsOfLocations,
  type NewLocation,
} from '#modules/locations/index.ts'
import { upper, type Field, type Register } from '../register.ts'
import { labelled, pointOf } from './parts.ts'

const fields: Field[] = [
  {
    name: 'code',
    label: 'Code',
    kind: 'text',
    example: 'NBO-H2',
    required: true,
    aliases: ['location code', 'id', 'location id'],
    hint: 'Each code once; rows are matched by it',
  },
  {
    name: 'name',
    label: 'Name',
    kind: 'text',
    example: 'Hall 2',
    required: true,
    aliases: ['location', 'location name', 'title'],
  },
  {
    name: 'kind',
    label: 'Kind',
    kind: 'choice',
    example: 'Building',
    aliases: ['type', 'location type'],
    options: labelled(LocationKind.options),
  },
  {
    name: 'parentId',
    label: 'Lies in',
    kind: 'reference',
    refers: 'own',
    example: 'NBO',
    aliases: ['parent', 'parent code', 'parent location', 'within'],
    hint: 'The code of the location it lies in, here or in this file',
  },
  {
    name: 'address',
    label: 'Address',
    kind: 'text',
    example: 'Enterprise Road 14, Nairobi',
    aliases: ['street', 'postal address'],
  },
  { name: 'point.latitude', label: 'Latitude', kind: 'number', example: '-1.3032', aliases: ['lat'] },
  { name: 'point.longitude', label: 'Longitude', kind: 'number', example: '36.8474', aliases: ['lon', 'lng', 'long'] },
  {
    name: 'notes',
    label: 'Notes',
    kind: 'text',
    example: 'Keys at the gate',
    several: true,
    aliases: ['remarks', 'comments', 'description'],
  },
]

export const locationRegister: Register = {
  name: 'locations',
  module: 'locations',
  key: 'code',
  fields: () => fields,
  complete: (typed) => ({ kind: 'other', ...typed }),
  create: CreateLocation,
  edit: endpoints.edit.input,
  keyOf: ({ code }) => upper(code),
  existing: async ({ tx, orgId }, codes) => {
    const rows = await tx
      .select()
      .from(locations)
      .where(and(eq(locations.orgId, orgId), inArray(locations.code, codes)))
    return new Map(rows.map((row) => [row.code!, { id: row.id, typed: { ...row, point: pointOf(row) } }]))
  },
  problems: (ctx, rows) => problemsOfLocations(ctx, rows as NewLocation[]),
  add: (ctx, rows) => createLocations(ctx, rows as NewLocation[]),
  change: (ctx, id, changes) => editLocation(ctx, { id, ...changes }),
  undo: { table: 'locations', words: 'locations', owned: [] },
}
