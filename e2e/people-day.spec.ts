import {
  admin,
  choose,
  expect,
  goTo,
  manager,
  mayBeRefused,
  ours,
  signInStaff,
  strangeAdmin,
  technician,
  test,
  type Page,
} from './people.ts'

test('a member is added with a first password, and gets in once they have their own', async ({ open, visit }) => {
  const boss = await open(admin)
  const name = ours('Amina Barasa')
  const given = await addMember(boss, name)

  const page = await visit()
  mayBeRefused(page, /^403 GET /)
  await page.goto('/console/cases')
  await signInStaff(page, given)
  const own = 'a kettle sings at noon'
  await expect(page.getByRole('heading', { level: 1, name: 'Choose your own password' })).toBeVisible()
  // There is no way around it.
  await page.goto('/console/customers')
  await expect(page.getByRole('heading', { level: 1, name: 'Choose your own password' })).toBeVisible()
  await page.getByLabel('The password you were given').fill(given.password)
  await page.getByLabel('Your own password').fill(own)
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible()

  const again = await visit()
  mayBeRefused(again, /^401 POST \/api\/login$/)
  await again.goto('/console/')
  await signInStaff(again, given)
  await expect(again.getByRole('alert')).toContainText(/password is wrong/)
  await signInStaff(again, { ...given, password: own })
  await expect(again.getByRole('heading', { level: 1, name: /, Amina$/ })).toBeVisible()
})

/** What the administrator reads to the new colleague. */
async function addMember(page: Page, name: string) {
  await goTo(page, '/console/staff', 'Staff')
  await page.getByRole('link', { name: 'Add a member' }).click()
  await page.getByLabel('Full name').fill(name)
  const login = `amina.${Date.now().toString(36)}`
  await page.getByLabel('Username').fill(login)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${login}@kenyapower.example`)
  await choose(page, 'Role', 'Customer service')
  await page.getByRole('radio', { name: 'First password' }).check()
  const password = await page.getByRole('textbox', { name: 'First password' }).inputValue()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${name} is added` })).toBeVisible()
  await expect(page.getByText(password, { exact: true })).toBeVisible()
  return { login, password }
}

test('a role is made from another and given; a team is made of two people', async ({ open }) => {
  const page = await open(strangeAdmin)
  const role = ours('Night desk')
  await test.step('a copy of another role, with one thing less', async () => {
    await goTo(page, '/console/staff/roles', 'Roles')
    await page.getByRole('link', { name: 'New role' }).click()
    await choose(page, /^Copy from/, 'Customer service')
    await page.getByLabel('Name').fill(role)
    const edit = page.getByRole('radiogroup', { name: 'Add, change and deactivate customers' })
    await expect(edit.getByRole('radio', { name: 'Yes' })).toBeChecked()
    await edit.getByText('No', { exact: true }).click()
    await page.getByRole('button', { name: 'Make the role' }).click()
    await expect(page.getByText(`The role ${role} is made.`)).toBeVisible()
    await expect(page.getByRole('table', { name: 'Roles' }).getByRole('row', { name: role })).toContainText('Nobody')
  })

  await test.step('somebody gets it', async () => {
    await goTo(page, '/console/staff?q=habiba', 'Staff')
    await page
      .getByRole('table', { name: 'Staff' })
      .getByRole('row', { name: /Habiba Noor/ })
      .click()
    await page.getByRole('link', { name: 'Edit' }).click()
    await choose(page, 'Role', role)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('region', { name: 'Details' })).toContainText(role)
    await expect(page.getByRole('region', { name: 'History' })).toContainText('Got another role')
  })

  await test.step('a team', async () => {
    const team = ours('Night crew')
    await goTo(page, '/console/staff/teams', 'Teams')
    await page.getByRole('button', { name: 'New team' }).click()
    const form = page.getByRole('dialog', { name: 'New team' })
    await form.getByLabel('Name').fill(team)
    await choose(page, 'Add people', /^Omar Ngala/, 'omar')
    await choose(page, 'Add people', /^Habiba Noor/, 'habiba')
    await expect(form.getByRole('list', { name: 'In the team' }).getByRole('listitem')).toHaveCount(2)
    await form.getByRole('button', { name: 'Make the team' }).click()
    await expect(page.getByRole('list', { name: `Members of ${team}` })).toHaveText(
      /Habiba Noor.*Omar Ngala|Omar Ngala.*Habiba Noor/,
    )
  })
})

test('settings hold at once: a kind of fault, the words of a message, the colour', async ({ open }) => {
  const page = await open(strangeAdmin)
  await test.step('a new kind of fault can be chosen where faults are reported', async () => {
    const kind = ours('Meter tampered with')
    await goTo(page, '/console/settings/lists', 'Settings')
    await page.getByLabel('Add one').fill(kind)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await save(page, 'The list is saved.')
    await goTo(page, '/console/cases/new', /^Report (a )?fault/)
    await expect(page.getByRole('radio', { name: kind })).toBeVisible()
  })

  await test.step('a message in own words, as it will arrive, and back to those of the product', async () => {
    await goTo(page, '/console/settings/messages?kind=work_reminder&channel=sms', 'Settings')
    const words = page.getByRole('textbox', { name: 'Message' })
    await words.fill('Remember, ')
    await page.getByRole('button', { name: '{name}' }).click()
    await expect(words).toHaveValue('Remember, {name}')
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview).toContainText(/Remember, \w/)
    await expect(preview).toContainText('Goes in 1 SMS')
    await save(page, 'The message is saved.')
    await page.getByRole('button', { name: 'Back to the product’s words' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Use the product’s words' }).click()
    await expect(words).not.toHaveValue(/Remember/)
  })

  await test.step('another colour is worn at once and after a reload, and goes again', async () => {
    const before = await wornBy(page)
    await goTo(page, '/console/settings', 'Settings')
    const colour = page.getByRole('textbox', { name: /^Colour/ })
    await colour.fill('#ffee00')
    await expect(page.getByText(/^White words cannot be read on it/)).toBeVisible()
    await colour.fill('#7a2e8e')
    await save(page, 'The organisation is saved.')
    expect(await wornBy(page)).not.toBe(before)

    await goTo(page, '/console/settings', 'Settings')
    await page.getByRole('button', { name: 'Use the product’s colour' }).click()
    await save(page, 'The organisation is saved.')
    expect(await wornBy(page)).toBe(before)
  })
})

/** The colour of what one is to press. */
async function wornBy(page: Page) {
  await goTo(page, '/console/staff', 'Staff')
  return page.getByRole('link', { name: 'Add a member' }).evaluate((one) => getComputedStyle(one).backgroundColor)
}

async function save(page: Page, said: string) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(said)).toBeVisible()
}

for (const who of [manager, technician]) {
  test(`${who.name} cannot open the pages of staff and settings`, async ({ open }) => {
    const page = await open(who)
    for (const path of ['staff', 'staff/new', 'staff/roles/new', 'staff/teams', 'settings', 'settings/lists']) {
      await page.goto(`/console/${path}`)
      await expect(page.getByRole('main'), path).toContainText('Not for your role')
    }
    for (const path of ['staff', 'settings/profile', 'settings/templates'])
      expect((await page.request.get(`/api/${path}`)).status(), path).toBe(403)
  })
}
