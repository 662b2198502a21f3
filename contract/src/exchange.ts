import { z } from 'zod'
import { Download, Done, endpoint, page, paging } from './endpoint.ts'
import { Id, Instant, line, text } from './kinds.ts'
import { CategoryList } from './organisation.ts'

/** What can be brought in from a table. */
export const ImportRegister = z.enum(['locations', 'assets', 'items', 'vendors', 'work-orders', 'plans', 'customers'])
export type ImportRegister = z.output<typeof ImportRegister>

/** `mapping`: it is being said which column is what. `checked`: every row was looked at, and none was kept. */
export const ImportStatus = z.enum([
  'mapping',
  'checking',
  'checked',
  'importing',
  'done',
  'failed',
  'undoing',
  'undone',
])
export type ImportStatus = z.output<typeof ImportStatus>
/** Somebody's machine is at it. */
export const IMPORT_AT_WORK = ['checking', 'importing', 'undoing'] as const satisfies ImportStatus[]

export const MOST_IMPORT_BYTES = 100 * 1024 * 1024
export const MOST_IMPORT_ROWS = 500_000
export const UNDO_DAYS = 30

export const ImportFieldKind = z.enum([
  'text',
  'whole',
  'number',
  'money',
  'day',
  'moment',
  'choice',
  'category',
  'reference',
  'yes_no',
  'phone',
])
export type ImportFieldKind = z.output<typeof ImportFieldKind>

/** Something a row may say. */
export const ImportField = z.object({
  name: z.string(),
  label: z.string(),
  kind: ImportFieldKind,
  required: z.boolean(),
  example: z.string(),
  /** How it is looked up, or in what form it is read. */
  hint: z.string().nullable(),
  /** Of a choice or a category: what it may be. */
  options: z.array(z.object({ code: z.string(), label: z.string() })),
  /** Of a category: the organisation's list, which may be added to. */
  list: CategoryList.nullable(),
  /** May be put together from several columns. */
  several: z.boolean(),
})
export type ImportField = z.output<typeof ImportField>

export const DateOrder = z.enum(['ymd', 'dmy', 'mdy'])
export type DateOrder = z.output<typeof DateOrder>

/** Only new rows, only rows that are there already, or both. */
export const ImportMatch = z.enum(['add', 'update', 'both'])
export type ImportMatch = z.output<typeof ImportMatch>

/** In `values`, what stands for: put this into the list as it is written. */
export const NEW_CATEGORY = '+'

const fieldName = text(80)
const cell = text(500, 0)

/** Which column is what, and how it is read. */
export const ImportMapping = z.object({
  /** By field: the columns of the file, counted from 0. */
  columns: z.record(fieldName, z.array(z.int().min(0).max(499)).max(20)),
  /** By field: the same for every row. */
  fixed: z.record(fieldName, cell),
  /** By field: what a value of the file stands for. Nothing, where that is empty. */
  values: z.record(fieldName, z.record(cell, cell)),
  dates: DateOrder,
  decimal: z.enum(['.', ',']),
  /** Words that mean an empty cell, such as NA. */
  nothing: z.array(text(20, 1)).max(10, 'At most ten'),
  match: ImportMatch,
})
export type ImportMapping = z.output<typeof ImportMapping>

export const ImportColumn = z.object({
  index: z.int(),
  header: z.string(),
  /** The first values that are not empty. */
  samples: z.array(z.string()),
  /** All values there are, where they are few. */
  values: z.array(z.string()).nullable(),
  /** Every value that looks like a day reads both as day first and as month first. */
  ambiguousDays: z.boolean(),
})
export type ImportColumn = z.output<typeof ImportColumn>

const counts = { added: z.int(), changed: z.int(), left: z.int(), wrong: z.int() }

