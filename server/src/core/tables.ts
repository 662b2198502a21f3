import { sql } from 'drizzle-orm'
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, orgColumns } from './columns.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/** Everything that happened. History, notices, live updates and audit all read this one log; it is only ever added to. */
export const events = pgTable(
  'events',
  {
    ...orgColumns,
    /** The writing transaction: readers go by it, so that none is skipped because it committed late. */
    xid: xid8()
      .notNull()
      .default(sql`pg_current_xact_id()`),
    at: instant().notNull(),
    name: text().notNull(),
    /** The id of what it happened to; the name's first word says of which kind that is. */
    about: uuid().notNull(),
    /** The customer who may see it; null keeps it among staff. */
    customerId: uuid(),
    actorKind: text().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    from: text(),
    to: text(),
    notes: text(),
    data: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('events_about').on(t.orgId, t.about, t.id),
    index('events_by_transaction').on(t.orgId, t.xid, t.id),
  ],
)

/** The last number given out per series and year. Locked until commit: no gaps from what was rolled back, no doubles. */
export const counters = pgTable(
  'counters',
  {
    orgId: uuid().notNull(),
    series: text().notNull(),
    year: integer().notNull(),
    value: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.series, t.year] })],
)

/** How many rows a register has per combination of its facets, kept by trigger and spread over slots against contention. */
export const totals = pgTable(
  'totals',
  {
    orgId: uuid().notNull(),
    register: text().notNull(),
    facets: text().array().notNull(),
    slot: smallint().notNull(),
    n: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.register, t.facets, t.slot] })],
)

/** The words a row can be found by. Equality and ranges are leak-proof, so row security lets their index be used; LIKE is not. */
export const searchWords = pgTable(
  'search_words',
  {
    orgId: uuid().notNull(),
    register: text().notNull(),
    word: text().notNull(),
    id: uuid().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.register, t.word, t.id] }), index('search_words_of_row').on(t.orgId, t.id)],
)

/** Answers already given to a write that carried an Idempotency-Key. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    orgId: uuid().notNull(),
    userId: uuid().notNull(),
    key: text().notNull(),
    request: text().notNull(), // a digest of endpoint and input: the same key for something else is a mistake
    answer: jsonb(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.userId, t.key] }), index('idempotency_keys_at').on(t.orgId, t.at)],
)
