import { LocalDate, type AssetField, type Specifications } from '@mtambo/contract'

/** A code may be called like something that every object has. */
const valueOf = (values: Specifications, code: string) => (Object.hasOwn(values, code) ? values[code] : undefined)

type Typed = Record<string, string | number | boolean | null>
type Read = { value: string | number | boolean | null } | { says: string }

const YES = ['yes', 'true', '1']
const NO = ['no', 'false', '0']

/** What was typed into one field, as it is kept: numbers and yes or no also as a text, as a table brings them. */
function read({ label, kind, options }: AssetField, typed: string | number | boolean | null, before: unknown): Read {
  const text = typeof typed === 'string' ? typed.trim() : typed
  if (text === null || text === '') return { value: null }
  if (kind === 'number') {
    const number = typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
    return typeof number === 'number' && Number.isFinite(number)
      ? { value: number }
      : { says: `${label} is a number, for example 12.5` }
  }
  if (kind === 'yes_no') {
    if (typeof text === 'boolean') return { value: text }
    const word = String(text).toLowerCase()
    return YES.includes(word) ? { value: true } : NO.includes(word) ? { value: false } : { says: `${label}: yes or no` }
  }
  const said = String(text)
  if (kind === 'date')
    return LocalDate.safeParse(said).success ? { value: said } : { says: `${label} is a day, as YYYY-MM-DD` }
  // A choice that was taken out of the list since may stay as it is.
  if (kind === 'choice' && said !== before && !options.includes(said))
    return { says: `${label}: choose ${options.slice(0, 5).join(', ')}${options.length > 5 ? ' …' : ''}` }
  return { value: said }
}

/**
 * What is kept after something was typed into a category's own fields, and what is wrong, by field. What was not typed
 * stays; `whole`: as when it is new, when what is required must be there.
 */
export function specified(fields: AssetField[], before: Specifications, typed: Typed, whole: boolean) {
  const known = new Map(fields.map((field) => [field.code, field]))
  const values: Specifications = { ...before }
  const problems: Record<string, string> = {}
  for (const [code, what] of Object.entries(typed)) {
    const field = known.get(code)
    if (!field) {
      if (what !== null) problems[code] = 'This category has no such field.'
      continue
    }
    const answer = read(field, what, valueOf(before, code))
    if ('says' in answer) problems[code] = answer.says
    else if (answer.value === null) delete values[code]
    else values[code] = answer.value
  }
  for (const { code, label, required } of fields)
    if (
      required &&
      valueOf(values, code) === undefined &&
      !Object.hasOwn(problems, code) &&
      (whole || Object.hasOwn(typed, code))
    )
      problems[code] = `Fill in ${label}.`
  return { values, problems }
}

/** As one line, for a table: `Power: 15 kW; Phases: 3`. */
export const asLine = (fields: AssetField[], values: Specifications) =>
  fields
    .flatMap(({ code, label, unit }) => {
      const value = valueOf(values, code)
      if (value === undefined) return []
      const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
      return [`${label}: ${said}${unit ? ` ${unit}` : ''}`]
    })
    .join('; ')

/** The texts among them, by which something may be looked for. */
export const textsIn = (values: Specifications) =>
  Object.values(values).filter((value): value is string => typeof value === 'string')
