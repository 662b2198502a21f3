import { ConnectionStatus, ConnectionType } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { assets } from '#modules/assets/index.ts'
import { customers } from '#modules/customers/index.ts'

/** Where a customer takes supply, with its meter. */
export const connections = pgTable(
  'connections',
  {
    ...orgColumns,
    customerId: uuid().notNull(),
    meterNumber: text().notNull(),
    /** The meter number with its digits padded, so that it sorts as a number. */
    meterKey: text().notNull(),
    areaCode: text().notNull(),
    type: text().$type<ConnectionType>().notNull(),
    loadKva: numeric({ precision: 10, scale: 2, mode: 'number' }).notNull(),
    status: text().$type<ConnectionStatus>().notNull(),
    installationDate: date(),
    /** From the register; the text beside it is its tag, or what was written where it is not in there. */
    transformerId: uuid(),
    transformer: text(),
    feederId: uuid(),
    feeder: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Where it is; without them, at the customer's own address. */
    town: text(),
    address: text(),
    lastReadingDate: date(),
    lastReadingKwh: numeric({ precision: 12, scale: 2, mode: 'number' }),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'connections_pk', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'connections_customer',
      columns: [t.orgId, t.customerId],
      foreignColumns: [customers.orgId, customers.id],
    }),
    unique('connections_meter_number').on(t.orgId, t.meterNumber),
    index('connections_newest').on(t.orgId, t.createdAt, t.id),
    index('connections_by_meter').on(t.orgId, t.meterKey, t.id),
    index('connections_of_customer').on(t.orgId, t.customerId, t.createdAt, t.id),
    index('connections_of_status').on(t.orgId, t.status, t.createdAt, t.id),
    index('connections_of_type').on(t.orgId, t.type, t.createdAt, t.id),
    foreignKey({
      name: 'connections_transformer',
      columns: [t.orgId, t.transformerId],
      foreignColumns: [assets.orgId, assets.id],
    }),
    foreignKey({
      name: 'connections_feeder_asset',
      columns: [t.orgId, t.feederId],
      foreignColumns: [assets.orgId, assets.id],
    }),
    index('connections_on_transformer').on(t.orgId, t.transformerId, t.createdAt, t.id),
    index('connections_on_feeder').on(t.orgId, t.feederId, t.createdAt, t.id),
    index('connections_of_feeder').on(t.orgId, t.feeder, t.createdAt, t.id),
    oneOf('connections_type', t.type, ConnectionType.options),
    oneOf('connections_status', t.status, ConnectionStatus.options),
    check('connections_load', sql`${t.loadKva} > 0`),
    check('connections_reading', sql`${t.lastReadingKwh} >= 0`),
    check(
      'connections_point',
      sql`(${t.latitude} is null) = (${t.longitude} is null) and ${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`,
    ),
  ],
)

export const keptTotals = { connections: ['status', 'type'] }
