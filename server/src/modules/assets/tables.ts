import { type AssetFieldKind, AssetStatus, Criticality, type Specifications } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { locations } from '#modules/locations/index.ts'

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
    retiredAt: instant(), // since when it is; not known of what was retired before it was kept
    criticality: text().$type<Criticality>(),
    locationId: uuid(),
    locationText: text(), // how to find it there
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    manufacturer: text(),
    model: text(),
    serialNumber: text(),
    installedOn: date(),
    purchasedOn: date(),
    purchaseCost: bigint({ mode: 'number' }), // in the smallest unit of the currency, as is the replacement value
    supplier: text(), // as it was written
    warrantyUntil: date(),
    warrantyToldOf: date(), // the end that people were told of, so that they are told once
    replacementValue: bigint({ mode: 'number' }),
    expectedLifeYears: integer(),
    specifications: jsonb().$type<Specifications>().notNull().default({}), // by the codes of the category's own fields
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
    foreignKey({
      name: 'assets_location',
      columns: [t.orgId, t.locationId],
      foreignColumns: [locations.orgId, locations.id],
    }),
    index('assets_of_criticality').on(t.orgId, t.criticality, t.tag),
    index('assets_at_location').on(t.orgId, t.locationId, t.tag),
    index('assets_by_warranty')
      .on(t.orgId, t.warrantyUntil, t.tag)
      .where(sql`${t.warrantyUntil} is not null and ${t.status} <> 'retired'`),
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

/** The fields that an organisation has added to its categories of equipment. */
export const assetFields = pgTable(
  'asset_fields',
  {
    orgId: uuid().notNull(),
    category: text().notNull(),
    code: text().notNull(),
    sort: integer().notNull(),
    label: text().notNull(),
    kind: text().$type<AssetFieldKind>().notNull(),
    unit: text(),
    options: text().array().notNull(),
    required: boolean().notNull(),
  },
  (t) => [primaryKey({ name: 'asset_fields_pk', columns: [t.orgId, t.category, t.code] })],
)

/** When things were out of service. The one that is going on has no end. */
export const downtimes = pgTable(
  'downtimes',
  {
    ...orgColumns,
    assetId: uuid().notNull(),
    from: instant().notNull(),
    until: instant(),
    planned: boolean().notNull(),
    reason: text(),
    workOrderId: uuid(), // work orders rank later, so no foreign key
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'downtimes_pk', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'downtimes_asset', columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    index('downtimes_of_asset').on(t.orgId, t.assetId, t.from, t.id),
    index('downtimes_of_work').on(t.orgId, t.workOrderId),
    index('downtimes_by_start').on(t.orgId, t.from, t.id),
    uniqueIndex('downtimes_one_open')
      .on(t.orgId, t.assetId)
      .where(sql`${t.until} is null`),
    check('downtimes_order', sql`${t.until} > ${t.from}`),
  ],
)

export const keptTotals = { assets: ['category', 'status'] }
