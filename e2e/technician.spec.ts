import { expect, goTo, manager, mayBeRefused, smallPhone, technician, test, type Page } from './people.ts'

type Row = { id: string; title: string; status: string; assignee: { name: string } | null }

test('a technician sees own and newly reported faults only', async ({ open }) => {
  const page = await open(technician, smallPhone)
  await goTo(page, '/console/cases', 'Faults')
  const cards = page.getByRole('list', { name: 'Faults' }).getByRole('listitem')
  await expect(cards.first()).toBeVisible()
  for (const text of await cards.allTextContents()) expect(text).toMatch(/Reported|Peter Ochieng/)
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible()
})

test('what is not theirs cannot be reached by its address, and the page says so', async ({ open }) => {
  const theirs = await faultOf(await open(manager), 'Mary Wanjiku')
  const page = await open(technician, smallPhone)
  mayBeRefused(page, /^40[34] GET \/api\/(staff|cases\/)/)
  const words = page.getByRole('main')

  await page.goto('/console/staff')
  await expect(words).toContainText('Not for your role')
  await expect(words).not.toContainText('Sarah Kimani')

  await page.goto(`/console/cases/${theirs.id}`)
  await expect(words).toContainText('Not found')
  await expect(words).not.toContainText(theirs.title)
  // There is a way on from here.
  await page.getByRole('button', { name: 'Open the menu' }).click()
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(menu.getByRole('link', { name: 'Staff' })).toHaveCount(0)
  await menu.getByRole('link', { name: 'My work' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
})

test('what was typed about the work survives a reload', async ({ open }) => {
  const page = await open(technician, smallPhone)
  await goTo(page, '/console/my-work', 'My work')
  await page
    .getByRole('main')
    .getByRole('link', { name: /WO-\d{4}-/ })
    .first()
    .click()
  const form = page.getByRole('dialog', { name: /^Complete WO-/ })
  const complete = page.getByRole('button', { name: 'Complete…' })
  await complete.click()
  await form.getByLabel('Work performed').fill('Replaced the blown fuse on the pole.')
  await form.getByLabel('Parts used').fill('One 63 A fuse')
  await kept(page, 'One 63 A fuse')

  await page.reload()
  await complete.click()
  await expect(form.getByLabel('Work performed')).toHaveValue('Replaced the blown fuse on the pole.')
  await expect(form.getByLabel('Parts used')).toHaveValue('One 63 A fuse')

  // A form that is not filled in stays and says what is missing.
  await form.getByLabel('Work performed').fill('')
  await form.getByRole('button', { name: 'Complete', exact: true }).click()
  await expect(form.getByLabel('Work performed')).toHaveAccessibleDescription(/Say what was done/)
})

/** Waits until this is on the device. */
const kept = (page: Page, text: string) =>
  expect.poll(() => page.evaluate(() => JSON.stringify(Object.values(localStorage)))).toContain(text)

async function faultOf({ request }: Page, name: string) {
  const list = await request.get('/api/cases?status=pending&limit=100')
  const { items } = (await list.json()) as { items: Row[] }
  const fault = items.find(({ assignee }) => assignee?.name === name)
  if (!fault) throw new Error(`${name} has no open fault`)
  return fault
}
