import {
  ImportRegister,
  ImportStatus,
  type ImportColumn,
  type ImportMapping,
  type ImportPreviewRow,
} from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, oneOf, orgColumns } from '#core/columns.ts'

/** A file that was sent to be imported, how it is read, and what came of it. */
export const imports = pgTable(
  'imports',
  {
    ...orgColumns,
    register: text().$type<ImportRegister>().notNull(),
    fileName: text().notNull(),
    bytes: integer().notNull(),
    /** Of the file's bytes: the same file is known again. */
    digest: text().notNull(),
    encoding: text().notNull(),
    delimiter: text().notNull(),
    rows: integer().notNull(),
    columns: jsonb().$type<ImportColumn[]>().notNull(),
    mapping: jsonb().$type<ImportMapping>().notNull(),
    status: text().$type<ImportStatus>().notNull(),
    preview: jsonb().$type<ImportPreviewRow[]>().notNull().default([]),
    progress: integer().notNull().default(0),
    added: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    left: integer().notNull().default(0),
    wrong: integer().notNull().default(0),
    onlyRight: boolean().notNull().default(false),
    problem: text(),
    byId: uuid(),
    byName: text().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('imports_newest').on(t.orgId, t.createdAt, t.id),
    index('imports_of_register').on(t.orgId, t.register, t.createdAt, t.id),
    index('imports_of_file').on(t.orgId, t.digest, t.finishedAt),
    // Two at once would each look for what the other is about to write.
    uniqueIndex('imports_one_at_a_time')
      .on(t.orgId)
      .where(sql`${t.status} in ('importing', 'undoing')`),
    oneOf('imports_register', t.register, ImportRegister.options),
    oneOf('imports_status', t.status, ImportStatus.options),
  ],
)

/** What is wrong in a file, in the order of its lines. */
export const importProblems = pgTable(
  'import_problems',
  {
    orgId: uuid().notNull(),
    importId: uuid().notNull(),
    n: integer().notNull(),
    line: integer().notNull(),
    column: text().notNull(),
    value: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.line, t.n] }),
    foreignKey({
      name: 'import_problems_import',
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
    }).onDelete('cascade'),
  ],
)

/** What an import wrote, so that it can be taken back. Forgotten after a month. */
export const importRows = pgTable(
  'import_rows',
  {
    orgId: uuid().notNull(),
    importId: uuid().notNull(),
    rowId: uuid().notNull(),
    /** Of a row that was there before: what it said in the fields that were changed. */
    before: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.importId, t.rowId] }),
    foreignKey({
      name: 'import_rows_import',
      columns: [t.orgId, t.importId],
      foreignColumns: [imports.orgId, imports.id],
    }).onDelete('cascade'),
  ],
)

/** How a register's file was read the last time, by the headings of its columns. */
export const importMappings = pgTable(
  'import_mappings',
  {
    orgId: uuid().notNull(),
    register: text().$type<ImportRegister>().notNull(),
    headings: jsonb().$type<Record<string, string[]>>().notNull(),
    mapping: jsonb().$type<ImportMapping>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.register] }),
    oneOf('import_mappings_register', t.register, ImportRegister.options),
  ],
)
