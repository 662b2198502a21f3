import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, orgColumns } from '#core/columns.ts'

/** Who delivers parts or does work for money. */
export const vendors = pgTable(
  'vendors',
  {
    ...orgColumns,
    name: text().notNull(),
    /** For the list in the order of names. */
    nameKey: text()
      .notNull()
      .generatedAlwaysAs(sql`lower(name)`),
    code: text(), // in capitals
    services: text(),
    phone: text(), // E.164
    email: text(),
    website: text(),
    address: text(),
    taxNumber: text(),
    paymentDays: integer(),
    /** Null: the organisation's own. */
    currency: text(),
    notes: text(),
    active: boolean().notNull().default(true),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'vendors_pk', columns: [t.orgId, t.id] }),
    unique('vendors_code').on(t.orgId, t.code),
    index('vendors_by_name').on(t.orgId, t.nameKey, t.id),
    index('vendors_active').on(t.orgId, t.active, t.nameKey, t.id),
    index('vendors_newest').on(t.orgId, t.createdAt, t.id),
  ],
)

/** The people one knows at a vendor, in their order. */
export const vendorContacts = pgTable(
  'vendor_contacts',
  {
    ...orgColumns,
    vendorId: uuid().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    role: text(),
    phone: text(), // E.164
    email: text(),
    main: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'vendor_contacts_vendor',
      columns: [t.orgId, t.vendorId],
      foreignColumns: [vendors.orgId, vendors.id],
    }),
    index('vendor_contacts_of_vendor').on(t.orgId, t.vendorId, t.position),
  ],
)

export const keptTotals = { vendors: ['active'] }
