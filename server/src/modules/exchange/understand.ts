import { NEW_CATEGORY, type ImportMapping } from '@mtambo/contract'
import { momentAt } from '#core/clock.ts'
import { phoneNumber, type KnownOrganisation } from '#modules/identity/index.ts'
import type { Line } from './read-csv.ts'
import type { Field, Option, Register } from './register.ts'
import {
  onOneLine,
  placesOf,
  plain,
  readDay,
  readMoney,
  readNumber,
  readWhole,
  readYesNo,
  shown,
  type Read,
} from './values.ts'

/** What is wrong with a row: in which field, what stood there, and why it will not do. */
export type Wrong = { field: string; value: string; reason: string }

/** A row of the file as it was understood; what it names is not looked up yet. */
export type Understood = {
  line: number
  values: Record<string, unknown>
  /** As it is shown to people, by field. */
  shown: Record<string, string>
  wrong: Wrong[]
}

/** Everything one must know to read the rows of one file. */
export type Reading = {
  register: Register
  fields: Field[]
  mapping: ImportMapping
  headings: string[]
  organisation: KnownOrganisation
  /** Per field, its options by every spelling they are known under. */
  spellings: Map<string, Map<string, Option>>
  /** Clocks of a zone are slow to ask, and the same days come again and again. */
  moments: Map<string, Date>
}

export function readingOf(
  register: Register,
  fields: Field[],
  mapping: ImportMapping,
  headings: string[],
  organisation: KnownOrganisation,
): Reading {
  const spellings = new Map(
    fields.map((field) => {
      const options = optionsOf(field, organisation)
      return [
        field.name,
        new Map(
          options.flatMap(
            (option) =>
              [
                [plain(option.code), option],
                [plain(option.label), option],
              ] as const,
          ),
        ),
      ]
    }),
  )
  return { register, fields, mapping, headings, organisation, spellings, moments: new Map() }
}

export const optionsOf = (
  { list, options = [] }: Field,
  { categories }: Pick<KnownOrganisation, 'categories'>,
): Option[] => (list ? categories[list].map(({ code, label }) => ({ code, label })) : options)

/** The code a new category gets from its name. */
export const codeOf = (label: string) =>
  label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40) || `c_${Buffer.from(label).toString('hex').slice(0, 30)}`

export function understand(reading: Reading, { line, cells }: Line): Understood {
  const row: Understood = { line, values: {}, shown: {}, wrong: [] }
  for (const field of reading.fields) {
    const text = textOf(reading, field, cells)
    if (text === '') {
      if (field.required)
        row.wrong.push({ field: field.name, value: '', reason: 'This is empty and must be filled in.' })
      continue
    }
    const read = readCell(reading, field, text)
    if ('wrong' in read) row.wrong.push({ field: field.name, value: shown(text), reason: read.wrong })
    else if (read.value !== undefined) {
      row.values[field.name] = read.value
      row.shown[field.name] = read.shown ?? shown(text)
    }
  }
  return row
}

/** What stands in the field's column or columns, or for every row. */
function textOf({ mapping, headings }: Reading, { name, several }: Field, cells: string[]): string {
  const columns = mapping.columns[name] ?? []
  const filled = columns.filter((column) => !isNothing(mapping, cells[column]))
  if (filled.length === 0) return mapping.fixed[name]?.trim() ?? ''
  if (!several || columns.length === 1) return cells[filled[0]!]!
  return filled.map((column) => `${headings[column]}: ${cells[column]}`).join('\n')
}

const isNothing = ({ nothing }: ImportMapping, cell = '') => cell === '' || nothing.includes(cell)

type Shown<T> = Read<T> & { shown?: string }

function readCell(reading: Reading, field: Field, text: string): Shown<unknown> {
  const { mapping, organisation } = reading
  const { dates, decimal } = mapping
  switch (field.kind) {
    case 'whole':
      return readWhole(text, decimal)
    case 'number':
      return readNumber(text, decimal)
    case 'money':
      return readMoney(text, decimal, placesOf(organisation.currency))
    case 'day':
      return readDay(text, dates)
    case 'moment':
      return readMoment(text, reading)
    case 'yes_no':
      return readMapped(reading, field, text) ?? readYesNo(text)
    case 'choice':
    case 'category':
      return readMapped(reading, field, text) ?? readOption(reading, field, text)
    case 'phone':
      return readPhone(text, organisation.country)
    default:
      return { value: field.several ? text : onOneLine(text) }
  }
}

/** What was said that a value of this file stands for. */
function readMapped({ mapping, organisation }: Reading, field: Field, text: string): Shown<unknown> | undefined {
  const said = Object.hasOwn(mapping.values, field.name) ? mapping.values[field.name]! : {}
  const stands = Object.hasOwn(said, text) ? said[text] : undefined
  if (stands === undefined) return undefined
  if (stands === '') return { value: undefined }
  if (field.kind === 'yes_no') return { value: stands === 'yes', shown: stands }
  if (stands === NEW_CATEGORY && field.list) return { value: codeOf(text), shown: `${shown(text)} (new)` }
  const option = optionsOf(field, organisation).find(({ code }) => code === stands)
  return option
    ? { value: option.code, shown: option.label }
    : { wrong: 'What this stands for is not offered any more.' }
}

function readOption({ spellings }: Reading, field: Field, text: string): Shown<unknown> {
  const option = spellings.get(field.name)?.get(plain(text))
  if (option) return { value: option.code, shown: option.label }
  return {
    wrong: field.list
      ? `“${shown(text)}” is not in your list. Say what it stands for, or let it be added.`
      : `“${shown(text)}” is none of: ${(field.options ?? []).map(({ label }) => label).join(', ')}.`,
  }
}

const MOST_MOMENTS = 50_000

function readMoment(text: string, { mapping, organisation, moments }: Reading): Shown<Date> {
  const day = readDay(text, mapping.dates)
  if ('wrong' in day) return day
  const [, hour = '0', minute = '00', half = ''] = /(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]m)?/i.exec(text) ?? []
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hours > 23 || Number(minute) > 59) return { wrong: `“${shown(text)}” has no time of day that exists.` }
  const wall = `${day.value}T${String(hours).padStart(2, '0')}:${minute}`
  const value = moments.get(wall) ?? momentAt(wall, organisation.timeZone)
  if (moments.size < MOST_MOMENTS) moments.set(wall, value)
  return { value, shown: wall.replace('T', ' ') }
}

function readPhone(text: string, country: string): Read<string> {
  const phone = phoneNumber(text, country)
  return phone
    ? { value: phone }
    : {
        wrong: `${shown(text)} is not a phone number that exists. Numbers of other countries begin with + and the country code.`,
      }
}
