import {
  admin,
  agent,
  choose,
  expect,
  goTo,
  isLive,
  manager,
  mayBeRefused,
  secondTechnician,
  signInStaff,
  technician,
  test,
  type Page,
} from './people.ts'

test('a wrong password says so and keeps the name; the right one leads to the page asked for', async ({ visit }) => {
  const page = await visit()
  mayBeRefused(page, /^401 POST \/api\/login$/)
  await page.goto('/console/cases?status=assigned&severity=high')
  await expect(page).toHaveURL(/\/console\/sign-in\?to=/)
  await signInStaff(page, { login: agent.login, password: 'not the one' })
  await expect(page.getByRole('alert')).toContainText(/password is wrong/)
  await expect(page.getByLabel('Username or e-mail')).toHaveValue(agent.login)

  await signInStaff(page, agent)
  await expect(page.getByRole('heading', { level: 1, name: 'Faults' })).toBeVisible()
  await expect(page).toHaveURL(/\/console\/cases\?status=assigned&severity=high$/)
  await expect(page.getByRole('tab', { name: 'Assigned', exact: true })).toHaveAttribute('aria-selected', 'true')
})

test('filters are kept in the address and after a reload', async ({ open }) => {
  const page = await open(manager)
  await goTo(page, '/console/cases', 'Faults')
  await page.getByRole('tab', { name: 'Closed' }).click()
  await choose(page, 'Type', 'Power outage')
  await page.getByRole('searchbox').fill('F-')
  await expect(page).toHaveURL(/status=closed/)
  await expect(page).toHaveURL(/category=power_outage/)
  await expect(page).toHaveURL(/q=F-/)

  const shown = page.getByText(/^\d+ of \d+$/)
  const before = await shown.textContent()
  await page.reload()
  await expect(shown).toHaveText(before ?? '')
  await expect(page.getByRole('tab', { name: 'Closed' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('Power outage')
  await expect(page.getByRole('searchbox')).toHaveValue('F-')
  for (const row of await page.getByRole('row').filter({ hasText: 'F-' }).all())
    await expect(row).toContainText('Closed')
})

test('the keyboard is enough: / searches, j and k walk, Enter opens, Ctrl+K goes anywhere', async ({ open }) => {
  const page = await open(manager)
  await goTo(page, '/console/cases', 'Faults')
  const rows = page.getByRole('row').filter({ hasText: /F-\d{4}-/ })
  await expect(rows.first()).toBeVisible()

  await page.keyboard.press('j')
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rows.nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.nth(1)).toBeFocused()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('F-')
  await expect(page).toHaveURL(/q=F-/)
  await page.getByRole('searchbox').blur()

  await page.keyboard.press('j')
  const number = await rows.first().getByRole('link').textContent()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/console\/cases\/[0-9a-f-]{36}$/)
  await expect(page).toHaveTitle(new RegExp(`^${number}`))

  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog').getByPlaceholder('Name, number, or page')
  await expect(search).toBeFocused()
  await search.fill('Akinyi Odero')
  // Her requests are found too; they only mention her.
  await page.getByRole('dialog').getByText('Akinyi Odero', { exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Akinyi Odero' })).toBeVisible()
})

test('a customer is added; a taken ID number is said beside its field and nothing typed is lost', async ({ open }) => {
  const page = await open(agent)
  mayBeRefused(page, /^4\d\d POST \/api\/customers$/)
  await goTo(page, '/console/customers', 'Customers')
  await page.getByRole('link', { name: 'New customer' }).click()
  await page.getByLabel('First name').fill('Zuhura')
  await page.getByLabel('Last name').fill('Makokha')
  await page.getByLabel('Phone').fill('0712 900 417')
  await page.getByLabel('ID or passport number').fill('29100001')
  await page.getByLabel('Address').fill('House 12, behind the market')
  await choose(page, 'County', 'Kisumu', 'kisu')
  await page.getByRole('combobox', { name: 'Town' }).fill('Kisumu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add customer' }).click()

  const id = page.getByLabel('ID or passport number')
  await expect(id).toHaveAccessibleDescription('Another customer already has this ID number.')
  await expect(id).toBeFocused()
  await expect(page.getByLabel('First name')).toHaveValue('Zuhura')
  await expect(page.getByLabel('Address')).toHaveValue('House 12, behind the market')
  await expect(page.getByRole('combobox', { name: 'Town' })).toHaveValue('Kisumu')

  await id.fill('38417702')
  await page.getByRole('button', { name: 'Add customer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zuhura Makokha' })).toBeVisible()
  await expect(page.getByText(/^KP-\d{4}-\d{4}/).first()).toBeVisible()
  await expect(page.getByText('+254 712 900 417')).toBeVisible()
})

test('a connection is added for a customer who is found by typing', async ({ open }) => {
  const page = await open(manager)
  await goTo(page, '/console/connections/new', 'New connection')
  await choose(page, 'Customer', /Akinyi Odero/, 'Akinyi Od')
  await expect(page.getByRole('combobox', { name: 'County in the meter number' })).toHaveValue(/^Nairobi/)
  await page.getByLabel('Load').fill('7.5')
  await page.getByRole('combobox', { name: 'Transformer' }).fill('TX-NAI-0007')
  await page.getByRole('button', { name: 'Add connection' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^MTR-NAI-\d{6}$/ })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '7.5 kVA' })).toBeVisible()
  await expect(page.getByRole('main').getByText('Pending').first()).toBeVisible()
})

test('two assign the same fault at once: one wins, the other is told who did', async ({ open }) => {
  const one = await open(manager)
  const other = await open(admin)
  const path = `/console/cases/${await reportedBy(one)}`
  const windows = [one, other]
  // Both requests wait until both are made: only then is it "at once".
  const made = gate(windows.length)
  for (const page of windows) {
    mayBeRefused(page, /^409 POST \/api\/cases\/.*\/assign$/)
    await page.route('**/assign', async (route) => {
      await made()
      await route.continue()
    })
    await page.goto(path)
    await isLive(page)
  }
  await choose(one, 'Technician', new RegExp(`^${technician.name}`))
  await choose(other, 'Technician', new RegExp(`^${secondTechnician.name}`))
  await Promise.all(windows.map((page) => page.getByRole('button', { name: 'Assign', exact: true }).click()))

  const told = (page: Page) => page.getByRole('main').getByRole('alert')
  await expect.poll(async () => (await told(one).count()) + (await told(other).count())).toBe(1)
  const [loser, winner] = (await told(one).count()) === 1 ? [manager, secondTechnician] : [admin, technician]
  const losing = loser === manager ? one : other
  await expect(told(losing)).toContainText(winner.name)
  for (const page of windows) {
    await expect(page.getByRole('definition').filter({ hasText: winner.name })).toBeVisible()
  }
})

/** Opens once so many have come. */
function gate(count: number) {
  const { promise, resolve } = Promise.withResolvers<void>()
  let come = 0
  return async () => {
    if (++come === count) resolve()
    await promise
  }
}

/** A new fault that nobody has yet; its id. */
async function reportedBy({ request }: Page) {
  const answer = await request.post('/api/cases', {
    headers: { 'x-mtambo': '1' },
    data: {
      category: 'low_voltage',
      severity: 'medium',
      description: 'The lights are dim in the evening.',
      locationText: 'Kibera Drive, by the water kiosk',
    },
  })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { id: string }).id
}

test('dark colours are chosen once and stay', async ({ open }) => {
  const page = await open(agent)
  await goTo(page, '/console/', /Sarah/)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.getByRole('button', { name: 'Dark colours' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Light colours' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