export const ImportRow = z.object({
  id: Id,
  register: ImportRegister,
  fileName: z.string(),
  rows: z.int(),
  status: ImportStatus,
  by: z.string(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
  ...counts,
  /** Rows done of all, while something is at it. */
  progress: z.int(),
})
export type ImportRow = z.output<typeof ImportRow>

/** A row as it would be kept. */
export const ImportPreviewRow = z.object({
  line: z.int(),
  action: z.enum(['added', 'changed', 'left', 'wrong']),
  cells: z.array(z.object({ label: z.string(), value: z.string() })),
})
export type ImportPreviewRow = z.output<typeof ImportPreviewRow>

export const Import = ImportRow.extend({
  bytes: z.int(),
  encoding: z.string(),
  /** `,` `;` or a tab. */
  delimiter: z.string(),
  columns: z.array(ImportColumn),
  fields: z.array(ImportField),
  /** The field rows are matched by. */
  key: z.string(),
  /** Rows that are there already can be changed by an import. */
  mayUpdate: z.boolean(),
  mapping: ImportMapping,
  preview: z.array(ImportPreviewRow),
  /** Why it failed, or why it could not be taken back. */
  problem: z.string().nullable(),
  /** Only the right rows were taken, knowingly. */
  onlyRight: z.boolean(),
  /** The same file, when it was imported before. */
  before: z.object({ id: Id, by: z.string(), at: Instant }).nullable(),
  /** Until then it can be taken back. */
  undoUntil: Instant.nullable(),
})
export type Import = z.output<typeof Import>

export const ImportProblem = z.object({
  line: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
})
export type ImportProblem = z.output<typeof ImportProblem>

const id = z.object({ id: Id })

export const exchange = {
  registers: endpoint({
    method: 'GET',
    path: '/imports/registers',
    can: 'data:manage',
    input: z.object({}),
    output: z.array(z.object({ register: ImportRegister, fields: z.array(ImportField) })),
    summary: 'What can be imported here, and the columns of each',
  }),
  template: endpoint({
    method: 'GET',
    path: '/imports/templates/:register',
    can: 'data:manage',
    input: z.object({ register: ImportRegister }),
    output: Download,
    answer: 'file',
    summary: 'A table to fill in: the columns with an example',
  }),
  list: endpoint({
    method: 'GET',
    path: '/imports',
    can: 'data:manage',
    input: z.object({ register: ImportRegister.optional(), ...paging }),
    output: page(ImportRow),
    summary: 'Imports, newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/imports/:id',
    can: 'data:manage',
    input: id,
    output: Import,
    summary: 'One import: its columns, how they are read, and what came of it',
  }),
  problems: endpoint({
    method: 'GET',
    path: '/imports/:id/problems',
    can: 'data:manage',
    input: id.extend(paging),
    output: page(ImportProblem),
    csv: { Line: 'line', Column: 'column', Value: 'value', Reason: 'reason' },
    summary: 'The rows that are wrong, with line, column, value and reason',
  }),
  upload: endpoint({
    method: 'POST',
    path: '/imports',
    can: 'data:manage',
    body: 'bytes',
    input: z.object({ register: ImportRegister, name: line(200, 1, 'The file has no name') }),
    output: Import,
    summary: 'Send a CSV file: up to 100 MB and 500,000 rows; nothing is imported yet',
  }),
  map: endpoint({
    method: 'PUT',
    path: '/imports/:id/mapping',
    can: 'data:manage',
    input: id.extend(ImportMapping.shape),
    output: Import,
    summary: 'Say which column is what, and look at every row without keeping any',
  }),
  start: endpoint({
    method: 'POST',
    path: '/imports/:id/start',
    can: 'data:manage',
    input: id.extend({ onlyRight: z.boolean().optional() }),
    output: Import,
    summary: 'Import what was checked: all of it, or knowingly only the rows that are right',
  }),
  undo: endpoint({
    method: 'POST',
    path: '/imports/:id/undo',
    can: 'data:manage',
    input: id,
    output: Import,
    summary: 'Take the whole import back, while nothing else refers to its rows or has changed them',
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/imports/:id',
    can: 'data:manage',
    input: id,
    output: Done,
    summary: 'Forget a file that was not imported',
  }),
}
