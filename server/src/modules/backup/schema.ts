import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from './catalogue.ts'
import { type Header, Unusable } from './archive/format.ts'

type Schema = Header['schema']
let known: Schema | undefined

/** The last migration of this version. */
export async function ourSchema(): Promise<Schema> {
  if (known) return known
  const journal = join(import.meta.dirname, '../../../migrations/meta/_journal.json')
  const { entries } = JSON.parse(await readFile(journal, 'utf8')) as { entries: { tag: string }[] }
  known = { number: entries.length, name: entries.at(-1)?.tag ?? '' }
  return known
}

/**
 * Refuses what this version cannot hold. An archive of an earlier one is taken where columns and tables were only added:
 * what it lacks gets its default.
 */
export function assertFits({ schema, tables }: Header, ours: Schema, catalogue: Catalogue) {
  if (schema.number > ours.number)
    throw new Unusable(
      `This archive was made by a newer Mtambo (database ${schema.name}; this one has ${ours.name}). ` +
        'Bring this installation up to date first. Nothing was changed.',
    )
  const misfit = tables.map((archived) => misfitOf(archived, catalogue)).find((sentence) => sentence !== undefined)
  if (misfit)
    throw new Unusable(
      `This archive is of another version (database ${schema.name}; this one has ${ours.name}): ${misfit}. Nothing was changed.`,
    )
}

function misfitOf({ name, columns }: Header['tables'][number], { tables }: Catalogue) {
  const table = tables.find((one) => one.name === name)
  if (!table) return `there is no place for “${name}” here`
  const lost = columns.find((column) => !table.columns.some((one) => one.name === column))
  if (lost) return `“${name}” has no “${lost}” any more`
  const missing = table.columns.find((one) => one.notNull && !one.hasDefault && !columns.includes(one.name))
  return missing && `“${name}” now needs “${missing.name}”`
}
