import { expect, goTo, mayBeRefused, operator, ours, phone, signInStaff, test, type Page } from './people.ts'

test('a company comes in with a key, and shuts the door on support', async ({ visit }) => {
  const desk = await visit()
  const hers = await visit(phone)
  const company = ours('Nyanza Ice Works')
  const word = company.replace(/\W/g, '').toLowerCase()

  const key = await test.step('the operator makes the company and is shown its key once', async () => {
    await desk.goto('/platform/')
    await signInStaff(desk, operator)
    await expect(desk.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible()
    await desk.getByRole('link', { name: 'New company' }).click()
    await desk.getByLabel('Name', { exact: true }).fill(company)
    await desk.getByLabel('Seats').fill('3')
    await desk.getByLabel('E-mail').fill(`${word}@example.com`)
    await desk.getByRole('button', { name: 'Make the company' }).click()
    const shown = await desk.getByLabel('Sign-up key').textContent()
    await desk.getByRole('link', { name: 'I have kept the key' }).click()
    await expect(desk.getByRole('heading', { level: 1, name: company })).toBeVisible()
    return shown ?? ''
  })

  await test.step('its administrator signs up on a phone in three steps', () =>
    signUp(hers, { email: `${word}@example.com`, key, company, username: word }))

  await test.step('support opens a door, and the company sees who is in and why', async () => {
    await desk.reload()
    await desk.getByRole('button', { name: 'Open an access' }).click()
    const form = desk.getByRole('dialog')
    await form.getByLabel('Why').fill('They asked how checklists work')
    await form.getByRole('button', { name: /^Open|^Ask/ }).click()
    await desk.getByRole('button', { name: 'Enter the console' }).click()
    await expect(desk.getByRole('region', { name: 'Support' })).toContainText('to look only')
    await goTo(hers, '/console/settings/support', 'Settings')
    await expect(hers.getByText('They asked how checklists work')).toBeVisible()
  })

  await test.step('the company ends it, and support stands outside', async () => {
    mayBeRefused(desk, /^403 GET/)
    await hers.getByRole('button', { name: /^End/ }).click()
    await hers.getByRole('dialog').getByRole('button', { name: /^End/ }).click()
    await expect(desk).toHaveURL(/\/platform\//, { timeout: 30_000 })
  })
})

type Account = { email: string; key: string; company: string; username: string }

async function signUp(page: Page, { email, key, company, username }: Account) {
  await page.goto('/console/sign-up')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Key').fill(key.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Name of your company').fill(company)
  await page.getByLabel('Your full name').fill('Awino Adhiambo')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill('ice-in-the-lake-2026')
  await page.getByRole('button', { name: 'Set up the company' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Awino/ })).toBeVisible()
}
