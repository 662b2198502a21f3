import type { Download } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { csvOfPaper } from './csv.ts'
import { pdfOfPaper } from './pdf.ts'
import type { Asked } from './series.ts'
import { paperOf, type Paper, type ReportName } from './sheets.ts'

type Wanted = Asked & { report: ReportName }

const nameOf = ({ title, period }: Paper, ending: string) =>
  `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${period.from}-${period.to}.${ending}`

export async function csvFile(ctx: Ctx, { report, ...asked }: Wanted): Promise<Download> {
  const paper = await paperOf(ctx, report, asked)
  return {
    name: nameOf(paper, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    content: new Uint8Array(csvOfPaper(paper)),
  }
}

export async function pdfFile(ctx: Ctx, { report, ...asked }: Wanted): Promise<Download> {
  const paper = await paperOf(ctx, report, asked)
  return { name: nameOf(paper, 'pdf'), mediaType: 'application/pdf', content: new Uint8Array(await pdfOfPaper(paper)) }
}
