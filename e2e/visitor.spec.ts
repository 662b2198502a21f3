import {
  admin,
  agent,
  choose,
  expect,
  goTo,
  isLive,
  mayBeRefused,
  phone,
  signInStaff,
  smallPhone,
  test,
  type Page,
} from './people.ts'

test('the landing page has a door for customers and one for staff', async ({ visit }) => {
  const page = await visit(smallPhone)
  await page.goto('/')
  await page.getByRole('link', { name: 'Customer portal' }).click()
  await expect(page).toHaveURL(/\/portal\/sign-in/)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await page.goto('/')
  await page.getByRole('link', { name: 'Staff login' }).click()
  await expect(page).toHaveURL(/\/console\/sign-in/)
  await expect(page.getByLabel('Username or e-mail')).toBeVisible()

  await page.goto('/')
  await page.getByRole('link', { name: 'Uhuru Power & Light' }).click()
  await expect(page.getByLabel('Your utility')).toHaveValue('uhuru-power')
})

test('the landing page and the portal speak Swahili to whoever chooses it', async ({ visit }) => {
  const page = await visit(phone)
  await page.goto('/')
  await page.getByLabel('Language').selectOption('Kiswahili')
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw')
  await page.getByRole('link').filter({ hasText: 'wateja' }).first().click()
  await expect(page).toHaveURL(/\/portal\//)
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw')
})

test('a customer opens a portal login with what is on the bill', async ({ visit, open }) => {
  const bill = await billOf(await open(agent))
  const page = await visit(phone)
  mayBeRefused(page, /^4\d\d POST \/api\/portal\/register$/)
  await page.goto('/portal/register')
  await page.getByLabel('Your utility').selectOption('Kenya Power')
  await page.getByLabel('Account number').fill(bill.accountNumber)
  await page.getByLabel('ID number').fill('99999999')
  await page.getByLabel('Phone number').fill(bill.phone)
  await page.getByLabel('Choose a password').fill('the lamp is green')
  await page.getByRole('button', { name: 'Open my login' }).click()

  // Which of the three was wrong is not told: only one sentence, and nothing that was typed is lost.
  const alert = page.getByRole('alert')
  await expect(alert).toHaveCount(1)
  await expect(alert).toContainText('ID number')
  await expect(page.getByLabel('Account number')).toHaveValue(bill.accountNumber)
  await expect(page.getByLabel('ID number')).toHaveValue('99999999')
  await expect(page.getByLabel('Phone number')).toHaveValue(bill.phone)
  await expect(page.getByLabel('Choose a password')).toHaveValue('the lamp is green')

  await page.getByLabel('ID number').fill(bill.idNumber)
  await page.getByRole('button', { name: 'Open my login' }).click()
  await expect(page.getByRole('heading', { name: `Hello, ${bill.firstName}` })).toBeVisible()
  await expect(page.getByText('Your login is ready.')).toBeVisible()
  await expect(page.getByText(`Account ${bill.accountNumber}`)).toBeVisible()
})

type Bill = { accountNumber: string; idNumber: string; phone: string; firstName: string; portalRegistered: boolean }

/** Of a customer who has no login yet, as the desk reads it to them. */
async function billOf({ request }: Page): Promise<Bill> {
  const list = await request.get('/api/customers?active=yes&type=residential&limit=10&sort=account')
  const { items } = (await list.json()) as { items: { id: string }[] }
  for (const { id } of items) {
    const bill = (await (await request.get(`/api/customers/${id}`)).json()) as Bill
    if (!bill.portalRegistered) return bill
  }
  throw new Error('Every customer has a login already')
}

test('somebody asks for a staff account, an administrator approves it, and they get in', async ({ visit, open }) => {
  const boss = await open(admin)
  await goTo(boss, '/console/staff?status=pending', 'Staff')
  await isLive(boss)

  const page = await visit()
  mayBeRefused(page, /^40[13] POST \/api\/login$/)
  await page.goto('/console/')
  await page.getByRole('link', { name: 'Ask for a staff account' }).click()
  await choose(page, 'Organisation', 'Kenya Power', 'kenya')
  await page.getByLabel('Full name').fill('Nekesa Simiyu')
  await page.getByLabel('Username').fill('nekesa')
  await page.getByLabel('E-mail').fill('nekesa@kenyapower.example')
  await page.getByLabel('Password', { exact: true }).fill('a long enough one')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await expect(page.getByRole('heading', { name: 'Your request is sent' })).toBeVisible()

  await test.step('before the approval, the sign-in says what it waits for', async () => {
    await page.getByRole('link', { name: 'Back to sign in' }).click()
    await signInStaff(page, { login: 'nekesa', password: 'a long enough one' })
    await expect(page.getByRole('alert')).toContainText(/approve/)
  })

  await test.step('the administrator’s list shows it by itself', async () => {
    await boss.getByRole('button', { name: 'Approve Nekesa Simiyu' }).click()
    const dialog = boss.getByRole('dialog')
    await choose(dialog, 'Role', 'Customer service')
    await dialog.getByRole('button', { name: 'Approve' }).click()
    await expect(boss.getByText('Nekesa Simiyu can sign in now.')).toBeVisible()
  })

  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /, Nekesa$/ })).toBeVisible()
  // Their role decides what there is to see.
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(menu.getByRole('link', { name: 'Customers' })).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Staff' })).toHaveCount(0)
})
