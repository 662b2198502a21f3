import { LocationKind, LocationStatus } from '@mtambo/contract'
import { check, doublePrecision, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

/** Where things are: a tree from regions down to rooms. */
export const locations = pgTable(
  'locations',
  {
    ...orgColumns,
    name: text().notNull(),
    code: text(), // in capitals
    kind: text().$type<LocationKind>().notNull(),
    parentId: uuid(),
    /** The ids from the top down to itself, without dashes, one after the other: everything below it begins with its own way. */
    way: text().notNull(),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    notes: text(),
    status: text().$type<LocationStatus>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'locations_pk', columns: [t.orgId, t.id] }),
    unique('locations_code').on(t.orgId, t.code),
    unique('locations_way').on(t.orgId, t.way),
    foreignKey({ name: 'locations_parent', columns: [t.orgId, t.parentId], foreignColumns: [t.orgId, t.id] }),
    index('locations_by_name').on(t.orgId, t.status, t.name, t.id),
    index('locations_of_kind').on(t.orgId, t.status, t.kind, t.name, t.id),
    index('locations_of_parent').on(t.orgId, t.parentId, t.name, t.id),
    oneOf('locations_kind', t.kind, LocationKind.options),
    oneOf('locations_status', t.status, LocationStatus.options),
    check(
      'locations_point',
      sql`(${t.latitude} is null) = (${t.longitude} is null) and ${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`,
    ),
  ],
)

export const keptTotals = { locations: ['status', 'kind'] }
