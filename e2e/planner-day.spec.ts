import {
  choose,
  dayFromNow,
  expect,
  goTo,
  isLive,
  manager,
  mayBeRefused,
  ours,
  secondTechnician,
  smallPhone,
  test,
  type Locator,
  type Page,
} from './people.ts'

const TEAM = 'Lines crew'
/** Far ahead, in weeks where nothing else is planned: every cell of the month has room for what is ours. */
const MONTH = dayFromNow(150).slice(0, 8)
const [FIRST, SECOND, THIRD, FOURTH, TRIMMING] = ['10', '12', '17', '19', '25'].map((day) => MONTH + day) as [
  string,
  string,
  string,
  string,
  string,
]

const mark = (page: Page, title: string) => page.getByRole('button', { name: title })
/** The cell of a day in the month: the days around it, of the months beside it, have the same numbers. */
function cell(page: Page, day: string) {
  const named = new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return page.getByRole('button', { name: new RegExp(`^Schedule on \\w+,? ${named}`) })
}

test('a job is scheduled in spite of a clash, and is dragged, moved and postponed', async ({ open }) => {
  const page = await open(manager)
  const title = ours('Cross-arms of Feeder 3')
  await alreadyPlanned(page, FIRST)

  await test.step('scheduling warns of other work at that time, and stops nobody', async () => {
    await goTo(page, `/console/work-orders/calendar?date=${FIRST}`, 'Calendar')
    await page.getByRole('link', { name: 'Schedule maintenance' }).click()
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Or as it is written on it').fill('FD-3')
    await choose(page, 'Kind of equipment', /Feeder/)
    await page.getByLabel('Where it is, in words').fill('Pole 12 to 19, Ngong Road')
    await page.getByLabel('Time').fill('09:30')
    await page.getByLabel('Duration').fill('120')
    await choose(page, 'Technician', new RegExp(`^${secondTechnician.name}`))
    await choose(page, 'Team', TEAM)
    await expect(page.getByRole('status').filter({ hasText: secondTechnician.name })).toBeVisible()
    await page.getByRole('button', { name: 'Schedule anyway' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  })

  await test.step('it stands in the calendar, with its status as a word', async () => {
    await goTo(page, `/console/work-orders/calendar?date=${FIRST}`, 'Calendar')
    await expect(cell(page, FIRST)).toBeVisible()
    await expect(mark(page, title)).toHaveAccessibleName(/Scheduled/)
  })

  await test.step('dragged to another day it is there, and Undo brings it back', async () => {
    await drag(page, mark(page, title), cell(page, SECOND))
    const said = page.getByRole('alert').filter({ hasText: 'is moved' })
    await expect(said).toBeVisible()
    await isOn(page, title, SECOND)
    await said.getByRole('button', { name: 'Undo' }).click()
    await isOn(page, title, FIRST)
  })

  await test.step('the keyboard moves it as well', async () => {
    await mark(page, title).focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await card.getByRole('button', { name: 'Move to another day' }).press('Enter')
    await card.getByLabel('Day').fill(THIRD)
    await card.getByLabel('Day').press('Enter')
    await isOn(page, title, THIRD)
  })

  await test.step('postponed it has another colour, and its word', async () => {
    await mark(page, title).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Open' }).click()
    await page.getByRole('button', { name: 'Postpone…' }).click()
    const form = page.getByRole('dialog', { name: /^Postpone WO-/ })
    await form.getByLabel('New day').fill(FOURTH)
    await form.getByLabel('Reason').fill('The road is under water.')
    await form.getByRole('button', { name: 'Postpone', exact: true }).click()
    await expect(form).toBeHidden()
    await expect(page.getByRole('region', { name: 'History' })).toContainText('The road is under water.')
    await goTo(page, `/console/work-orders/calendar?date=${FIRST}`, 'Calendar')
    await expect(mark(page, title)).toHaveAccessibleName(/Postponed/)
    await isOn(page, title, FOURTH)
  })

  await test.step('filtered by another team it is gone, by its own it is there', async () => {
    await choose(page, 'Team', 'Meters and service')
    await expect(mark(page, title)).toHaveCount(0)
    await choose(page, 'Team', TEAM)
    await expect(page).toHaveURL(/teamId=/)
    await expect(mark(page, title)).toBeVisible()
  })
})

test('the team’s technician finds the job, logs, completes; the calendar address tells other calendars', async ({
  open,
  visit,
}) => {
  const desk = await open(manager)
  const field = await open(secondTechnician, smallPhone)
  const title = ours('Branches at the Karen spur')
  await goTo(field, '/console/my-work', 'My work')
  await isLive(field)
  await plan(desk, { title, scheduledOn: TRIMMING, teamId: await teamId(desk) })

  await test.step('an address for the own calendar has the job in it', async () => {
    const other = await visit()
    const address = await subscribe(field)
    const feed = await other.request.get(address)
    expect(feed.headers()['content-type']).toContain('text/calendar')
    expect(await feed.text()).toContain(title)

    await field.getByRole('button', { name: 'Stop…' }).click()
    await field.getByRole('dialog', { name: 'Stop the address?' }).getByRole('button', { name: 'Stop it' }).click()
    await expect(field.getByRole('button', { name: 'Make my address' })).toBeVisible()
    expect((await other.request.get(address)).status()).toBe(404)
  })

  await test.step('the technician opens it from My work and starts', async () => {
    await goTo(field, '/console/my-work', 'My work')
    await field.getByRole('list', { name: 'Later' }).getByRole('link', { name: title }).click()
    await field.getByRole('button', { name: 'Start work' }).click()
    await expect(field.getByRole('button', { name: 'On hold…' })).toBeVisible()
  })

  await test.step('logs what is done so far, then completes', async () => {
    await field.getByRole('button', { name: 'Log entry…' }).click()
    const log = field.getByRole('dialog', { name: 'Add a log entry' })
    await log.getByLabel('Work performed').fill('Half of the spur is cut.')
    await log.getByRole('button', { name: 'Add entry' }).click()
    await expect(log).toBeHidden()
    await expect(field.getByRole('definition').filter({ hasText: 'Half of the spur is cut.' })).toBeVisible()

    await field.getByRole('button', { name: 'Complete…' }).click()
    const form = field.getByRole('dialog', { name: /^Complete WO-/ })
    await form.getByLabel('Work performed').fill('All of the spur is cut, branches carted off.')
    await form.getByLabel('Completion notes').fill('Come again after the long rains.')
    await form.getByRole('button', { name: 'Complete', exact: true }).click()
    await expect(form).toBeHidden()
  })

  await goTo(desk, `/console/work-orders/calendar?date=${FIRST}`, 'Calendar')
  await expect(mark(desk, title)).toHaveAccessibleName(/Completed/)
})

test('a technician cannot open the form that schedules', async ({ open }) => {
  const page = await open(secondTechnician, smallPhone)
  mayBeRefused(page, /^403 /)
  await page.goto('/console/work-orders/new')
  await expect(page.getByRole('main')).toContainText('Not for your role')
})

type Planned = { title: string; scheduledOn: string; scheduledTime?: string; assigneeId?: string; teamId?: string }

/** As somebody planned it another day. */
async function plan({ request }: Page, job: Planned) {
  const answer = await request.post('/api/work-orders', {
    headers: { 'x-mtambo': '1' },
    data: {
      type: 'preventive',
      priority: 'medium',
      equipmentType: 'feeder_line',
      equipment: 'FD-7',
      locationText: 'Karen, along the spur',
      estimatedMinutes: 180,
      ...job,
    },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function alreadyPlanned(page: Page, scheduledOn: string) {
  const people = (await (await page.request.get('/api/staff/assignees')).json()) as { id: string; name: string }[]
  const assigneeId = people.find(({ name }) => name === secondTechnician.name)?.id
  await plan(page, { title: 'Earthing at the Karen spur', scheduledOn, scheduledTime: '10:00', assigneeId })
}

async function teamId({ request }: Page) {
  const all = (await (await request.get('/api/teams')).json()) as { id: string; name: string }[]
  return all.find(({ name }) => name === TEAM)?.id
}

/** With the mouse, as a hand does: in small steps. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.hover()
  await page.mouse.down()
  const box = await to.boundingBox()
  if (!box) throw new Error('There is nowhere to drop it')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 12, { steps: 8 })
  await page.mouse.up()
}

/** The mark lies in the cell of this day. */
const isOn = (page: Page, title: string, day: string) =>
  expect
    .poll(async () => {
      const [inner, outer] = [await mark(page, title).boundingBox(), await cell(page, day).boundingBox()]
      if (!inner || !outer) return false
      const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2]
      return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height
    })
    .toBe(true)

/** The secret address of whoever is signed in. */
async function subscribe(page: Page) {
  await goTo(page, '/console/work-orders/calendar', 'Calendar')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await page.getByRole('button', { name: 'Make my address' }).click()
  return page.getByLabel('Your secret address').inputValue()
}
