import { AnnouncementKind } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'
import { users } from '#modules/identity/index.ts'

/** What customers are told, all of them or those of some areas. Customers read it through `mine` alone. */
export const announcements = pgTable(
  'announcements',
  {
    ...orgColumns,
    kind: text().$type<AnnouncementKind>().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** Names of areas; none: everywhere. */
    areas: text().array().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    withdrawnAt: instant(),
    /** When it was or will be over: withdrawn or ended, and for what has no end in a time nobody sees. */
    overAt: instant()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(withdrawn_at, ends_at, '9999-12-31 00:00:00+00'::timestamptz)`),
    byId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'announcements_pk', columns: [t.orgId, t.id] }),
    index('announcements_newest').on(t.orgId, t.startsAt, t.id),
    index('announcements_not_over').on(t.orgId, t.overAt),
    oneOf('announcements_kind', t.kind, AnnouncementKind.options),
  ],
)
