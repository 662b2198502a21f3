import type { DateOrder, ImportColumn, ImportMapping } from '@mtambo/contract'
import type { Field } from './register.ts'
import { looksLikeDay, plain } from './values.ts'

/** How a file was read the last time, by headings. */
export type Remembered = { headings: Record<string, string[]>; mapping: ImportMapping }

/** Words that programs write into cells where nothing is known. */
const NOTHING = ['NA', 'N/A', 'n/a', 'NULL', '#N/A', '-']

/** Which column is what, by its heading: as the last time, by the field's own label, or by another name for it. */
export function guessMapping(fields: Field[], columns: ImportColumn[], remembered?: Remembered): ImportMapping {
  const byHeading = new Map(columns.map(({ header, index }) => [plain(header), index]))
  const taken = new Set<number>()
  const guessed: Record<string, number[]> = {}
  const claim = (field: Field, headings: string[]) => {
    if (guessed[field.name]) return
    const found = headings.flatMap((heading) => byHeading.get(plain(heading)) ?? [])
    const free = field.several ? found : found.filter((index) => !taken.has(index)).slice(0, 1)
    if (free.length === 0) return
    guessed[field.name] = free
    for (const index of free) taken.add(index)
  }
  // A column that stood for two things the last time does so again.
  for (const field of fields) {
    const last = (remembered?.headings[field.name] ?? []).flatMap((heading) => byHeading.get(plain(heading)) ?? [])
    if (last.length > 0) guessed[field.name] = last
    for (const index of last) taken.add(index)
  }
  for (const field of fields) claim(field, [field.label])
  for (const field of fields) for (const alias of field.aliases ?? []) claim(field, [alias])
  const { dates, decimal } = formsOf(columns)
  return {
    columns: guessed,
    fixed: remembered?.mapping.fixed ?? {},
    values: remembered?.mapping.values ?? {},
    dates: remembered && columns.some(({ ambiguousDays }) => ambiguousDays) ? remembered.mapping.dates : dates,
    decimal,
    nothing: NOTHING.filter((word) =>
      columns.some(({ samples, values }) => [...samples, ...(values ?? [])].includes(word)),
    ),
    match: remembered?.mapping.match ?? 'both',
  }
}

/** How days and numbers are written, by what stands in the file. Day first where both could be: so most of the world writes. */
function formsOf(columns: ImportColumn[]): { dates: DateOrder; decimal: '.' | ',' } {
  const samples = columns.flatMap((column) => [...column.samples, ...(column.values ?? [])])
  const days = samples.filter((sample) => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(sample))
  const fits = (order: DateOrder) => days.filter((day) => looksLikeDay(day, order)).length
  const orders: DateOrder[] = ['ymd', 'dmy', 'mdy']
  const dates = orders.toSorted((a, b) => fits(b) - fits(a))[0] ?? 'ymd'
  const commas = samples.filter((sample) => /^[-\d.\s]*\d,\d{1,2}$/.test(sample)).length
  const points = samples.filter((sample) => /^[-\d,\s]*\d\.\d{1,2}$/.test(sample)).length
  return { dates, decimal: commas > points ? ',' : '.' }
}
