import type { FileLink, LabourKind, WorkChecklist } from '@mtambo/contract'
import { drawFeet, paper, type Doc } from '#core/pdf.ts'
import { spokenValue } from '#modules/checklists/index.ts'
import { moneyText } from '#core/money.ts'
import { spokenMinutes } from '#modules/work-costs/index.ts'
import type { OrderSheet } from './gather.ts'
import { drawLogFacts } from './log.ts'
import { drawFacts, drawHead, drawPictures, drawTable, drawText, drawTitle, type Fact } from './page.ts'

export type Drawn = Map<string, Buffer>

export const capital = (code: string) => {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The order on A4. `compress` is switched off where somebody wants to read what stands in the file. */
export async function pdfOfOrder(sheet: OrderSheet, drawn: Drawn, { compress = true } = {}): Promise<Buffer> {
  const { hand, order } = sheet
  const { doc, whole } = await paper({ title: `${order.number} ${order.title}`, author: hand.organisation, compress })
  drawHead(doc, {
    organisation: hand.organisation,
    title: order.title,
    under: `${hand.workOrder} ${order.number} · ${capital(order.status)}`,
  })
  drawFacts(doc, factsOf(sheet))
  if (order.description) {
    drawTitle(doc, 'What to do')
    drawText(doc, order.description)
  }
  for (const checklist of sheet.checklists) drawChecklist(doc, checklist, sheet, drawn)
  for (const log of order.logs) {
    drawTitle(doc, `Work log ${log.number}`)
    drawLogFacts(doc, hand, log)
    drawPictures(doc, picturesFrom(log.photos, drawn))
  }
  drawFailure(doc, sheet)
  drawLabour(doc, sheet)
  drawParts(doc, sheet)
  drawMoney(doc, sheet)
  drawSignatures(doc, sheet, drawn)
  drawHistory(doc, sheet)
  drawFeet(doc, `${hand.organisation} · ${order.number}`)
  doc.end()
  return whole
}

export const picturesFrom = (links: FileLink[], drawn: Drawn) =>
  links.flatMap(({ id }) => {
    const bytes = drawn.get(id)
    return bytes ? [{ bytes }] : []
  })

function factsOf({ order, hand, labels }: OrderSheet): Fact[] {
  const { asset } = order
  return [
    ['Type', labels.type],
    ['Priority', capital(order.priority)],
    ['Equipment', asset ? `${asset.tag} ${asset.name}` : order.equipment],
    ['Kind of equipment', labels.equipmentType],
    ['Place', [order.location?.name, order.locationText].filter(Boolean).join(', ')],
    [hand.technician, order.assignee?.name],
    ['Team', order.team?.name],
    ['Planned for', [order.scheduledOn, order.scheduledTime].filter(Boolean).join(' ')],
    ['Due', order.dueOn],
    ['Should take', order.estimatedMinutes !== null && spokenMinutes(order.estimatedMinutes)],
    ['Opened', [hand.moment(order.createdAt), order.createdBy?.name].filter(Boolean).join(', ')],
    ['Started', order.firstStartedAt && hand.moment(order.firstStartedAt)],
    ['Completed', order.completedAt && hand.moment(order.completedAt)],
    ['On hold', order.heldMinutes > 0 && spokenMinutes(order.heldMinutes)],
    ['Completion notes', order.completionNotes],
  ]
}

function drawChecklist(doc: Doc, { name, done, steps }: WorkChecklist, { hand }: OrderSheet, drawn: Drawn) {
  drawTitle(doc, `Checklist: ${name} (${done} of ${steps.length})`)
  drawTable(doc, {
    headings: ['Step', 'Result', 'By'],
    widths: [46, 34, 20],
    rows: steps.map((step) => [
      `${step.instruction}${step.required ? ' *' : ''}`,
      [
        step.value === null ? 'Not filled in' : spokenValue(step, step.value),
        step.outcome === 'failed' && `FAILED. ${step.says ?? ''}`,
        step.outcome === 'warning' && step.says,
        step.note,
        step.followUp && `Follow-up ${step.followUp.number}`,
      ]
        .filter(Boolean)
        .join('\n'),
      step.by && step.at ? `${step.by.name}\n${hand.moment(step.at)}` : '',
    ]),
  })
  drawPictures(
    doc,
    steps.flatMap(({ photos, instruction }) =>
      picturesFrom(photos, drawn).map((picture) => ({ ...picture, caption: instruction })),
    ),
  )
}

function drawFailure(doc: Doc, { completion, labels, hand }: OrderSheet) {
  const { downtime, failure } = completion
  const facts: Fact[] = [
    ['Problem', labels.problem],
    ['Cause', labels.cause],
    ['Remedy', labels.remedy],
    ['Stopped working', failure && 'Yes'],
    [
      'Stood still',
      downtime && `${hand.moment(downtime.from)} to ${downtime.until ? hand.moment(downtime.until) : 'now'}`,
    ],
  ]
  if (!facts.some(([, value]) => value)) return
  drawTitle(doc, 'What failed')
  drawFacts(doc, facts)
}

const KINDS: Record<LabourKind, string> = { work: 'Work', travel: 'Travel', waiting: 'Waiting' }

function drawLabour(doc: Doc, { costs, hand }: OrderSheet) {
  const entries = costs.labour.filter(({ minutes }) => minutes !== null)
  if (entries.length === 0) return
  const money = entries.some(({ cost }) => cost !== null)
  drawTitle(doc, 'Time')
  drawTable(doc, {
    headings: ['Who', 'What', 'From', 'Time', ...(money ? ['Cost'] : [])],
    widths: [30, 14, 24, 14, ...(money ? [18] : [])],
    right: [3, 4],
    rows: entries.map(({ person, kind, from, minutes, note, cost }) => [
      [person.name, note].filter(Boolean).join('\n'),
      KINDS[kind],
      from && hand.moment(from),
      spokenMinutes(minutes ?? 0),
      ...(money ? [cost === null ? '' : moneyText(cost, hand.currency)] : []),
    ]),
  })
}

function drawParts(doc: Doc, { costs, hand }: OrderSheet) {
  if (costs.parts.length === 0) return
  const money = costs.totals !== null
  drawTitle(doc, 'Parts')
  drawTable(doc, {
    headings: ['Part', 'Store', 'Planned', 'Used', ...(money ? ['Cost'] : [])],
    widths: [40, 22, 12, 12, ...(money ? [18] : [])],
    right: [2, 3, 4],
    rows: costs.parts.map(({ item, store, planned, used, cost }) => [
      `${item.code} ${item.name}`,
      store.name,
      `${planned.toLocaleString('en')} ${item.unit}`,
      `${used.toLocaleString('en')} ${item.unit}`,
      ...(money ? [moneyText(cost ?? 0, hand.currency)] : []),
    ]),
  })
}

function drawMoney(doc: Doc, { costs: { totals, otherCosts }, hand }: OrderSheet) {
  if (totals === null) return
  const money = (amount: number) => moneyText(amount, hand.currency)
  drawTitle(doc, 'Cost')
  drawFacts(doc, [
    ['Time', money(totals.labour)],
    ['Parts', money(totals.parts)],
    ...otherCosts.map(({ text, vendor, amount }): Fact => [
      [text, vendor?.name].filter(Boolean).join(', '),
      money(amount),
    ]),
    ['Recorded elsewhere', totals.recorded > 0 && money(totals.recorded)],
    ['Total', money(totals.total)],
    ['Estimate', totals.estimated !== null && money(totals.estimated)],
  ])
}

function drawSignatures(doc: Doc, { completion: { signatures }, hand }: OrderSheet, drawn: Drawn) {
  if (signatures.length === 0) return
  drawTitle(doc, 'Signatures')
  drawFacts(
    doc,
    signatures.map(({ role, name, at, picture }) => [
      role === 'technician' ? hand.technician : 'On site',
      `${name}, ${hand.moment(at)}${picture ? '' : ' (name typed)'}`,
    ]),
  )
  drawPictures(
    doc,
    signatures.flatMap(({ picture, name }) =>
      picture ? picturesFrom([picture], drawn).map((one) => ({ ...one, caption: name })) : [],
    ),
  )
}

function drawHistory(doc: Doc, { order: { history }, hand }: OrderSheet) {
  drawTitle(doc, 'History')
  drawTable(doc, {
    headings: ['When', 'What', 'Who'],
    widths: [22, 56, 22],
    rows: history.map(({ at, event, who, notes }) => [
      hand.moment(at),
      [capital(event.slice(event.indexOf('.') + 1).replaceAll('-', ' ')), notes].filter(Boolean).join('\n'),
      who,
    ]),
  })
}
