import { BOM, harmless, table } from '#core/csv.ts'
import type { Paper } from './sheets.ts'

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
  return Buffer.from(BOM + table(cells))
}
