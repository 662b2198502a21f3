import {
  ConnectionType,
  CustomerType,
  WorkType,
  type CategoryList,
  type NumberFormats,
  type WorkingHours,
} from '@mtambo/contract'

/** The part of the light a colour gives back (WCAG 2.2). */
function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const READABLE = 4.5

/** White letters stand on it. */
export const isReadable = (accent: string) => contrast(accent, '#ffffff') >= READABLE

/** Kinds the product itself acts upon: an organisation names, sorts and leaves them out, but makes no others. */
const KNOWN: Partial<Record<CategoryList, readonly string[]>> = {
  connection: ConnectionType.options,
  customer: CustomerType.options,
  work: WorkType.options,
}

type Item = { code: string; active: boolean }

/** What is wrong with a list, beside the line it is in. */
export function listFaults(list: CategoryList, items: Item[]): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const [i, { code }] of items.entries()) {
    if (items.findIndex((other) => other.code === code) < i)
      faults[`items.${i}.code`] = 'This code is in the list twice.'
    if (KNOWN[list]?.includes(code) === false)
      faults[`items.${i}.code`] = `Choose one of: ${KNOWN[list].join(', ')}. This list has no others.`
  }
  if (items.every(({ active }) => !active)) faults['items'] = 'Keep at least one that can be chosen.'
  return faults
}

export const hoursFaults = (hours: WorkingHours): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hours)
      .filter(([, { from, to }]) => from >= to)
      .map(([day]) => [`hours.${day}.to`, 'This must be later than the beginning.']),
  )

/** Customers type their number when they register: there it has room for so many. */
const LONGEST = 20

/** What is wrong with formats, once the changed ones are among the others. */
export function formatFaults(formats: NumberFormats, changed: string[]): Record<string, string> {
  const faults: Record<string, string> = {}
  const others = Object.entries(formats)
  for (const [kind, format] of others.filter(([name]) => changed.includes(name))) {
    const shape = format.replace(/\{N+\}/, '{N}')
    if (kind !== 'meter' && format.includes('{CCC}'))
      faults[kind] = 'Only the number of a connection knows an area: leave out {CCC}.'
    else if (format.replace(/[{}]/g, '').length > LONGEST)
      faults[kind] = `Keep the number under ${LONGEST + 1} characters.`
    else if (others.some(([name, other]) => name !== kind && other.replace(/\{N+\}/, '{N}') === shape))
      faults[kind] = 'Another kind of number looks the same. Begin with other letters.'
  }
  return faults
}

/** A place's zone by its IANA name. An offset alone knows no summer time, and means the opposite to some. */
export function isTimeZone(name: string) {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name) && name !== 'UTC') return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
