import { purchaseOrders } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { moneyText } from '#core/money.ts'
import { newOrg } from '#testing/index.ts'
import { placed } from './fixtures.ts'
import { pdfOfOrder, type OrderSheet } from './order-pdf.ts'
import { quantityText } from './spoken.ts'

const line: OrderSheet['order']['lines'][number] = {
  id: 'l',
  item: { id: 'i', code: 'BRG-6204', name: 'Ball bearing 6204', unit: 'each' },
  description: 'Ball bearing 6204',
  unit: 'each',
  quantity: 4,
  unitPrice: 125_050,
  taxRate: 16,
  net: 500_200,
  tax: 80_032,
  received: 0,
  outstanding: 4,
  requestLineId: null,
  request: null,
}

const sheet = (change: Partial<OrderSheet['order']> = {}): OrderSheet => ({
  order: {
    number: 'PO-2026-000007',
    status: 'sent',
    lines: [line],
    net: 500_200,
    tax: 80_032,
    total: 580_232,
    currency: 'KES',
    expectedOn: '2026-12-01',
    notes: 'To gate 2\nbefore noon',
    ...change,
  },
  day: '21 November 2026',
  from: ['Example Manufacturing', 'Enterprise Road', null, null],
  to: ['Nairobi Bearings Ltd', 'Mercy Atieno', null, null, null],
  deliverTo: 'Main store',
  paymentDays: 30,
})

/** Every text of the file, as pdfkit writes it: in hexadecimal, in pieces between kernings. */
const textsOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, pieces]) =>
      [...pieces!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
    )
    .join('\n')

test('the paper says who orders what from whom, and what it costs', async () => {
  const text = textsOf(await pdfOfOrder(sheet(), { compress: false }))
  for (const said of [
    'Purchase order PO-2026-000007',
    'Nairobi Bearings Ltd',
    'Example Manufacturing',
    'KES 1,250.50',
    'KES 5,802.32',
    '4 each',
    '1 December 2026',
    'Within 30 days',
    'before noon',
    'Page 1 of 1',
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('Draft')
  expect(textsOf(await pdfOfOrder(sheet({ status: 'draft' }), { compress: false }))).toContain('Draft: not ordered yet')
})

test('a hundred lines take several pages, each with its headings', async () => {
  const text = textsOf(await pdfOfOrder(sheet({ lines: Array.from({ length: 100 }, () => line) }), { compress: false }))
  expect(text).toContain('Page 3 of')
  expect(text.match(/Quantity/g)!.length).toBeGreaterThanOrEqual(3)
})

test('money and quantities are written as people write them', () => {
  expect(moneyText(125_050, 'KES')).toBe('KES 1,250.50')
  expect(moneyText(1250, 'JPY')).toBe('JPY 1,250')
  expect(moneyText(1_250_500, 'KWD')).toBe('KWD 1,250.500')
  expect(moneyText(100, 'ZZZ')).toBe('ZZZ 1.00')
  expect(quantityText(2.5, 'kg')).toBe('2.5 kg')
  expect(quantityText(1000, null)).toBe('1,000')
})

test('it is a file to keep', async () => {
  const org = await newOrg('general')
  const { id, number } = await placed(org)
  const answer = await org.as('viewer').send(purchaseOrders.pdf, { id })
  expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf' })
  expect(answer.headers['content-disposition']).toContain(`${number}.pdf`)
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})
