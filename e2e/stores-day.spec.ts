import {
  choose,
  expect,
  generalManager,
  generalTechnician,
  goTo,
  isLive,
  ours,
  smallPhone,
  tell,
  test,
  type Page,
} from './people.ts'

test('what runs out is asked for, ordered, received and counted', async ({ open }) => {
  const desk = await open(generalManager)
  const field = await open(generalTechnician, smallPhone)
  const names = await shelf(desk)
  const { item, store, vendor } = names

  await test.step('the list of what is to be bought says how much', async () => {
    await goTo(desk, `/console/stock/reorder?storeId=${names.storeId}`, 'To reorder')
    const row = desk.getByRole('row', { name: store })
    await expect(row).toContainText(item)
    await expect(row).toContainText('18')
  })

  const request = await test.step('the technician asks for it on a phone', async () => {
    await goTo(field, '/console/purchasing/requests/new', 'Ask for something to be bought')
    await choose(field, 'Line 1: item', item, item)
    await field.getByLabel('Quantity').fill('20')
    await field.getByLabel('Reason').fill('The filler stops without them')
    await field.getByRole('button', { name: 'Ask for it' }).click()
    await expect(field.getByRole('heading', { level: 1, name: item })).toBeVisible()
    return field.url()
  })

  await test.step('the manager approves and orders it', async () => {
    await goTo(desk, request, item)
    await isLive(field)
    await desk.getByRole('button', { name: 'Approve' }).click()
    await expect(field.getByText('Approved').first()).toBeVisible()
    await desk.getByRole('link', { name: 'Order it' }).click()
    await choose(desk, 'Vendor', vendor, vendor)
    await desk.getByLabel('Price, each').fill('350')
    await desk.getByRole('button', { name: 'Save the draft' }).click()
    await expect(desk.getByText('KES 7,000.00').first()).toBeVisible()
    await desk.getByRole('button', { name: /^Send/ }).click()
    await desk.getByText('In another way').click()
    await desk.getByRole('button', { name: 'Mark as sent' }).click()
  })

  await test.step('one less has come; the rest is still expected', async () => {
    await desk.getByRole('button', { name: 'Goods have come…' }).click()
    const form = desk.getByRole('dialog')
    await choose(form, 'Into which store', store)
    await form.getByRole('textbox', { name: 'Has come' }).fill('19')
    await form.getByRole('button', { name: 'Receive' }).click()
    await expect(form).toBeHidden()
    await expect(desk.getByRole('button', { name: 'Goods have come…' })).toBeVisible()
  })

  await test.step('it is counted on the phone, and the books are put right', async () => {
    await goTo(desk, '/console/stock/counts', 'Counts')
    await desk.getByRole('button', { name: 'Start a count' }).click()
    const form = desk.getByRole('dialog')
    await choose(form, 'Store', store, store)
    await form.getByRole('button', { name: 'Start' }).click()
    await desk.getByLabel(`Counted of ${names.code}`).fill('20')
    await desk.getByLabel(`Counted of ${names.code}`).press('Enter')
    await desk.getByRole('button', { name: 'Post the count' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Post' }).click()
    await goTo(field, `/console/stock/movements?itemId=${names.itemId}`, 'Movements')
    await expect(field.getByText('Counted').first()).toBeVisible()
  })
})

/** A store, what lies in it with too little of it, and who sells more. */
async function shelf(page: Page) {
  await page.goto('/console/')
  const [store, item, vendor] = [ours('Line store'), ours('Filler nozzle seal'), ours('Kisumu Seals')]
  const { id: storeId } = await tell<{ id: string }>(page, 'stock/stores', { name: store })
  const code = ours('SEAL')
    .replace(/[^\w]+/g, '-')
    .replace(/-$/, '')
    .toUpperCase()
  const { organisation } = (await (await page.request.get('/api/me')).json()) as {
    organisation: { categories: Record<string, { code: string }[]> }
  }
  const category = organisation.categories['item']?.[0]?.code
  const { id: itemId } = await tell<{ id: string }>(page, 'stock/items', {
    code,
    name: item,
    kind: 'part',
    category,
    unit: 'each',
    stock: [{ storeId, quantity: 2, min: 5, max: 20 }],
  })
  await tell(page, 'vendors', { name: vendor })
  return { store, storeId, item, itemId, code, vendor }
}
