import { COLOURS, MARGIN, printable, room, WIDTH, type Doc, cellType, underline } from '#core/pdf.ts'

const LABEL = 130
const PICTURE = { width: 116, height: 88, gap: 8 }

/** Lines of their own stay lines: the typefaces know no line break. */
const lines = (text: string) => text.split(/\r?\n/).map(printable).join('\n')

export function drawHead(
  doc: Doc,
  { organisation, title, under }: { organisation: string; title: string; under: string },
) {
  doc.font('Helvetica').fontSize(10).fillColor(COLOURS.muted).text(printable(organisation), MARGIN, doc.y).moveDown(0.3)
  doc.font('Helvetica-Bold').fontSize(18).fillColor(COLOURS.text).text(printable(title))
  doc.font('Helvetica').fontSize(10).fillColor(COLOURS.muted).text(printable(under)).moveDown(0.5)
}

/** A title is never alone at the foot of a page. */
export function drawTitle(doc: Doc, title: string) {
  room(doc, 60)
  doc.y += 12
  doc.font('Helvetica-Bold').fontSize(12).fillColor(COLOURS.text).text(printable(title), MARGIN, doc.y).moveDown(0.3)
}

export type Fact = [label: string, value: string | null | undefined | false]

export function drawFacts(doc: Doc, facts: Fact[]) {
  for (const [label, value] of facts) {
    if (!value) continue
    room(doc, 28)
    const top = doc.y
    doc
      .font('Helvetica')
      .fontSize(9)
      .fillColor(COLOURS.muted)
      .text(printable(label), MARGIN, top, { width: LABEL - 8 })
    const under = doc.y
    doc.fillColor(COLOURS.text).text(lines(value), MARGIN + LABEL, top, { width: WIDTH - LABEL })
    doc.y = Math.max(doc.y < top ? 0 : under, doc.y) + 2
    doc.x = MARGIN
  }
}

export function drawText(doc: Doc, text: string) {
  room(doc, 28)
  doc
    .font('Helvetica')
    .fontSize(9)
    .fillColor(COLOURS.text)
    .text(lines(text), MARGIN, doc.y, { width: WIDTH })
    .moveDown(0.3)
}

/** `widths` are shares of the page; numbers stand to the right. */
export type Table = { headings: string[]; widths: number[]; right?: number[]; rows: (string | null)[][] }

export function drawTable(doc: Doc, { headings, widths, right = [], rows }: Table) {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => (width / whole) * WIDTH)
  const drawRow = (cells: (string | null)[], bold: boolean) => {
    doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(9)
    const texts = cells.map((cell) => lines(cell ?? ''))
    const height = Math.max(...texts.map((text, i) => doc.heightOfString(text || ' ', { width: columns[i]! - 8 }))) + 6
    // Of a row that is taller than a page, the rest is cut: a checklist's answer has its place on the screen.
    const shown = Math.min(height, 640)
    if (room(doc, shown) && !bold) drawRow(headings, true)
    cellType(doc, bold)
    const top = doc.y
    let x = MARGIN
    for (const [i, text] of texts.entries()) {
      const align = right.includes(i) ? 'right' : 'left'
      doc.text(text, x, top + 3, { width: columns[i]! - 8, height: shown - 6, ellipsis: true, align })
      x += columns[i]!
    }
    underline(doc, top + shown)
    doc.x = MARGIN
  }
  drawRow(headings, true)
  for (const row of rows) drawRow(row, false)
}

/** Four beside each other. */
export function drawPictures(doc: Doc, pictures: { bytes: Buffer; caption?: string }[]) {
  for (let i = 0; i < pictures.length; i += 4) {
    room(doc, PICTURE.height + 24)
    const top = doc.y + 4
    for (const [n, { bytes, caption }] of pictures.slice(i, i + 4).entries()) {
      const x = MARGIN + n * (PICTURE.width + PICTURE.gap)
      doc.image(bytes, x, top, { fit: [PICTURE.width, PICTURE.height] })
      if (caption)
        doc
          .font('Helvetica')
          .fontSize(8)
          .fillColor(COLOURS.muted)
          .text(printable(caption), x, top + PICTURE.height + 3, { width: PICTURE.width, height: 9, ellipsis: true })
    }
    doc.x = MARGIN
    doc.y = top + PICTURE.height + 16
  }
}
