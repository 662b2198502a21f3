import { createReadStream } from 'node:fs'
import { MOST_IMPORT_ROWS, type ImportColumn } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'
import { dialectOf, linesOf, type Dialect } from './read-csv.ts'
import { isAmbiguousDay, looksLikeDay } from './values.ts'

export type Scanned = Dialect & { rows: number; columns: ImportColumn[] }

const SAMPLES = 5
/** More different values than this are not worth being shown one by one. */
const MOST_VALUES = 100
const MOST_COLUMNS = 500
const LONGEST = 200

/** Looks through a whole file once: how it is written, its columns, and what stands in them. */
export async function scan({ path, head }: { path: string; head: Buffer }): Promise<Scanned> {
  const dialect = dialectOf(head)
  if (dialect.encoding === 'utf-8' && !(await isUtf8(path))) dialect.encoding = 'windows-1252'
  let columns: Column[] | undefined
  let rows = 0
  for await (const { line, cells } of linesOf(createReadStream(path), dialect)) {
    if (!columns) columns = headingsOf(cells)
    else {
      if (++rows > MOST_IMPORT_ROWS)
        throw refused(`The file has more than ${MOST_IMPORT_ROWS.toLocaleString('en')} rows. Cut it in parts.`)
      if (cells.length > MOST_COLUMNS) throw refused(`Line ${line} has more than ${MOST_COLUMNS} cells.`)
      for (const column of columns) column.see(cells[column.index] ?? '')
    }
  }
  if (!columns || rows === 0) throw refused('There is no row below the headings in this file.')
  return { ...dialect, rows, columns: columns.map((column) => column.seen()) }
}

const refused = (sentence: string) => invalid({ file: sentence })

function headingsOf(cells: string[]): Column[] {
  if (cells.length > MOST_COLUMNS) throw refused(`The file has more than ${MOST_COLUMNS} columns.`)
  // A spreadsheet often ends its lines with a delimiter too many.
  return cells.flatMap((heading, index) =>
    heading === '' && index === cells.length - 1 ? [] : [new Column(index, heading)],
  )
}

class Column {
  readonly index: number
  readonly #heading: string
  readonly #samples: string[] = []
  #values: Set<string> | undefined = new Set()
  #days = { all: true, some: false, unclear: true }

  constructor(index: number, heading: string) {
    this.index = index
    this.#heading = heading.slice(0, LONGEST) || `Column ${index + 1}`
  }

  see(cell: string) {
    if (cell === '') return
    const short = cell.slice(0, LONGEST)
    if (this.#samples.length < SAMPLES && !this.#samples.includes(short)) this.#samples.push(short)
    this.#values?.add(short)
    if (this.#values && this.#values.size > MOST_VALUES) this.#values = undefined
    if (this.#days.all && this.#days.unclear) this.#seeDay(cell)
  }

  #seeDay(cell: string) {
    if (isAmbiguousDay(cell)) this.#days.some = true
    else if (looksLikeDay(cell, 'dmy') && looksLikeDay(cell, 'mdy')) return
    else if (looksLikeDay(cell, 'dmy') || looksLikeDay(cell, 'mdy')) this.#days.unclear = false
    else this.#days.all = false
  }

  seen(): ImportColumn {
    const { all, some, unclear } = this.#days
    return {
      index: this.index,
      header: this.#heading,
      samples: this.#samples,
      values: this.#values ? [...this.#values].toSorted() : null,
      ambiguousDays: all && some && unclear,
    }
  }
}

/** What looked like UTF-8 in its first lines may not be in its last. */
async function isUtf8(path: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
