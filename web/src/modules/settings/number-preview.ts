import type { NumberPreview } from '@mtambo/contract'

const year = () => String(new Date().getFullYear())

/** What a format becomes. */
const written = (format: string, value: number, area: string) =>
  format
    .replaceAll('{YYYY}', year())
    .replaceAll('{CCC}', area)
    .replace(/\{(N+)\}/, (_, digits: string) => String(value).padStart(digits.length, '0'))

/** How many there will have been with the next one, read off the number the server gave. */
function valueOf({ format, next }: NumberPreview) {
  const counter = format.match(/\{N+\}/)?.index ?? 0
  const before = format.slice(0, counter).replace('{YYYY}', '0000').replace('{CCC}', 'AAA').length
  return Number(/^\d+/.exec(next.slice(before))?.[0] ?? 1)
}

/** The next number in a format that is being typed; null while it cannot be read. Years begin anew, so it is a guess where they come or go. */
export function nextIn(saved: NumberPreview, format: string, area: string): string | null {
  if (format === saved.format) return saved.next
  if (!/\{N{1,10}\}/.test(format)) return null
  const sameCount = saved.format.includes('{YYYY}') === format.includes('{YYYY}')
  return written(format, sameCount ? valueOf(saved) : 1, area)
}
