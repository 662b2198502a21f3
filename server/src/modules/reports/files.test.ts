import { reports } from '@mtambo/contract'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { printable } from '#core/pdf.ts'
import { manager } from '#modules/cases/fixtures.ts'
import { newOrg } from '#testing/index.ts'
import { aFault, aMonthOfFaults, PERIOD } from './fixtures.ts'
import { pdfOfPaper } from './pdf.ts'
import { paperOf } from './sheets.ts'

type Name = 'faults' | 'maintenance' | 'performance'

async function csv(org: Awaited<ReturnType<typeof newOrg>>, report: Name) {
  const answer = await org.as('manager').send(reports.csv, { report, ...PERIOD })
  const rows = parse(answer.rawPayload, { bom: true, relaxColumnCount: true, skipEmptyLines: true })
  return { answer, rows: rows as string[][] }
}

/** The texts of a PDF that was not compressed: pdfkit writes them as hexadecimal pieces between the kerning. */
const textsOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\[(.*?)\] TJ/g)].map(([, pieces]) =>
    [...pieces!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
  )

describe('CSV', () => {
  test('holds every table of the report, with its numbers', async () => {
    const org = await newOrg()
    await aMonthOfFaults(org)
    const { answer, rows } = await csv(org, 'faults')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('fault-report-2026-03-10-2026-03-19.csv'),
    })
    expect(rows.slice(1, 3)).toEqual([
      ['Period', '2026-03-10', '2026-03-19'],
      ['Period before', '2026-02-28', '2026-03-09'],
    ])
    for (const row of [
      ['Reported', '5', '3'],
      ['Resolution rate (%)', '80', '33.3'],
      ['Time to resolution (hours)', '6.3', ''],
      ['Faults by type'],
      ['Power outage', '3', '1'],
      ['Nakuru', '1', '1'],
      ['2026-03-12', '2', '2'],
      ['asha', '1', '1'],
    ])
      expect(rows).toContainEqual(row)
    expect((await csv(org, 'performance')).rows).toContainEqual(['Customer-minutes', '24000', '144000'])
    expect((await csv(org, 'maintenance')).rows).toContainEqual(['Completion rate (%)', '', ''])
  })

  test('has no cell that a spreadsheet would calculate', async () => {
    const org = await newOrg()
    await aFault(org, { at: '2026-03-12T08:00:00Z', area: '=HYPERLINK("http://example.com")' })
    const { rows } = await csv(org, 'faults')
    expect(rows).toContainEqual(['\'=HYPERLINK("http://example.com")', '1', '0'])
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })
})

describe('PDF', () => {
  test('is a file with the name of the report and its days', async () => {
    const org = await newOrg()
    const answer = await org.as('manager').send(reports.pdf, { report: 'performance', ...PERIOD })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('performance-report-2026-03-10-2026-03-19.pdf'),
    })
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(answer.rawPayload.length).toBeGreaterThan(2000)
    expect(answer.rawPayload.length).toBeLessThan(100_000)
  })

  test.each<[Name, string[]]>([
    ['faults', ['Fault report', '2026-03-10 to 2026-03-19, compared with 2026-02-28 to 2026-03-09', 'Nakuru', 'asha']],
    ['maintenance', ['Maintenance report', 'Planned by equipment', 'Nothing in this period.']],
    ['performance', ['Performance report', 'SAIDI (minutes per customer)', '24,000', '144,000']],
  ])('of %s can be read: organisation, period, figures, tables, pages', async (name, expected) => {
    const org = await newOrg()
    await aMonthOfFaults(org)
    const pdf = await org.look(async (ctx) => pdfOfPaper(await paperOf(ctx, name, PERIOD), { compress: false }))
    const texts = textsOf(pdf)
    for (const text of [...expected, 'Key figures', `Organisation ${org.slug.slice(4)}`]) expect(texts).toContain(text)
    const pages = texts.filter((text) => text.startsWith('Page '))
    expect(pages.at(-1)).toBe(`Page ${pages.length} of ${pages.length}`)
  })

  test('of five years in many areas runs over pages, each with the headings of its table', async () => {
    const org = await newOrg()
    await manager(org).browser()
    await org.look(({ tx }) =>
      tx.execute(sql`insert into case_days (org_id, dimension, day, key, n, open, minutes, customers)
        select ${org.id}::uuid, 'area', '2026-03-12'::date, 'Area ' || i, i, 0, 0, 0 from generate_series(1, 120) as i`),
    )
    const pdf = await org.look(async (ctx) =>
      pdfOfPaper(await paperOf(ctx, 'faults', { from: '2022-01-01', to: '2026-12-31' }), { compress: false }),
    )
    const texts = textsOf(pdf)
    expect(texts.filter((text) => text === 'County').length).toBeGreaterThan(2)
    expect(texts).toContain('Area 120')
    expect(texts).toContain('2026-12-01')
  })

  test('letters that the typeface lacks lose their marks', () => {
    expect(printable('Café Ŵanja – “ok” 東')).toBe('Café Wanja – “ok” ?')
  })
})
