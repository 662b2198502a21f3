import { CommentSubject } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

/** What staff say about something. Customers have no door to it: every endpoint is for staff. */
export const comments = pgTable(
  'comments',
  {
    ...orgColumns,
    aboutType: text().$type<CommentSubject>().notNull(),
    aboutId: uuid().notNull(),
    byUserId: uuid().notNull(),
    text: text(), // null once it was removed: that there was one stays, what it said does not
    mentionIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: instant().notNull(),
    editedAt: instant(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('comments_about').on(t.orgId, t.aboutType, t.aboutId, t.createdAt, t.id),
    oneOf('comments_about_type', t.aboutType, CommentSubject.options),
  ],
)
