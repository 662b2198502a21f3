import { PublicLanguage } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { assets } from '#modules/assets/index.ts'
import { cases } from '#modules/cases/index.ts'
import { organisations } from '#modules/identity/index.ts'

/** Of no organisation: whose code it is, since whoever scans it says nothing but the code. One is never given twice. */
export const qrCodes = pgTable('qr_codes', {
  code: text().primaryKey(),
  organisationId: uuid()
    .notNull()
    .references(() => organisations.id),
})

/** The codes of an asset: the one on its label, and those that were replaced. */
export const assetCodes = pgTable(
  'asset_codes',
  {
    ...orgColumns,
    assetId: uuid().notNull(),
    code: text().notNull(),
    madeAt: instant().notNull(),
    replacedAt: instant(),
    prints: integer().notNull().default(0),
    printedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'asset_codes_pk', columns: [t.orgId, t.id] }),
    unique('asset_codes_code').on(t.orgId, t.code),
    uniqueIndex('asset_codes_current')
      .on(t.orgId, t.assetId)
      .where(sql`${t.replacedAt} is null`),
    index('asset_codes_of_asset').on(t.orgId, t.assetId),
    foreignKey({
      name: 'asset_codes_asset',
      columns: [t.orgId, t.assetId],
      foreignColumns: [assets.orgId, assets.id],
    }).onDelete('cascade'),
  ],
)

/** Who follows a case without a login: whoever reported it, and those who said that it is the same. */
export const publicReports = pgTable(
  'public_reports',
  {
    ...orgColumns,
    code: text().notNull(),
    assetId: uuid().notNull(),
    caseId: uuid().notNull(),
    joined: boolean().notNull(),
    /** A digest of the secret in the link: the table is of no use to whoever reads it. */
    keyDigest: text().notNull(),
    language: text().$type<PublicLanguage>().notNull(),
    phone: text(), // E.164
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'public_reports_pk', columns: [t.orgId, t.id] }),
    unique('public_reports_key').on(t.orgId, t.keyDigest),
    index('public_reports_of_case').on(t.orgId, t.caseId),
    index('public_reports_of_phone')
      .on(t.orgId, t.phone, t.createdAt)
      .where(sql`${t.phone} is not null`),
    foreignKey({
      name: 'public_reports_asset',
      columns: [t.orgId, t.assetId],
      foreignColumns: [assets.orgId, assets.id],
    }),
    foreignKey({ name: 'public_reports_case', columns: [t.orgId, t.caseId], foreignColumns: [cases.orgId, cases.id] }),
    oneOf('public_reports_language', t.language, PublicLanguage.options),
  ],
)

/** Pages that were opened and from which something was sent: each sends once. Kept for two days. */
export const publicVisits = pgTable(
  'public_visits',
  {
    ...orgColumns,
    assetId: uuid().notNull(),
    reportId: uuid().notNull(),
    address: text().notNull(), // a digest of the network address
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'public_visits_pk', columns: [t.orgId, t.id] }),
    index('public_visits_from').on(t.orgId, t.address, t.at),
    index('public_visits_to').on(t.orgId, t.assetId, t.at),
    index('public_visits_by_time').on(t.orgId, t.at),
  ],
)
