import { MeterKind, ReadingSource, type ReadingFlag } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, numeric, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { assets } from '#modules/assets/index.ts'

const amount = () => numeric({ precision: 20, scale: 4, mode: 'number' })

/** What measures something on an asset. The last value stands here too, so that a list needs no look into the readings. */
export const meters = pgTable(
  'meters',
  {
    ...orgColumns,
    assetId: uuid().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    kind: text().$type<MeterKind>().notNull(),
    rolloverAt: amount(),
    isActive: boolean().notNull(),
    notes: text(),
    lastValue: amount(),
    lastAt: instant(),
    /** Of a counter: what it has counted in all, over every rollover and change of the meter. */
    total: amount(),
    /** From its recent readings. */
    usedPerDay: amount(),
    statedPerDay: amount(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.assetId], foreignColumns: [assets.orgId, assets.id] }),
    uniqueIndex('meters_name').on(t.orgId, t.assetId, sql`lower(${t.name})`),
    index('meters_by_name').on(t.orgId, t.name, t.id),
    oneOf('meters_kind', t.kind, MeterKind.options),
  ],
)

/** Never deleted and never changed: a wrong one is replaced by another, which is named in it. */
export const readings = pgTable(
  'readings',
  {
    ...orgColumns,
    meterId: uuid().notNull(),
    value: amount().notNull(),
    /** What the counter had behind it before it showed nothing: after rollovers and changes of the meter. */
    base: amount().notNull(),
    total: amount()
      .notNull()
      .generatedAlwaysAs(sql`value + base`),
    used: amount(),
    at: instant().notNull(),
    source: text().$type<ReadingSource>().notNull(),
    flags: text().array().$type<ReadingFlag[]>().notNull(),
    notes: text(),
    byUserId: uuid(),
    replacedById: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({ columns: [t.orgId, t.meterId], foreignColumns: [meters.orgId, meters.id] }),
    index('readings_of_meter').on(t.orgId, t.meterId, t.at, t.id),
    oneOf('readings_source', t.source, ReadingSource.options),
  ],
)
