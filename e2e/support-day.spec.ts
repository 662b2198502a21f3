import {
  addPhoto,
  agent,
  akinyi,
  choose,
  expect,
  goTo,
  isDrawn,
  isLive,
  mayBeRefused,
  ours,
  phone,
  stranger,
  test,
  type Page,
} from './people.ts'

const SUBJECT = ours('The light on my meter blinks red')
const QUESTION = 'Since this morning it blinks red three times and stops. Is the meter broken?'
const ANSWER = 'Three times means that it is sending your reading. Nothing is broken.'

test('a customer writes with a photo, an agent answers, and both see it live', async ({ open }) => {
  const desk = await open(agent)
  const home = await open(akinyi, phone)
  await goTo(desk, '/console/messages?status=open', 'Messages')
  await isLive(desk)
  await write(home)
  const ours = desk.getByRole('log', { name: 'Conversation with Akinyi Odero' })
  const theirs = home.getByRole('log', { name: 'Messages, the newest last' })

  await test.step('the agent sees it come, unread, and reading it takes the mark away', async () => {
    const row = desk.getByRole('region', { name: 'Conversations' }).getByRole('link').filter({ hasText: SUBJECT })
    await expect(row).toContainText('1 unread')
    await expect(desk.getByRole('link', { name: /^Messages \d+ unread/ })).toBeVisible()
    await row.click()
    await expect(ours).toContainText(QUESTION)
    await isDrawn(ours.getByRole('list', { name: 'Attachments' }).getByRole('img'))
    await expect(row).not.toContainText('unread')
  })

  await test.step('a saved reply begins the answer; whoever answers has it from then on', async () => {
    const box = desk.getByRole('textbox', { name: 'Your answer' })
    await desk.getByRole('button', { name: 'Saved replies' }).click()
    await desk.getByRole('menuitem').filter({ hasText: '{name}' }).first().click()
    await expect(box).toHaveValue(/Akinyi/)
    await expect(box).not.toHaveValue(/\{name\}/)
    await box.press('End')
    await box.fill(`${await box.inputValue()}\n${ANSWER}`)
    await desk.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(ours).toContainText(ANSWER)
    await expect(box).toHaveValue('')
    await expect(desk.getByRole('combobox', { name: 'Who has it' })).toHaveValue(agent.name)
  })

  await test.step('the customer reads it without doing anything, and writes back', async () => {
    await expect(theirs).toContainText(ANSWER)
    await home.getByLabel('Your answer').fill('Thank you, then all is well.')
    await home.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(ours).toContainText('Thank you, then all is well.')
  })

  await test.step('the agent settles it; the customer sees that, too', async () => {
    await desk.getByRole('region', { name: 'Conversation', exact: true }).getByRole('button', { name: 'Close' }).click()
    await expect(desk.getByText('Closed. It opens again when the customer writes.')).toBeVisible()
    await expect(home.getByText('This matter is settled.', { exact: false })).toBeVisible()
  })
})

async function write(page: Page) {
  await page.goto('/portal/support')
  await page.getByRole('link', { name: 'Write to us' }).click()
  await page.getByLabel('What is it about?').fill(SUBJECT)
  await page.getByLabel('Your message').fill(QUESTION)
  await addPhoto(page, 'Choose files')
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: SUBJECT })).toBeVisible()
  await isDrawn(page.getByRole('img', { name: 'Photo 1' }))
}

test('a call is noted and stands with its customer', async ({ open }) => {
  const page = await open(agent)
  const about = ours('Asked when the meter is read next. Told: between the 25th and the 28th.')
  await goTo(page, '/console/messages', 'Messages')
  await page.getByRole('button', { name: 'Log a call' }).click()
  const form = page.getByRole('dialog', { name: 'Log a call' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByLabel('What it was about')).toHaveAccessibleDescription(/./)
  await choose(page, 'Customer', /Akinyi Odero/, 'Akinyi Od')
  await form.getByLabel('What it was about').fill(about)
  await form.getByLabel('Minutes').fill('4')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  await page.getByRole('link', { name: 'Calls' }).click()
  const row = page.getByRole('table', { name: 'Calls' }).getByRole('row').filter({ hasText: about })
  await expect(row).toContainText(agent.name)
  await row.getByRole('link', { name: 'Akinyi Odero' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Akinyi Odero' })).toBeVisible()
})

test('a conversation cannot be reached by its address from another utility', async ({ open }) => {
  const { request } = await open(agent)
  const { items } = (await (await request.get('/api/messages?limit=1')).json()) as {
    items: { id: string; subject: string }[]
  }
  const page = await open(stranger)
  mayBeRefused(page, /^404 GET \/api\/messages\//)
  await page.goto(`/console/messages/${items[0]?.id}`)
  await expect(page.getByRole('main')).toContainText('Not found')
  await expect(page.getByRole('main')).not.toContainText(items[0]?.subject ?? '')
})
