import { type ImportColumn, type ImportField, type ImportMapping, NEW_CATEGORY } from '@mtambo/contract'

/** In the choice of a column: the same for every row. */
export const FIXED = 'fixed'

/** As two spellings are compared: small letters, blanks and marks left out. The server compares in the same way. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')

export const withColumns = (mapping: ImportMapping, field: string, columns: number[]): ImportMapping => {
  const { [field]: _, ...fixed } = mapping.fixed
  return { ...mapping, fixed, columns: { ...mapping.columns, [field]: columns } }
}

export const withFixed = (mapping: ImportMapping, field: string, value: string): ImportMapping => ({
  ...mapping,
  columns: { ...mapping.columns, [field]: [] },
  fixed: { ...mapping.fixed, [field]: value },
})

/** `null`: as it is recognised by itself. */
export function withValue(mapping: ImportMapping, field: string, value: string, stands: string | null): ImportMapping {
  const { [value]: _, ...others } = mapping.values[field] ?? {}
  return {
    ...mapping,
    values: { ...mapping.values, [field]: stands === null ? others : { ...others, [value]: stands } },
  }
}

export const isMapped = ({ columns, fixed }: ImportMapping, field: string) =>
  (columns[field] ?? []).length > 0 || fixed[field] !== undefined

export const isFixed = (mapping: ImportMapping, field: string) => mapping.fixed[field] !== undefined

/** The values of its column that a field cannot know by itself, and so must be told of. */
export function valuesToSay(field: ImportField, columns: ImportColumn[], mapping: ImportMapping): string[] {
  if (!['choice', 'category', 'yes_no'].includes(field.kind)) return []
  const [index] = mapping.columns[field.name] ?? []
  const values = columns.find((column) => column.index === index)?.values ?? []
  const known = new Set(field.options.flatMap(({ code, label }) => [plain(code), plain(label)]))
  const said = mapping.values[field.name] ?? {}
  return values.filter(
    (value) =>
      !mapping.nothing.includes(value) &&
      (Object.hasOwn(said, value) || (field.kind !== 'yes_no' && !known.has(plain(value)))),
  )
}

export const toSayStill = (field: ImportField, columns: ImportColumn[], mapping: ImportMapping) =>
  valuesToSay(field, columns, mapping).filter((value) => mapping.values[field.name]?.[value] === undefined)

/** All that are not known go into the list as they are written. */
export const addAll = (mapping: ImportMapping, field: ImportField, columns: ImportColumn[]) =>
  toSayStill(field, columns, mapping).reduce((next, value) => withValue(next, field.name, value, NEW_CATEGORY), mapping)

export const notUsed = (columns: ImportColumn[], mapping: ImportMapping) => {
  const used = new Set(Object.values(mapping.columns).flat())
  return columns.filter(({ index }) => !used.has(index))
}

/** Columns with days that would be other days if they were read the other way round. */
export const unclearDays = (columns: ImportColumn[], fields: ImportField[], mapping: ImportMapping) => {
  const read = new Set(
    fields.filter(({ kind }) => kind === 'day' || kind === 'moment').flatMap(({ name }) => mapping.columns[name] ?? []),
  )
  return columns.filter(({ index, ambiguousDays }) => ambiguousDays && read.has(index))
}
