import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from './context.ts'
import { momentIn } from './clock.ts'

/** One page of a list as it is asked for here. */
export type ListPage = { items: object[]; nextCursor: string | null }
type NextPage = (cursor: string | undefined) => Promise<{ page: ListPage; timeZone: string }>

/** Spreadsheets take a file for UTF-8 by this mark. */
export const BOM = '\uFEFF'

let zoneOf: (ctx: Ctx) => Promise<string> = async () => 'UTC'
/** Core knows no organisation: the identity module says in whose days and hours moments are written. */
export const registerTimeZone = (zone: typeof zoneOf) => void (zoneOf = zone)
export const timeZoneOf = (ctx: Ctx) => zoneOf(ctx)

/**
 * A whole list as a table, one page after the other as fast as the reader takes it. The first page is there before the
 * answer begins, so that a refusal is still one; each page is a short transaction of its own.
 */
export async function csvOf(columns: Record<string, string>, next: NextPage) {
  const first = await next(undefined)
  async function* lines() {
    yield BOM + table([Object.keys(columns)])
    for (let { page, timeZone } = first; ; { page, timeZone } = await next(page.nextCursor)) {
      yield table(page.items.map((row) => Object.values(columns).map((path) => cell(at(row, path), timeZone))))
      if (page.nextCursor === null) return
    }
  }
  return Readable.from(lines())
}

/** RFC 4180. */
export const table = (rows: unknown[][]) => stringify(rows, { record_delimiter: '\r\n' })

const at = (row: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row)

/** A value as a spreadsheet reads it; moments as `2026-01-31 14:05` where the organisation is. */
export function cell(value: unknown, timeZone: string): string | number {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentIn(timeZone, value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? value : harmless(String(value as string))
}

/** What a spreadsheet would take for a formula is kept from being one; a phone number is none. */
export const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^\+[\d ]+$/.test(text) ? `'${text}` : text)
