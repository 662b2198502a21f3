import {
  admin,
  akinyi,
  desk,
  expect,
  goTo,
  isLive,
  manager,
  mayBeRefused,
  phone,
  signInStaff,
  stranger,
  test,
  type Page,
} from './people.ts'

test('a deactivated member is cut off at once, in the tab they have open', async ({ open, visit }) => {
  const boss = await open(admin)
  const member = { login: 'cut.off', password: 'a long enough one' }
  await join(boss, await visit(), member)

  const theirs = await visit(desk)
  mayBeRefused(theirs, /^401 /)
  await theirs.goto('/console/')
  await signInStaff(theirs, member)
  await expect(theirs.getByRole('heading', { level: 1, name: /, Wafula$/ })).toBeVisible()
  await goTo(theirs, '/console/cases', 'Faults')
  await isLive(theirs)

  await goTo(boss, '/console/staff?q=wafula', 'Staff')
  await boss
    .getByRole('table', { name: 'Staff' })
    .getByRole('row', { name: /Wafula Juma/ })
    .click()
  await boss.getByRole('button', { name: 'Deactivate' }).click()
  await boss.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await expect(boss.getByText('Wafula Juma is deactivated.')).toBeVisible()

  await expect(theirs).toHaveURL(/\/console\/sign-in/)
  await expect(theirs.getByRole('alert')).toContainText('This account has been deactivated')
  await signInStaff(theirs, member)
  await expect(theirs.getByRole('alert').filter({ hasText: 'This account has been deactivated' }).first()).toBeVisible()
  await expect(theirs.getByRole('table')).toHaveCount(0)
})

/** Somebody registers and is approved as a technician. */
async function join(
  { request: boss }: Page,
  { request: visitor }: Page,
  { login, password }: { login: string; password: string },
) {
  const headers = { 'x-mtambo': '1' }
  const asked = await visitor.post('/api/staff/register', {
    headers,
    data: {
      organisation: 'kenya-power',
      name: 'Wafula Juma',
      username: login,
      email: 'wafula.juma@kenyapower.example',
      password,
    },
  })
  expect(asked.status()).toBe(200)
  const { items: members } = (await (await boss.get('/api/staff?status=pending&q=wafula')).json()) as {
    items: { id: string }[]
  }
  const roles = (await (await boss.get('/api/staff/roles')).json()) as { id: string; code: string }[]
  const roleId = roles.find(({ code }) => code === 'technician')?.id
  const approved = await boss.post(`/api/staff/${members[0]?.id}/approve`, { headers, data: { roleId } })
  expect(approved.status()).toBe(200)
}

test('the outbox shows the mails and SMS that went out', async ({ open }) => {
  const customer = await open(akinyi, phone)
  const page = await open(admin)
  await goTo(page, '/console/outbox', 'Outbox')
  await isLive(page)
  const number = await reportOutage(customer)

  const messages = page.getByRole('table', { name: 'Messages' })
  await expect(
    messages
      .getByRole('row', { name: /E-?mail/ })
      .filter({ hasText: number })
      .first(),
  ).toBeVisible()
  const sms = messages
    .getByRole('row', { name: /SMS/ })
    .filter({ hasText: number })
    .filter({ hasText: /\+254 ?722 ?100 ?001/ })
  await expect(sms).toContainText('Sent')
  await sms.click()
  await expect(page.getByRole('dialog')).toContainText('We have your report')
})

/** By somebody who wants to hear of it both ways. */
async function reportOutage({ request }: Page) {
  const chosen = await request.put('/api/notifications/preferences', {
    headers: { 'x-mtambo': '1' },
    data: { preferences: [{ kind: 'case_reported', email: true, sms: true }] },
  })
  expect(chosen.status()).toBe(200)
  const answer = await request.post('/api/my/cases', {
    headers: { 'x-mtambo': '1' },
    data: { category: 'power_outage', severity: 'high', description: 'No power since the storm.' },
  })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { number: string }).number
}

test('ids of another organisation in the address give “not found”', async ({ open }) => {
  const ours = await open(manager)
  const page = await open(stranger)
  mayBeRefused(page, /^404 GET \/api\//)
  for (const list of ['cases', 'customers', 'connections', 'work-orders']) {
    const rows = (await (await ours.request.get(`/api/${list}?limit=1`)).json()) as { items: { id: string }[] }
    await page.goto(`/console/${list}/${rows.items[0]?.id}`)
    await expect(page.getByRole('main'), list).toContainText('Not found')
    await expect(page.getByRole('main').getByRole('definition'), list).toHaveCount(0)
  }
})
