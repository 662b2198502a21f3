import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { CsvColumn } from '@mtambo/contract'
import type { Ctx } from './context.ts'
import { momentIn } from './clock.ts'
import { amountText } from './money.ts'

/** One page of a list as it is asked for here. */
export type ListPage = { items: object[]; nextCursor: string | null }
/** How moments and amounts are written. */
type Manner = { timeZone: string; currency: string }
type NextPage = (cursor: string | undefined) => Promise<{ page: ListPage; manner: Manner }>

/** Spreadsheets take a file for UTF-8 by this mark. */
export const BOM = '\uFEFF'

let manner: (ctx: Ctx) => Promise<Manner> = async () => ({ timeZone: 'UTC', currency: 'USD' })
/** Core knows no organisation: the identity module says where it is and what it pays with. */
export const registerManner = (of: typeof manner) => void (manner = of)
export const mannerOf = (ctx: Ctx) => manner(ctx)

/**
 * A whole list as a table, one page after the other as fast as the reader takes it. The first page is there before the
 * answer begins, so that a refusal is still one; each page is a short transaction of its own.
 */
export async function csvOf(columns: Record<string, CsvColumn>, next: NextPage) {
  const first = await next(undefined)
  async function* lines() {
    yield BOM + table([Object.keys(columns)])
    for (let { page, manner } = first; ; { page, manner } = await next(page.nextCursor)) {
      yield table(page.items.map((row) => Object.values(columns).map((column) => shown(row, column, manner))))
      if (page.nextCursor === null) return
    }
  }
  return Readable.from(lines())
}

/** RFC 4180. */
export const table = (rows: unknown[][]) => stringify(rows, { record_delimiter: '\r\n' })

const at = (row: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row)

function shown(row: object, column: CsvColumn, { timeZone, currency }: Manner) {
  if (typeof column === 'string') return cell(at(row, column), timeZone)
  const amount = at(row, column.money)
  const own = column.currency && at(row, column.currency)
  return typeof amount === 'number' ? amountText(amount, typeof own === 'string' ? own : currency) : ''
}

/** A value as a spreadsheet reads it; moments as `2026-01-31 14:05` where the organisation is. */
export function cell(value: unknown, timeZone: string): string | number {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentIn(timeZone, value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? value : harmless(String(value as string))
}

/** What a spreadsheet would take for a formula is kept from being one; a phone number is none. */
export const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^\+[\d ]+$/.test(text) ? `'${text}` : text)
