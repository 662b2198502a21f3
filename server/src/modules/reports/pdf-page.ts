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

/** Begins a page unless so much still fits on this one. Says whether it did. */
export function room(doc: Doc, height: number) {
  if (doc.y + height <= doc.page.height - MARGIN) return false
  doc.addPage()
  return true
}
