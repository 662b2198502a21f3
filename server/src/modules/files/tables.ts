import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, orgColumns } from '#core/columns.ts'
import { users } from '#modules/identity/index.ts'

/** A stored picture or PDF. Its bytes are in the storage, those of a picture in two sizes. */
export const files = pgTable(
  'files',
  {
    ...orgColumns,
    /** The customer who may see it; null keeps it among staff. */
    customerId: uuid(),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    width: integer(), // of a picture
    height: integer(),
    storageKey: text().notNull(),
    thumbnailKey: text(),
    /** What it belongs to, of any later module and so without a foreign key; null until something names the file. */
    aboutType: text(),
    aboutId: uuid(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('files_about').on(t.orgId, t.aboutId, t.id),
    index('files_of_customer').on(t.orgId, t.customerId, t.aboutType, t.id),
    index('files_unattached')
      .on(t.orgId, t.uploadedBy, t.createdAt)
      .where(sql`${t.aboutId} is null`),
  ],
)
