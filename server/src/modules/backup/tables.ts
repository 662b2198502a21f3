import { ArchiveSummary, BackupState, RestoreResult, RestoreState } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

const progress = {
  rowsDone: bigint({ mode: 'number' }).notNull().default(0),
  rowsTotal: bigint({ mode: 'number' }).notNull().default(0),
  filesDone: integer().notNull().default(0),
  filesTotal: integer().notNull().default(0),
  /** Whoever works on it says so every few seconds; after a silence it counts as broken off. */
  aliveAt: instant(),
}

/** Copies of the whole organisation. They are no part of what they copy. */
export const backups = pgTable(
  'backups',
  {
    ...orgColumns,
    ...progress,
    daily: boolean().notNull(),
    askedBy: uuid(),
    askedByName: text().notNull(),
    state: text().$type<BackupState>().notNull(),
    bytes: bigint({ mode: 'number' }),
    problem: text(),
    createdAt: instant().notNull(),
    endedAt: instant(),
    /** When its file goes by itself; of a nightly one: when enough newer ones are there. */
    until: instant(),
  },
  (t) => [
    primaryKey({ name: 'backups_pk', columns: [t.orgId, t.id] }),
    index('backups_in_state').on(t.orgId, t.state, t.id),
    uniqueIndex('backups_one_at_a_time')
      .on(t.orgId)
      .where(sql`${t.state} in ('waiting', 'running')`),
    oneOf('backups_state', t.state, BackupState.options),
  ],
)

/** Archives that were sent to be restored here, and what came of it. */
export const restores = pgTable(
  'restores',
  {
    ...orgColumns,
    ...progress,
    state: text().$type<RestoreState>().notNull(),
    askedBy: uuid().notNull(),
    askedByName: text().notNull(),
    fileName: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    archive: jsonb().$type<z.input<typeof ArchiveSummary>>().notNull(),
    tellPeople: boolean().notNull().default(false),
    problem: text(),
    result: jsonb().$type<z.input<typeof RestoreResult>>(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ name: 'restores_pk', columns: [t.orgId, t.id] }),
    index('restores_in_state').on(t.orgId, t.state, t.id),
    uniqueIndex('restores_one_at_a_time')
      .on(t.orgId)
      .where(sql`${t.state} in ('waiting', 'running')`),
    oneOf('restores_state', t.state, RestoreState.options),
  ],
)
