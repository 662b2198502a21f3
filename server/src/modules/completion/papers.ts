import type { Download } from '@mtambo/contract'
import { runAs, type Ctx } from '#core/context.ts'
import type { Identified } from '#core/http.ts'
import { asJpeg } from '#modules/files/index.ts'
import { logSheet, orderSheet } from './paper/gather.ts'
import { pdfOfLog } from './paper/log.ts'
import { pdfOfOrder } from './paper/order.ts'

const pdf = (number: string, content: Buffer): Download => ({
  name: `${number.replaceAll(/[^\w-]+/g, '-')}.pdf`,
  mediaType: 'application/pdf',
  content: new Uint8Array(content),
})

/** Gathers in a transaction, then draws outside it: pictures come from the storage, which may be slow. */
export async function orderPaper({ orgId, actor }: Identified, { id }: { id: string }): Promise<Download> {
  const sheet = await runAs(orgId, actor, (ctx) => orderSheet(ctx, id), { read: true })
  return pdf(sheet.order.number, await pdfOfOrder(sheet, await asJpeg(sheet.pictures)))
}

export async function logPaper({ orgId, actor }: Identified, { id }: { id: string }): Promise<Download> {
  const sheet = await runAs(orgId, actor, (ctx) => logSheet(ctx, id), { read: true })
  return pdf(sheet.log.number, await pdfOfLog(sheet, await asJpeg(sheet.pictures)))
}

/** What was drawn is handed over as it is. */
export const handOver = (_: Ctx, paper: Download) => Promise.resolve(paper)
