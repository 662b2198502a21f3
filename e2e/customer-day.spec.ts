import {
  addPhoto,
  akinyi,
  choose,
  dayFromNow,
  expect,
  goTo,
  isDrawn,
  isLive,
  manager,
  ours,
  phone,
  secondTechnician,
  signInCustomer,
  smallPhone,
  test,
  type Page,
} from './people.ts'

const ADDRESS = ours('Plot 412, Lunga Lunga Road, the green gate behind the mill')
const NEED = 'A second house on the same plot, for my mother.'
const WORK = 'Service cable and meter fitted, earth tested, supply on.'

test('home says what is announced and how things stand, and both accounts are at hand', async ({ open }) => {
  const page = await open(akinyi, phone)
  await page.goto('/portal/')
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Akinyi' })).toBeVisible()
  const announced = page.locator('section', { has: page.getByRole('heading', { name: 'Announcements' }) })
  await expect(announced.getByRole('article').first()).toContainText(/Outage|News/)
  const counts = page.getByRole('list', { name: 'At a glance' })
  await expect(counts.getByRole('listitem')).toHaveCount(6)
  await expect(page.getByLabel('Account in use').getByRole('option')).toHaveText([
    /^Akinyi Odero · KP-/,
    /^Duka la Akinyi · KP-/,
  ])

  await announced.getByRole('link', { name: 'Show all' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Announcements' })).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).click()
  await counts.getByRole('link', { name: /Active/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My connections' })).toBeVisible()
})

test('a second account is added with what is on its bill, and one goes from one to the other', async ({
  open,
  visit,
}) => {
  const [first, second] = await billsOf(await open(manager))
  const page = await visit(phone)
  await signUp(page, first)
  await page.goto('/portal/accounts/add')
  await page.getByLabel('Account number').fill(second.accountNumber)
  await page.getByLabel('ID number').fill(second.idNumber)
  await page.getByLabel('Phone number').fill(second.phone)
  await page.getByRole('button', { name: 'Add this account' }).click()
  await expect(page.getByText(`${second.name} is now in your login.`)).toBeVisible()

  const inUse = page.getByRole('main').getByText(new RegExp(`Account (${first.accountNumber}|${second.accountNumber})`))
  await page.getByRole('button', { name: `Use this account: ${second.name}` }).click()
  await expect(inUse).toContainText(second.accountNumber)
  await page.getByLabel('Account in use').selectOption({ label: `${first.name} · ${first.accountNumber}` })
  await expect(inUse).toContainText(first.accountNumber)
  // It stays so after a reload.
  await page.reload()
  await expect(inUse).toContainText(first.accountNumber)
})

/** As if they had registered another day. */
async function signUp(page: Page, { accountNumber, idNumber, phone }: Bill) {
  const password = 'the lamp is green'
  const registered = await page.request.post('/api/portal/register', {
    headers: { 'x-mtambo': '1' },
    data: { organisation: 'kenya-power', accountNumber, idNumber, phone, password },
  })
  expect(registered.status()).toBe(200)
  await page.goto('/portal/sign-in')
  await signInCustomer(page, { login: accountNumber, password, name: '', utility: 'Kenya Power' })
  await expect(page.getByText(`Account ${accountNumber}`)).toBeVisible()
}

type Bill = { accountNumber: string; idNumber: string; phone: string; name: string; portalRegistered: boolean }

/** Of two firms without a login, as the desk reads it to them. */
async function billsOf({ request }: Page): Promise<[Bill, Bill]> {
  const list = await request.get('/api/customers?active=yes&type=commercial&limit=20&sort=account')
  const { items } = (await list.json()) as { items: { id: string }[] }
  const bills = await Promise.all(
    items.map(async ({ id }) => (await (await request.get(`/api/customers/${id}`)).json()) as Bill),
  )
  const [first, second] = bills.filter(({ portalRegistered }) => !portalRegistered)
  if (!first || !second) throw new Error('Too few firms are without a login')
  return [first, second]
}

test('a new connection goes from the customer’s phone to the meter on the wall', async ({ open }) => {
  const desktop = await open(manager)
  const home = await open(akinyi, phone)
  const field = await open(secondTechnician, smallPhone)
  await goTo(desktop, '/console/service-requests?status=pending', 'Service requests')
  await isLive(desktop)
  await goTo(field, '/console/my-work', 'My work')
  await isLive(field)
  const number = await askForConnection(home)
  const status = (word: string) => home.getByRole('list', { name: 'Where it stands' }).getByText(`${word} (now)`)

  await test.step('the manager’s queue shows it, and the manager takes it up', async () => {
    await desktop.getByRole('link', { name: number }).click()
    await expect(desktop.getByText(NEED)).toBeVisible()
    await isDrawn(desktop.getByRole('list', { name: 'Documents' }).getByRole('img'))
    await desktop.getByRole('button', { name: 'Take it up' }).click()
    await expect(status('Being looked at')).toBeVisible()
  })

  await test.step('approves it with a technician and a day; the customer reads the day', async () => {
    await desktop.getByRole('button', { name: 'Approve…' }).click()
    const form = desktop.getByRole('dialog', { name: `Approve ${number}` })
    await choose(desktop, 'Technician', new RegExp(`^${secondTechnician.name}`))
    await form.getByLabel('Day').fill(dayFromNow(1))
    await form.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(form).toBeHidden()
    await expect(home.getByText(/^Our crew comes on /)).toBeVisible()
  })

  await test.step('the technician installs it', () => install(field))

  await test.step('the customer sees it done, with a notice, and the connection at work', async () => {
    await expect(home.getByText('This is finished.', { exact: false })).toBeVisible()
    await home.getByRole('link', { name: /^Notices/ }).click()
    await expect(home.getByRole('link', { name: `Request ${number}` }).filter({ hasText: 'in service' })).toBeVisible()
    await home.goto('/portal/connections')
    await home.getByRole('link').filter({ hasText: ADDRESS }).click()
    await expect(home.getByRole('heading', { level: 1, name: /^MTR-NAI-/ })).toBeVisible()
    await expect(home.getByText('Active', { exact: true })).toBeVisible()
  })
})

/** The customer answers one question after the other; gives back the request's number. */
async function askForConnection(page: Page) {
  const question = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const next = () => page.getByRole('button', { name: 'Next' }).click()
  await page.goto('/portal/requests')
  await page.getByRole('link', { name: 'Ask for something' }).click()
  await question('What do you need?')
  await page.getByText('New connection').click()
  await next()
  await question('Which kind of supply?')
  await page.getByText('Single phase').click()
  await next()
  await question('How much load?')
  await page.getByLabel('Load in kVA').fill('7,5')
  await next()
  await question('Where should it be?')
  // What is missing is said beside its field.
  await next()
  await expect(page.getByLabel('Town')).toHaveAccessibleDescription(/fill this in/)
  await page.getByLabel('County').selectOption('Nairobi')
  await page.getByLabel('Town').fill('Nairobi')
  await page.getByLabel('Address').fill(ADDRESS)
  await next()
  await question('When do you need it?')
  await page.getByLabel('From which day').fill(dayFromNow(10))
  await next()
  await question('What else should we know?')
  await page.getByLabel('In your own words').fill(NEED)
  await addPhoto(page, 'Choose files')
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await next()
  await question('Is this right?')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByText('Thank you. Your request has arrived.')).toBeVisible()
  const number = /SR-\d{4}-\d{6}/.exec(await page.getByRole('main').innerText())?.[0]
  if (!number) throw new Error('The request shows no number')
  return number
}

/** On the phone, from the list of work to what was done. */
async function install(page: Page) {
  await page.getByRole('link').filter({ hasText: ADDRESS }).click()
  await page.getByRole('button', { name: 'Start work' }).click()
  await page.getByRole('button', { name: 'Complete…' }).click()
  const form = page.getByRole('dialog', { name: /^Complete WO-/ })
  await form.getByLabel('Work performed').fill(WORK)
  await form.getByLabel('Minutes on site').fill('90')
  await form.getByRole('button', { name: 'Complete', exact: true }).click()
  await expect(form).toBeHidden()
}
