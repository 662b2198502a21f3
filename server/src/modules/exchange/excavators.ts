import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { NEW_CATEGORY, type ImportColumn, type ImportMapping } from '@mtambo/contract'
import type { Identified } from '#core/http.ts'
import { importFile } from './import-file.ts'

const sample = (name: string) => new URL(`samples/excavators/${name}`, import.meta.url)

/** How the codes of the file are read; each is explained in docs/import.md. */
const TYPES = {
  PM01: 'corrective',
  PM02: 'preventive',
  PM04: 'project',
  PM05: 'preventive',
  PM06: 'corrective',
  PM13: 'corrective',
}

/** Of several failure modes in one cell the one that stands first here decides. */
const PROBLEMS: Record<string, string> = {
  'Fail to Start': 'does_not_start',
  Leak: 'leak',
  Noise: 'noise_vibration',
  'Over Temp': 'overheating',
  Seized: 'stops',
  'Structural Integrity': 'damage',
  'Accidental Damage': 'damage',
  'Warning Light': 'wrong_reading',
  Contamination: NEW_CATEGORY,
  'Fail to Stop': NEW_CATEGORY,
  'Fluid Levels': NEW_CATEGORY,
  'Missing / Loose': NEW_CATEGORY,
  'Over pressure': NEW_CATEGORY,
  Overfuel: NEW_CATEGORY,
  'Smoke / Burning': NEW_CATEGORY,
  Unspecified: 'unknown',
  // Taken out because of its hours: nothing had failed.
  Hours: '',
}

const REMEDIES: Record<string, string> = {
  Replace: 'replace',
  Repair: 'repair',
  Modify: 'modify',
  'Minor Maint': 'adjust',
  CM: 'check',
  Administration: 'other',
}

/** By field of an order, the headings it is read from. */
const FIELDS = {
  title: ['OriginalShorttext'],
  type: ['PMType'],
  assetId: ['Asset'],
  equipment: ['MajorSystem'],
  createdAt: ['BscStartDate'],
  cost: ['Cost'],
  problem: ['FM'],
  cause: ['PMType'],
  remedy: ['Action'],
  description: ['Part', 'Action', 'Variant', 'FM', 'Location', 'FuncLocation', 'RunningTime'],
}

/** Brings the machines and then their orders into an organisation, by its own import. */
export async function importExcavators(who: Identified) {
  const machines = await importFile(who, {
    register: 'assets',
    name: 'machines.csv',
    bytes: createReadStream(sample('machines.csv')),
  })
  const orders = await importFile(who, {
    register: 'work-orders',
    name: 'excavators.csv',
    bytes: createReadStream(sample('orders.csv.gz')).pipe(createGunzip()),
    mapping,
  })
  return { machines: machines.added, orders: orders.added }
}

function mapping(columns: ImportColumn[]): Partial<ImportMapping> {
  const named = new Map(columns.map((column) => [column.header, column]))
  const valuesOf = (heading: string) => named.get(heading)?.values ?? []
  return {
    columns: Object.fromEntries(
      Object.entries(FIELDS).map(([field, headings]) => [field, headings.map((heading) => named.get(heading)!.index)]),
    ),
    values: {
      type: TYPES,
      cause: { PM01: '', PM02: '', PM04: '', PM05: '', PM06: 'external', PM13: '' },
      problem: byWords(valuesOf('FM'), PROBLEMS),
      remedy: byWords(valuesOf('Action'), REMEDIES),
    },
    // Only the day an order began is known: of what is long over, it stands for its end too.
    fixed: { status: 'closed' },
    nothing: ['NA'],
    match: 'add',
  }
}

/** What a cell such as `Leak_Fluid Levels` stands for: a new word is only taken for itself, when it stands alone. */
const byWords = (cells: string[], words: Record<string, string>) =>
  Object.fromEntries(
    cells.map((cell) => {
      const word = Object.keys(words).find((one) => cell.split('_').includes(one)) ?? ''
      const code = words[word] ?? ''
      return [cell, code === NEW_CATEGORY && cell !== word ? 'unknown' : code]
    }),
  )
