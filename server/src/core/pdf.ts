import { buffer } from 'node:stream/consumers'

/** A pdfkit document; the library itself is loaded when one is made. */
export type Doc = PDFKit.PDFDocument

export const MARGIN = 48
/** Of A4, between the margins. */
export const WIDTH = 595.28 - 2 * MARGIN
/** A line of a table. */
export const ROW = 14
export const COLOURS = { text: '#1f2933', muted: '#5b6770', line: '#d5dbe0', accent: '#0b6e6e', second: '#c2570c' }

/** The standard typefaces know Western Europe's letters; others lose their marks, or become a question mark. */
export const printable = (text: string) =>
  text.replace(UNKNOWN, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace(UNKNOWN, '?'))
const UNKNOWN = /[^\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€]/gu

export const shown = (cell: string | number | null | undefined) =>
  typeof cell === 'number' ? cell.toLocaleString('en') : printable(cell ?? '–')

/** A new document on A4 and the promise of its bytes, which comes once it is ended. */
export async function paper({ title, author, compress = true }: { title: string; author: string; compress?: boolean }) {
  // Loaded when the first one is printed: most processes never print one.
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    compress,
    lang: 'en',
    info: { Title: title, Author: author },
  })
  return { doc, whole: buffer(doc) }
}

/** What stands at the foot of every page: whose paper it is, and which page. */
export function drawFeet(doc: Doc, text: string) {
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    // The foot stands in the margin, where text would begin another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 34
    doc.font('Helvetica').fontSize(8).fillColor(COLOURS.muted)
    doc.text(printable(text), MARGIN, y, { width: WIDTH - 80, height: 10, ellipsis: true })
    doc.text(`Page ${i + 1} of ${count}`, MARGIN + WIDTH - 80, y, { width: 80, align: 'right' })
  }
}

/** Begins a page unless so much still fits on this one. Says whether it did. */
export function room(doc: Doc, height: number) {
  if (doc.y + height <= doc.page.height - MARGIN) return false
  doc.addPage()
  return true
}

/** The type of a cell of a table, or of its heading. */
export const cellType = (doc: Doc, bold: boolean) =>
  doc
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(9)
    .fillColor(bold ? COLOURS.muted : COLOURS.text)

/** The line under a row of a table, where the next begins. */
export function underline(doc: Doc, y: number) {
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.5)
    .strokeColor(COLOURS.line)
    .stroke()
  doc.y = y
}
