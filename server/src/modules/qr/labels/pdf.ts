import { setImmediate as breathe } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { spokenAssetCode } from '@mtambo/contract'
import { COLOURS, printable, type Doc } from '#core/pdf.ts'
import { addressOf, runsOf } from '../drawing.ts'
import { perPage, placesOf, type Sheet } from './templates.ts'

export type Printed = { code: string; tag: string; name: string; prints: number }
/** Whose labels they are; the logo as JPEG. */
export type Owner = { name: string; logo: Buffer | undefined }

const MM = 72 / 25.4
/** Around everything on a label: printers and knives are not exact. */
const EDGE = 2 * MM
/** Light modules around the code, without which cameras do not find it. */
const QUIET = 4

/** All labels as one PDF. Other requests are answered between the pages: a thousand codes keep a processor busy for a moment. */
export async function labelsPdf(labels: Printed[], sheet: Sheet, start: number, owner: Owner): Promise<Buffer> {
  // Loaded when the first one is printed: most processes never print one.
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: [sheet.page.width * MM, sheet.page.height * MM],
    margin: 0,
    autoFirstPage: false,
    info: { Title: 'Labels', Author: owner.name },
  })
  const whole = buffer(doc)
  const places = placesOf(sheet)
  for (const [i, label] of labels.entries()) {
    const place = (i + start - 1) % perPage(sheet)
    if (i === 0 || place === 0) {
      await breathe()
      doc.addPage()
    }
    drawLabel(doc, label, { ...places[place]!, ...sheet.label }, owner)
  }
  doc.end()
  return whole
}

type Box = { x: number; y: number; width: number; height: number }

/** The code at the left, as large as the label allows; beside it whose it is, what it is, and the code to say aloud. */
function drawLabel(doc: Doc, label: Printed, box: Box, owner: Owner) {
  const [x, y, width, height] = [box.x * MM, box.y * MM, box.width * MM, box.height * MM]
  const side = Math.min(height, width * 0.46)
  drawCode(doc, label.code, x, y + (height - side) / 2, side)
  const room = { x: x + side, y: y + EDGE, width: width - side - EDGE, height: height - 2 * EDGE }
  drawWords(doc, label, room, owner)
}

/** With its quiet zone it fills the square. Drawn as one path, so that no printer shows seams between the modules. */
function drawCode(doc: Doc, code: string, x: number, y: number, side: number) {
  const { modules, runs } = runsOf(addressOf(code))
  const unit = side / (modules + 2 * QUIET)
  for (const [column, row, length] of runs)
    doc.rect(x + (column + QUIET) * unit, y + (row + QUIET) * unit, length * unit, unit)
  doc.fill('#000000')
}

function drawWords(doc: Doc, { code, tag, name, prints }: Printed, { x, y, width, height }: Box, owner: Owner) {
  const scale = Math.min(1.25, height / 70)
  let at = drawOwner(doc, owner, { x, y, width, height: 12 * scale }) + 2 * scale
  const line = (text: string) => {
    doc.text(text, x, at, { lineBreak: false })
    at += doc.currentLineHeight()
  }
  doc.font('Helvetica-Bold').fontSize(9.5 * scale)
  doc.fillColor(COLOURS.text)
  for (const part of inTwo(doc, printable(name), width)) line(part)
  doc.font('Helvetica').fontSize(8.5 * scale)
  line(fitting(doc, printable(tag), width))
  // So that somebody who finds two on one machine knows which is the later.
  if (prints > 0) {
    doc.fontSize(5.6 * scale).fillColor(COLOURS.muted)
    doc.text(`Reprint ${prints}`, x, y + height - 22 * scale, { lineBreak: false })
  }
  drawSpoken(doc, spokenAssetCode(code), { x, y: y + height - 15 * scale, width, height: 15 * scale })
}

function drawOwner(doc: Doc, { name, logo }: Owner, { x, y, width, height }: Box) {
  const side = logo ? height : 0
  if (logo) doc.image(logo, x, y, { fit: [side, height] })
  const from = logo ? x + side + 3 : x
  doc
    .font('Helvetica')
    .fontSize(height * 0.54)
    .fillColor(COLOURS.muted)
  doc.text(fitting(doc, printable(name), width - (from - x)), from, y + height * 0.25, { lineBreak: false })
  return y + height
}

function drawSpoken(doc: Doc, spoken: string, { x, y, width, height }: Box) {
  doc.font('Courier-Bold').fillColor('#000000')
  // As large as fits: it is read by people, from a step away.
  const size = Math.min(height * 0.86, (width / spoken.length) * 1.66)
  doc.fontSize(size).text(spoken, x, y + height - size, { lineBreak: false })
}

/** Cut where the line ends. */
function fitting(doc: Doc, text: string, width: number) {
  if (doc.widthOfString(text) <= width) return text
  let end = text.length
  while (end > 1 && doc.widthOfString(`${text.slice(0, end)}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}

/** On two lines where one is too short: broken between words, and cut where the second ends. */
function inTwo(doc: Doc, text: string, width: number) {
  const words = text.split(' ')
  let first = 1
  while (first < words.length && doc.widthOfString(words.slice(0, first + 1).join(' ')) <= width) first++
  const parts = [words.slice(0, first).join(' '), words.slice(first).join(' ')]
  return parts.filter(Boolean).map((part) => fitting(doc, part, width))
}
