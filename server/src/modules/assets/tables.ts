import { AssetStatus, Criticality } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

/** What is maintained: a transformer, a feeder, a pole, a pump, a lift. */
export const assets = pgTable(
  'assets',
  {
    ...orgColumns,
    tag: text().notNull(), // in capitals
    name: text().notNull(),
    category: text().notNull(), // a code of the organisation's list `asset`, checked when it is set
    parentId: uuid(),
    status: text().$type<AssetStatus>().notNull(),
    criticality: text().$type<Criticality>(),
    locationText: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    manufacturer: text(),
    model: text(),
    serialNumber: text(),
    installedOn: date(),
    notes: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'assets_pk', columns: [t.orgId, t.id] }),
    unique('assets_tag').on(t.orgId, t.tag),
    foreignKey({ name: 'assets_parent', columns: [t.orgId, t.parentId], foreignColumns: [t.orgId, t.id] }),
    index('assets_of_category').on(t.orgId, t.category, t.tag),
    index('assets_of_status').on(t.orgId, t.status, t.tag),
    index('assets_of_parent').on(t.orgId, t.parentId, t.tag),
    index('assets_with_point')
      .on(t.orgId, t.tag)
      .where(sql`${t.latitude} is not null`),
    oneOf('assets_status', t.status, AssetStatus.options),
    oneOf('assets_criticality', t.criticality, Criticality.options),
    check('assets_no_parent_of_itself', sql`${t.parentId} <> ${t.id}`),
    check(
      'assets_point',
      sql`(${t.latitude} is null) = (${t.longitude} is null) and ${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`,
    ),
  ],
)

export const keptTotals = { assets: ['category', 'status'] }
