import { COLOURS, drawFeet, MARGIN, paper, printable, room, ROW, WIDTH, type Doc } from '#core/pdf.ts'
import { drawBars, drawLines, drawTable } from './pdf-parts.ts'
import type { Paper, Sheet } from './sheets.ts'

/** The report on A4. `compress` is switched off where somebody wants to read what stands in the file. */
export async function pdfOfPaper(sheets: Paper, { compress = true } = {}): Promise<Buffer> {
  const { doc, whole } = await paper({ title: sheets.title, author: sheets.organisation, compress })
  drawHead(doc, sheets)
  for (const sheet of sheets.sheets) drawSheet(doc, sheet)
  drawFeet(doc, `${sheets.organisation} · ${sheets.title}`)
  doc.end()
  return whole
}

function drawHead(doc: Doc, { title, organisation, period, before }: Paper) {
  doc.font('Helvetica').fontSize(10).fillColor(COLOURS.muted).text(printable(organisation)).moveDown(0.3)
  doc.font('Helvetica-Bold').fontSize(20).fillColor(COLOURS.text).text(printable(title))
  doc
    .font('Helvetica')
    .fontSize(10)
    .fillColor(COLOURS.muted)
    .text(`${period.from} to ${period.to}, compared with ${before.from} to ${before.to}`)
}

function drawSheet(doc: Doc, sheet: Sheet) {
  // A short table stays in one piece, and a title never stands alone at the foot of a page.
  room(doc, sheet.chart === 'line' ? 230 : 50 + ROW * Math.min(sheet.rows.length, 12))
  doc.y += 18
  doc.font('Helvetica-Bold').fontSize(12).fillColor(COLOURS.text).text(printable(sheet.title), MARGIN, doc.y)
  doc.moveDown(0.3)
  if (sheet.rows.length === 0) {
    doc.font('Helvetica').fontSize(9).fillColor(COLOURS.muted).text('Nothing in this period.', MARGIN, doc.y)
    return
  }
  if (sheet.chart === 'line') drawLines(doc, sheet)
  if (sheet.chart === 'bars') drawBars(doc, sheet)
  else drawTable(doc, sheet)
  if (sheet.note) {
    room(doc, 40)
    doc
      .font('Helvetica')
      .fontSize(8)
      .fillColor(COLOURS.muted)
      .text(sheet.note, MARGIN, doc.y + 4, { width: WIDTH })
  }
}
