import type { Download, PurchaseOrder } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { moneyText } from '#core/money.ts'
import { COLOURS, drawFeet, MARGIN, paper, printable, room, WIDTH, type Doc, cellType, underline } from '#core/pdf.ts'
import { readOrganisation } from '#modules/identity/index.ts'
import { vendorToWriteTo } from '#modules/vendors/index.ts'
import { getOrder } from './order-queries.ts'
import { quantityText, spokenDay } from './spoken.ts'

export const fileNameOf = ({ number }: { number: string }) => `${number.replace(/[^\w.-]+/g, '-')}.pdf`

export async function pdfFile(ctx: Ctx, { id }: { id: string }): Promise<Download> {
  const sheet = await sheetOf(ctx, id)
  const content = new Uint8Array(await pdfOfOrder(sheet))
  return { name: fileNameOf(sheet.order), mediaType: 'application/pdf', content }
}

/** Everything that stands on the paper. */
export type OrderSheet = {
  order: Pick<
    PurchaseOrder,
    'number' | 'status' | 'lines' | 'net' | 'tax' | 'total' | 'currency' | 'expectedOn' | 'notes'
  >
  day: string
  from: (string | null)[]
  to: (string | null)[]
  deliverTo: string | null
  paymentDays: number | null
}

async function sheetOf(ctx: Ctx, id: string): Promise<OrderSheet> {
  const order = await getOrder(ctx, { id })
  const us = await readOrganisation(ctx)
  const { vendor, contacts } = await vendorToWriteTo(ctx, order.vendor.id)
  const person = contacts.find(({ main }) => main)
  return {
    order,
    day: spokenDay(dayIn(us.timeZone, order.sentAt ?? order.createdAt)),
    from: [us.name, us.address, us.phone, us.email],
    to: [
      vendor.name,
      person?.name ?? null,
      vendor.address,
      vendor.phone,
      vendor.taxNumber && `Tax number ${vendor.taxNumber}`,
    ],
    deliverTo: order.store?.name ?? null,
    paymentDays: vendor.paymentDays,
  }
}

/** The order on A4. `compress` is switched off where somebody wants to read what stands in the file. */
export async function pdfOfOrder(sheet: OrderSheet, { compress = true } = {}): Promise<Buffer> {
  const { order, from } = sheet
  const title = `Purchase order ${order.number}`
  const { doc, whole } = await paper({ title, author: from[0] ?? '', compress })
  drawHead(doc, sheet, title)
  drawLines(doc, order)
  drawTotals(doc, order)
  if (order.notes) drawNotes(doc, order.notes)
  drawFeet(doc, `${from[0]} · ${title}`)
  doc.end()
  return whole
}

const HALF = WIDTH / 2 - 10

function drawHead(doc: Doc, { order, day, from, to, deliverTo, paymentDays }: OrderSheet, title: string) {
  doc.font('Helvetica-Bold').fontSize(20).fillColor(COLOURS.text).text(printable(title), MARGIN, MARGIN)
  const state = { draft: 'Draft: not ordered yet', cancelled: 'Cancelled' }[order.status as 'draft' | 'cancelled']
  if (state) doc.fontSize(11).fillColor(COLOURS.second).text(state)
  doc.moveDown(0.8)
  const top = doc.y
  const ends = [drawBlock(doc, 'From', from, MARGIN, top), drawBlock(doc, 'To', to, MARGIN + HALF + 20, top)]
  const facts = [
    ['Date', day],
    ['Expected by', order.expectedOn && spokenDay(order.expectedOn)],
    ['Deliver to', deliverTo],
    ['Payment', paymentDays !== null && (paymentDays === 0 ? 'At once' : `Within ${paymentDays} days`)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  doc.y = Math.max(...ends) + 14
  for (const [name, value] of facts) {
    const { y } = doc
    doc.font('Helvetica').fontSize(9).fillColor(COLOURS.muted).text(name, MARGIN, y)
    doc.fillColor(COLOURS.text).text(printable(value), MARGIN + 80, y, { width: WIDTH - 80 })
  }
  doc.y += 14
}

/** Who, in a few lines. Says where it ends. */
function drawBlock(doc: Doc, heading: string, lines: (string | null)[], x: number, y: number) {
  doc.font('Helvetica').fontSize(9).fillColor(COLOURS.muted).text(heading, x, y, { width: HALF })
  const [name, ...rest] = lines.filter((line) => line !== null && line !== '')
  doc.font('Helvetica-Bold').fontSize(11).fillColor(COLOURS.text)
  doc.text(printable(name ?? ''), x, doc.y + 2, { width: HALF })
  doc.font('Helvetica').fontSize(9)
  for (const line of rest) for (const row of line!.split('\n')) doc.text(printable(row), x, doc.y + 1, { width: HALF })
  return doc.y
}

/** Where the columns begin, and how wide they are. */
const COLUMNS = [
  { name: 'What', x: 0, width: 206, align: 'left' },
  { name: 'Quantity', x: 212, width: 70, align: 'right' },
  { name: 'Price', x: 288, width: 84, align: 'right' },
  { name: 'Tax', x: 376, width: 36, align: 'right' },
  { name: 'Net', x: 416, width: WIDTH - 416, align: 'right' },
] as const

function drawRow(doc: Doc, cells: string[], { bold = false } = {}) {
  cellType(doc, bold)
  const height = Math.max(...cells.map((cell, i) => doc.heightOfString(cell, { width: COLUMNS[i]!.width }))) + 7
  if (room(doc, height)) drawHeadings(doc)
  const { y } = doc
  cellType(doc, bold)
  cells.forEach((cell, i) => {
    const { x, width, align } = COLUMNS[i]!
    doc.text(cell, MARGIN + x, y + 3, { width, align })
  })
  underline(doc, y + height)
}

const drawHeadings = (doc: Doc) =>
  drawRow(
    doc,
    COLUMNS.map(({ name }) => name),
    { bold: true },
  )

function drawLines(doc: Doc, { lines, currency }: OrderSheet['order']) {
  drawHeadings(doc)
  for (const { item, description, quantity, unit, unitPrice, taxRate, net } of lines)
    drawRow(doc, [
      printable(item ? `${description} (${item.code})` : description),
      printable(quantityText(quantity, unit)),
      printable(moneyText(unitPrice, currency)),
      `${taxRate} %`,
      printable(moneyText(net, currency)),
    ])
}

function drawTotals(doc: Doc, { net, tax, total, currency }: OrderSheet['order']) {
  room(doc, 70)
  doc.y += 8
  const rows = [
    ['Net', net],
    ['Tax', tax],
    ['Total', total],
  ] as const
  for (const [name, amount] of rows) {
    const { y } = doc
    doc
      .font(name === 'Total' ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(name === 'Total' ? 11 : 9)
      .fillColor(COLOURS.text)
    doc.text(name, MARGIN + 288, y, { width: 84 })
    doc.text(printable(moneyText(amount, currency)), MARGIN + 372, y, { width: WIDTH - 372, align: 'right' })
    doc.y = y + 16
  }
}

function drawNotes(doc: Doc, notes: string) {
  room(doc, 60)
  doc.y += 10
  doc.font('Helvetica-Bold').fontSize(9).fillColor(COLOURS.muted).text('Notes', MARGIN, doc.y)
  doc.font('Helvetica').fillColor(COLOURS.text)
  for (const row of notes.split('\n')) doc.text(printable(row), MARGIN, doc.y + 1, { width: WIDTH })
}
