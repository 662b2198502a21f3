import { CustomerType, PreferredContact } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

/** Who is supplied and billed: a person or a firm. */
export const customers = pgTable(
  'customers',
  {
    ...orgColumns,
    /** The id once more, under the name the fence goes by: in the portal one sees the own row and no other. */
    customerId: uuid()
      .notNull()
      .generatedAlwaysAs(sql`id`),
    accountNumber: text().notNull(),
    /** The account number with its digits padded, so that KP-2026-10000 comes after KP-2026-9999. */
    accountKey: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** The name as it is shown, for the list in the order of names. */
    nameKey: text()
      .notNull()
      .generatedAlwaysAs(sql`lower(first_name || ' ' || last_name)`),
    email: text(),
    phone: text().notNull(), // E.164
    idNumber: text().notNull(), // national ID, passport or company registration; in capitals
    address: text().notNull(),
    county: text().notNull(),
    town: text().notNull(),
    postalCode: text(),
    type: text().$type<CustomerType>().notNull(),
    preferredContact: text().$type<z.output<typeof PreferredContact>>().notNull().default('sms'),
    active: boolean().notNull().default(true),
    portalRegistered: boolean().notNull().default(false),
    registeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'customers_pk', columns: [t.orgId, t.id] }),
    unique('customers_account_number').on(t.orgId, t.accountNumber),
    unique('customers_id_number').on(t.orgId, t.idNumber),
    index('customers_newest').on(t.orgId, t.registeredAt, t.id),
    index('customers_by_name').on(t.orgId, t.nameKey, t.id),
    index('customers_by_account').on(t.orgId, t.accountKey, t.id),
    index('customers_of_type').on(t.orgId, t.type, t.registeredAt, t.id),
    index('customers_active').on(t.orgId, t.active, t.registeredAt, t.id),
    index('customers_of_county').on(t.orgId, t.county, t.registeredAt, t.id),
    index('customers_with_login')
      .on(t.orgId, t.id)
      .where(sql`${t.portalRegistered} and ${t.active}`),
    oneOf('customers_type', t.type, CustomerType.options),
    oneOf('customers_preferred_contact', t.preferredContact, PreferredContact.options),
  ],
)

export const keptTotals = { customers: ['active', 'type', 'county'] }
