import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, orgColumns } from '#core/columns.ts'
import { users } from '#modules/identity/index.ts'

/** A stored picture, document, recording or video. Its bytes are in the storage, those of a picture in two sizes. */
export const files = pgTable(
  'files',
  {
    ...orgColumns,
    /** The customer who may see it; null keeps it among staff. */
    customerId: uuid(),
    /** Who sent it; or, of somebody without a login, from which opened page it came. */
    uploadedBy: uuid().references(() => users.id),
    visitId: uuid(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    width: integer(), // of a picture
    height: integer(),
    storageKey: text().notNull(),
    thumbnailKey: text(),
    /** What it belongs to, of any later module and so without a foreign key; null until something names the file. */
    aboutType: text(),
    aboutId: uuid(),
    caption: text(),
    /** False until its bytes are stored: until then nothing can name it. */
    ready: boolean().notNull().default(true),
    /** The sender's own id for it, and what was sent: sent again, it is the same file. */
    clientId: uuid(),
    digest: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('files_about').on(t.orgId, t.aboutId, t.id),
    index('files_of_customer').on(t.orgId, t.customerId, t.aboutType, t.id),
    index('files_unattached')
      .on(t.orgId, t.uploadedBy, t.createdAt)
      .where(sql`${t.aboutId} is null`),
    index('files_largest').on(t.orgId, t.bytes, t.id),
    uniqueIndex('files_of_sender')
      .on(t.orgId, t.uploadedBy, t.clientId)
      .where(sql`${t.clientId} is not null`),
    uniqueIndex('files_of_visit')
      .on(t.orgId, t.visitId, t.clientId)
      .where(sql`${t.visitId} is not null`),
    check('files_of_somebody', sql`(${t.uploadedBy} is null) <> (${t.visitId} is null)`),
  ],
)

/** How much an organisation keeps, by kind and in `all`: added up by triggers (file-usage.sql) as files come and go. */
export const fileUsage = pgTable(
  'file_usage',
  {
    orgId: uuid().notNull(),
    kind: text().notNull(),
    files: bigint({ mode: 'number' }).notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.kind] })],
)
