import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { sizeInWords, type ArchiveSummary } from '@mtambo/contract'
import type { z } from 'zod'
import { damaged, DOORS, PEOPLE, type Header } from './archive/format.ts'
import { readArchive, type Limits, type Part } from './archive/read.ts'
import type { Catalogue } from './catalogue.ts'
import { assertFits, ourSchema } from './schema.ts'

/** What must be true of an archive before anything is begun: it is whole, hangs together, and fits this version. */
export async function inspect(
  catalogue: Catalogue,
  archive: Readable,
  limits?: Limits,
): Promise<z.input<typeof ArchiveSummary>> {
  const counts = new Map<string, number>()
  let header: Header | undefined
  let files = 0
  let fileBytes = 0
  for await (const part of withFilesChecked(readArchive(archive, limits))) {
    if (part.kind === 'header') {
      header = part.header
      assertFits(header, await ourSchema(), catalogue)
    } else if (part.kind === 'rows') {
      // At once: an archive of nothing but names would fill the memory.
      if (!counts.has(part.table)) assertNamed(header, part.table)
      counts.set(part.table, (counts.get(part.table) ?? 0) + part.rows.length)
    } else if (part.kind === 'file') files += 1
    else if (part.kind === 'file-end') fileBytes += part.bytes
  }
  if (!header) throw damaged('it has no header')
  assertComplete(header, counts)
  return summaryOf(header, counts, { files, fileBytes })
}

/** The same parts; a file whose bytes are not those that were written is found at its end. */
export async function* withFilesChecked(parts: AsyncGenerator<Part>): AsyncGenerator<Part> {
  let open: { hash: ReturnType<typeof createHash>; bytes: number } | undefined
  for await (const part of parts) {
    if (part.kind === 'file') open = { hash: createHash('sha256'), bytes: 0 }
    else if (part.kind === 'piece') {
      if (!open) throw damaged('a piece of no file')
      open.hash.update(part.bytes)
      open.bytes += part.bytes.length
    } else if (part.kind === 'file-end') {
      if (!open || open.bytes !== part.bytes || open.hash.digest('hex') !== part.sha256) throw damaged('a file in it')
      open = undefined
    }
    yield part
  }
}

function assertNamed(header: Header | undefined, table: string) {
  if (table === PEOPLE || table === DOORS || header?.tables.some(({ name }) => name === table)) return
  throw damaged(`rows of “${table.slice(0, 63)}”, which its header does not name`)
}

function assertComplete({ tables }: Header, counts: Map<string, number>) {
  const short = tables.find(({ name, rows }) => rows !== (counts.get(name) ?? 0))
  if (short) throw damaged(`“${short.name}” is not whole`)
}

/** Kept by the database beside the rows: nobody counts them. */
const BESIDE = new Set([
  'events',
  'search_words',
  'totals',
  'counters',
  'file_usage',
  'case_days',
  'case_day_changes',
  'work_days',
  'work_day_changes',
])

function summaryOf(
  { organisation, madeAt, madeBy, tables, files: expected }: Header,
  counts: Map<string, number>,
  { files, fileBytes }: { files: number; fileBytes: number },
) {
  const missing = expected.count - files
  return {
    name: organisation.name,
    slug: organisation.slug,
    kind: organisation.kind,
    madeAt,
    madeBy,
    counts: tables
      .filter(({ name, rows }) => rows > 0 && !BESIDE.has(name))
      .map(({ name, rows }) => ({ register: name, rows }))
      .toSorted((a, b) => b.rows - a.rows),
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    people: counts.get(PEOPLE) ?? 0,
    files,
    fileBytes,
    warnings: missing > 0 ? [lost(missing, expected.bytes)] : [],
  }
}

const lost = (files: number, bytes: number) =>
  `${files} files were already lost when the backup was made (${sizeInWords(bytes)} were expected in all).`
