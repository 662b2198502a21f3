import { COLOURS, MARGIN, room, ROW, shown, WIDTH, type Doc, cellType, underline } from '#core/pdf.ts'
import type { Sheet } from './sheets.ts'

const NUMBER = 84
const LABEL = 160

type Cells = (string | number | null)[]

/** One line of a table: the first cell to the left, numbers to the right. */
function drawRow(doc: Doc, cells: Cells, { bold = false, last = cells.length } = {}) {
  const y = doc.y
  cellType(doc, bold)
  const first = WIDTH - NUMBER * (last - 1)
  cells.forEach((cell, i) => {
    const at = i === 0 ? MARGIN : MARGIN + first + NUMBER * (i - 1)
    const width = i === 0 ? Math.min(first, 300) - 6 : NUMBER
    doc.text(shown(cell), at, y + 3, { width, height: 10, ellipsis: true, align: i === 0 ? 'left' : 'right' })
  })
  underline(doc, y + ROW)
  doc.x = MARGIN
}

/** Row by row; where a page ends, the headings stand again on the next. */
export function drawTable(doc: Doc, { headings, rows }: Sheet) {
  drawRow(doc, headings, { bold: true })
  for (const row of rows) {
    if (room(doc, ROW)) drawRow(doc, headings, { bold: true })
    drawRow(doc, row)
  }
}

/** A table whose first number is also seen as a bar. */
export function drawBars(doc: Doc, { headings, rows }: Sheet) {
  const longest = Math.max(1, ...rows.map(([, value]) => Number(value)))
  const most = WIDTH - LABEL - NUMBER * (headings.length - 1) - 12
  drawRow(doc, headings, { bold: true })
  for (const row of rows) {
    if (room(doc, ROW)) drawRow(doc, headings, { bold: true })
    const { y } = doc
    const width = (Number(row[1]) / longest) * most
    if (width > 0) doc.rect(MARGIN + LABEL, y + 4, width, ROW - 7).fill(COLOURS.accent)
    drawRow(doc, [String(row[0]).length > 32 ? `${String(row[0]).slice(0, 31)}…` : row[0]!, ...row.slice(1)])
  }
}

const HEIGHT = 120
const LEFT = 36

/** Two lines over time, the second dashed, so that they can be told apart without colour. */
export function drawLines(doc: Doc, { headings, rows }: Sheet) {
  const top = doc.y + 18
  const series = [1, 2].map((i) => rows.map((row) => Number(row[i])))
  const most = roundUp(Math.max(1, ...series.flat()))
  const x = (i: number) => MARGIN + LEFT + (rows.length < 2 ? 0 : (i / (rows.length - 1)) * (WIDTH - LEFT))
  const y = (value: number) => top + HEIGHT - (value / most) * HEIGHT
  drawLegend(doc, headings.slice(1))
  doc.font('Helvetica').fontSize(8).fillColor(COLOURS.muted)
  for (const value of [0, most / 2, most]) {
    doc
      .moveTo(MARGIN + LEFT, y(value))
      .lineTo(MARGIN + WIDTH, y(value))
      .lineWidth(0.5)
      .strokeColor(COLOURS.line)
      .stroke()
    doc.text(shown(value), MARGIN, y(value) - 4, { width: LEFT - 6, align: 'right' })
  }
  series.forEach((values, n) => {
    doc.lineWidth(1.5).strokeColor(n === 0 ? COLOURS.accent : COLOURS.second)
    if (n === 1) doc.dash(4, { space: 2 })
    values.forEach((value, i) => (i === 0 ? doc.moveTo(x(i), y(value)) : doc.lineTo(x(i), y(value))))
    doc.stroke().undash()
  })
  const day = (i: number, align: 'left' | 'right') =>
    doc.text(shown(rows[i]![0]!), MARGIN + LEFT, top + HEIGHT + 5, { width: WIDTH - LEFT, align })
  day(0, 'left')
  if (rows.length > 1) day(rows.length - 1, 'right')
  doc.x = MARGIN
  doc.y = top + HEIGHT + 22
}

function drawLegend(doc: Doc, names: string[]) {
  const { y } = doc
  names.forEach((name, n) => {
    const x = MARGIN + LEFT + n * 110
    doc.lineWidth(1.5).strokeColor(n === 0 ? COLOURS.accent : COLOURS.second)
    if (n === 1) doc.dash(4, { space: 2 })
    doc
      .moveTo(x, y + 5)
      .lineTo(x + 20, y + 5)
      .stroke()
      .undash()
    doc
      .font('Helvetica')
      .fontSize(8)
      .fillColor(COLOURS.text)
      .text(shown(name), x + 26, y + 1, { width: 80, height: 10 })
  })
}

/** The next number that is easy to halve: 2, 4, 10, 20, 40, 100 … */
function roundUp(value: number) {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([2, 4, 10].find((step) => value <= step * power) ?? 10) * power
}
