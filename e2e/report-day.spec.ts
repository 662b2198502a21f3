import { readFile } from 'node:fs/promises'
import { choose, expect, goTo, manager, mayBeRefused, smallPhone, technician, test, type Page } from './people.ts'

test('the fault report counts what its lists show, for the period that was chosen', async ({ open }) => {
  const page = await open(manager)
  await goTo(page, '/console/reports', 'Reports')
  await page.getByRole('link', { name: /^Faults.*reported/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Faults report' })).toBeVisible()
  // What is over does not change while others work.
  await choose(page, 'Period', 'Last month')
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=/)
  // The address keeps it, and what is read now is of that month only.
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Period' })).toHaveValue('Last month')

  // The most frequent stands first.
  const line = page.getByRole('table', { name: 'faults by type' }).getByRole('row').nth(1)
  const type = await line.getByRole('link').innerText()
  const counted = Number(await line.getByRole('cell').first().textContent())
  expect(counted).toBeGreaterThan(0)
  await line.getByRole('link').click()

  await expect(page.getByRole('heading', { level: 1, name: 'Faults' })).toBeVisible()
  const rows = page
    .getByRole('table', { name: 'Faults' })
    .getByRole('row')
    .filter({ hasText: /F-\d{4}-/ })
  await expect(page.getByText(`${Math.min(counted, 25)} of ${counted}`, { exact: true })).toBeVisible()
  await expect(rows).toHaveCount(Math.min(counted, 25))
  for (const text of await rows.allTextContents()) expect(text).toContain(type)
})

test('reports and lists are taken away as files', async ({ open }) => {
  const page = await open(manager)
  await goTo(page, '/console/reports/faults', 'Faults report')
  const csv = await download(page, 'CSV')
  expect(csv.type).toContain('text/csv')
  expect(csv.bytes.toString()).toContain('Critical')
  const pdf = await download(page, 'PDF')
  expect(pdf.type).toContain('application/pdf')
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.bytes.length).toBeGreaterThan(2000)

  await goTo(page, '/console/customers?q=akinyi+odero', 'Customers')
  const customers = await download(page, 'Download CSV')
  expect(customers.type).toContain('text/csv')
  const [head, ...lines] = customers.bytes.toString().trim().split('\r\n')
  expect(head).toMatch(/Account/i)
  expect(lines.length).toBe((await page.getByRole('table', { name: 'Customers' }).getByRole('row').count()) - 1)
  expect(lines[0]).toContain('Akinyi')
})

/** What a person gets who clicks, and what the server calls it. */
async function download(page: Page, name: string) {
  const link = page.getByRole('link', { name, exact: true })
  const address = await link.getAttribute('href')
  const coming = page.waitForEvent('download')
  await link.click()
  const bytes = await readFile(await (await coming).path())
  const head = await page.request.get(address ?? '')
  return { bytes, type: head.headers()['content-type'] }
}

test('performance says how reliable the supply is, and how that is worked out', async ({ open }) => {
  const page = await open(manager)
  await goTo(page, '/console/reports/performance', 'Performance')
  for (const [index, formula] of [
    ['SAIDI', 'customer minutes / customers served'],
    ['SAIFI', 'customers interrupted / customers served'],
    ['CAIDI', 'customer minutes / customers interrupted'],
  ] as const) {
    const card = page.getByRole('article', { name: index })
    await expect(card).toContainText(formula)
    await expect(card).toContainText(/\d/)
  }
  const [minutes, served] = await figuresOf(page, 'SAIDI')
  const saidi = (minutes / served).toLocaleString('en-GB', { maximumFractionDigits: 1 })
  await expect(page.getByRole('article', { name: 'SAIDI' })).toContainText(`${saidi} min`)
})

/** The two numbers of the formula: what is divided, and by what. */
async function figuresOf(page: Page, index: string) {
  const formula = await page.getByRole('article', { name: index }).getByText('=').textContent()
  const [above = NaN, below = NaN] = (formula?.split('=')[1] ?? '').split('/').map((n) => Number(n.replaceAll(',', '')))
  return [above, below] as const
}

test('a technician is not shown reports, nor their files', async ({ open }) => {
  const page = await open(technician, smallPhone)
  mayBeRefused(page, /^403 GET \/api\/reports\//)
  for (const path of ['reports', 'reports/faults', 'reports/performance']) {
    await page.goto(`/console/${path}`)
    await expect(page.getByRole('main')).toContainText('Not for your role')
  }
  for (const file of ['reports/faults/csv', 'reports/faults/pdf', 'reports/performance'])
    expect((await page.request.get(`/api/${file}`)).status(), file).toBe(403)
})

test('a transformer is found in the register, with what is above it, its map and its parts', async ({ open }) => {
  const page = await open(manager)
  const { meterNumber, transformer: tag } = await suppliedFrom(page)
  await goTo(page, '/console/assets', 'Network')
  await page.getByRole('searchbox').fill(tag)
  await page.getByRole('table', { name: 'Network' }).getByRole('link', { name: tag }).click()
  await expect(page).toHaveTitle(new RegExp(`^${tag}`))
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /substation/i })
      .first(),
  ).toBeVisible()

  // A browser that can draw has a map; the others read where it is.
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await expect(
    map
      .getByRole('region', { name: new RegExp(`^Map: ${tag}`) })
      .or(map.getByRole('list'))
      .first(),
  ).toBeVisible()
  await page.getByRole('link', { name: /connections? supplied by it$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: meterNumber })).toBeVisible()
})

/** A connection that hangs on a transformer of the register. */
async function suppliedFrom({ request }: Page) {
  const { items } = (await (await request.get('/api/connections?status=active&limit=50')).json()) as {
    items: { meterNumber: string; transformer: string | null; transformerId?: string | null }[]
  }
  const found = items.find(({ transformer }) => transformer?.startsWith('TX-'))
  if (!found?.transformer) throw new Error('No connection names its transformer')
  return { meterNumber: found.meterNumber, transformer: found.transformer }
}
