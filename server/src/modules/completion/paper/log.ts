import type { WorkOrder } from '@mtambo/contract'
import { drawFeet, paper, type Doc } from '#core/pdf.ts'
import { spokenMinutes } from '#modules/work-costs/index.ts'
import type { Hand, LogSheet } from './gather.ts'
import { drawFacts, drawHead, drawPictures, drawTitle } from './page.ts'

export const drawLogFacts = (doc: Doc, hand: Hand, log: WorkOrder['logs'][number]) =>
  drawFacts(doc, [
    ['Written', `${hand.moment(log.at)}, ${log.by.name}`],
    ['Work performed', log.workPerformed],
    ['Parts used', log.partsUsed],
    ['Issues found', log.issuesFound],
    ['Recommendations', log.recommendations],
    ['Time on site', log.minutes !== null && spokenMinutes(log.minutes)],
  ])

/** The electronic maintenance log: one entry, numbered, on a page of its own. */
export async function pdfOfLog({ hand, order, log }: LogSheet, drawn: Map<string, Buffer>, { compress = true } = {}) {
  const { doc, whole } = await paper({ title: `${log.number} ${order.title}`, author: hand.organisation, compress })
  drawHead(doc, {
    organisation: hand.organisation,
    title: `Maintenance log ${log.number}`,
    under: `${hand.workOrder} ${order.number} · ${order.title}`,
  })
  drawFacts(doc, [
    ['Equipment', order.asset ? `${order.asset.tag} ${order.asset.name}` : order.equipment],
    ['Place', [order.location?.name, order.locationText].filter(Boolean).join(', ')],
  ])
  drawTitle(doc, 'What was done')
  drawLogFacts(doc, hand, log)
  const photos = log.photos.flatMap(({ id }) => {
    const bytes = drawn.get(id)
    return bytes ? [{ bytes }] : []
  })
  if (photos.length > 0) drawTitle(doc, 'Photos')
  drawPictures(doc, photos)
  drawFeet(doc, `${hand.organisation} · ${log.number}`)
  doc.end()
  return whole
}
