import {
  akinyi,
  bell,
  choose,
  countLoads,
  desk,
  expect,
  goTo,
  isLive,
  manager,
  phone,
  signInCustomer,
  smallPhone,
  stranger,
  takePhoto,
  technician,
  test,
  type Page,
} from './people.ts'

const PLACE = 'Blue gate opposite the kiosk, third pole'
const STORY = 'Sparks at the pole since the rain began, and no power in the whole lane.'
const WORK = 'Broken insulator replaced, conductor tightened, supply restored.'

test('a fault goes from the customer’s phone to a closed job, and everyone sees it live', async ({ visit, open }) => {
  const [desktop, field, rival, home] = [
    await open(manager),
    await open(technician, smallPhone),
    await open(stranger, desk),
    await visit(phone),
  ]
  // From a hundred on the bell does not say how many.
  await desktop.request.post('/api/notifications/read', { headers: { 'x-mtambo': '1' }, data: {} })

  await goTo(desktop, '/console/cases?status=pending', 'Faults')
  await goTo(field, '/console/my-work', 'My work')
  await goTo(rival, '/console/cases', 'Faults')
  for (const page of [desktop, field, rival]) await isLive(page)
  const loads = [desktop, field, rival].map(countLoads)
  const rung = await bell(desktop)
  const theirs = await rival.getByText(/^\d+ of \d+$/).textContent()

  await home.goto('/portal/')
  await signInCustomer(home, akinyi)
  await expect(home.getByRole('heading', { name: 'Hello, Akinyi' })).toBeVisible()
  loads.push(countLoads(home))
  const number = await report(home)

  await test.step('the manager’s list and bell show it', async () => {
    await expect(desktop.getByRole('row', { name: number })).toContainText(PLACE)
    await expect.poll(() => bell(desktop)).toBeGreaterThan(rung)
  })

  await test.step('the manager sees the photo and assigns it', async () => {
    await desktop.getByRole('link', { name: number }).click()
    const photo = desktop.getByRole('list', { name: 'Photos' }).getByRole('img')
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expect(desktop.getByText(STORY)).toBeVisible()
    await choose(desktop, 'Technician', new RegExp(`^${technician.name}`))
    await desktop.getByRole('button', { name: 'Assign', exact: true }).click()
    await expect(desktop.getByText(`${technician.name} has ${number} now and is told.`)).toBeVisible()
    await expect(home.getByText('A technician has been given this job.')).toBeVisible()
  })

  await test.step('the technician finds it in My work and starts', async () => {
    await field.getByRole('link', { name: PLACE }).click()
    await expect(field.getByText(STORY)).toBeVisible()
    await field.getByRole('button', { name: 'Start work' }).click()
    await expect(field.getByRole('button', { name: 'On hold…' })).toBeVisible()
    await expect(home.getByRole('listitem').filter({ hasText: 'Being fixed (now)' })).toBeVisible()
    await expect(desktop.getByRole('region', { name: 'History' })).toContainText('In progress')
  })

  await test.step('the technician completes it', async () => {
    await field.getByRole('button', { name: 'Complete…' }).click()
    const form = field.getByRole('dialog', { name: /^Complete WO-/ })
    await form.getByLabel('Work performed').fill(WORK)
    await form.getByLabel('Minutes on site').fill('35')
    await form.getByRole('button', { name: 'Complete', exact: true }).click()
    await expect(form).toBeHidden()
    await expect(field.getByRole('definition').filter({ hasText: WORK })).toBeVisible()
  })

  await test.step('the manager and the customer see it resolved, with the time it took', async () => {
    await expect(desktop.getByRole('heading', { name: /^Resolved in \d+ min$/ })).toBeVisible()
    await expect(desktop.getByText(WORK).first()).toBeVisible()
    await expect(home.getByText(/^Fixed in \d+ min$/)).toBeVisible()
    await expect(home.getByText(WORK).first()).toBeVisible()
  })

  await test.step('the other utility saw nothing of it', async () => {
    await expect(rival.getByRole('table', { name: 'Faults' })).not.toContainText(PLACE)
    expect(await rival.getByText(/^\d+ of \d+$/).textContent()).toBe(theirs)
  })
  expect(
    loads.map((count) => count()),
    'no window was loaded again',
  ).toEqual([0, 0, 0, 0])
})

/** The customer answers one question after the other; gives back the report's number. */
async function report(page: Page) {
  const question = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const next = () => page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('link', { name: 'Report a fault' }).click()
  await question('Which connection is it about?')
  await page
    .getByText(/^MTR-NAI-/)
    .first()
    .click()
  await next()
  await question('What is wrong?')
  await page.getByText('Fallen or damaged line').click()
  await next()
  await question('How bad is it?')
  await page.getByText('It is dangerous').click()
  await next()
  await question('What happened?')
  await page.getByLabel('In your own words').fill(STORY)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose photos' }).click()
  await (await chooser).setFiles(await takePhoto(page))
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await next()
  await question('Where is it?')
  await page.getByLabel('How to find the place').fill(PLACE)
  await next()
  await question('Is this right?')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByText('Thank you. Your report has arrived.')).toBeVisible()
  const number = /F-\d{4}-\d{6}/.exec(await page.getByRole('main').innerText())?.[0]
  if (!number) throw new Error('The report shows no number')
  return number
}
