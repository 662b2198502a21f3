import { stringify } from 'csv-stringify/sync'
import { harmless } from '#core/csv.ts'
import type { Paper } from './sheets.ts'

/** Spreadsheets take a file for UTF-8 by this mark. */
const BOM = '\uFEFF'

/** The tables one below the other, each under its title, with an empty line between. */
export function csvOfPaper({ title, organisation, period, before, sheets }: Paper): Buffer {
  const rows = [
    [title, organisation],
    ['Period', period.from, period.to],
    ['Period before', before.from, before.to],
    ...sheets.flatMap((sheet) => [
      [],
      [sheet.title],
      sheet.headings,
      ...sheet.rows,
      ...(sheet.note ? [[sheet.note]] : []),
    ]),
  ]
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)))
  return Buffer.from(BOM + stringify(cells, { record_delimiter: '\r\n' }))
}
