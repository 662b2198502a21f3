import {
  choose,
  expect,
  generalManager,
  generalTechnician,
  generalViewer,
  goTo,
  isLive,
  ours,
  smallPhone,
  tell,
  test,
} from './people.ts'

test('work is asked for on a phone, approved, done by a checklist, and closed with its cost', async ({ open }) => {
  const desk = await open(generalManager)
  const field = await open(generalTechnician, smallPhone)
  const [title, list] = [ours('Compressor loses pressure'), ours('Compressor round')]
  await desk.goto('/console/')
  await tell(desk, 'checklists', {
    name: list,
    categories: [],
    steps: [
      { kind: 'tick', instruction: 'Safety valve lifts by hand', required: true, onFail: 'offer' },
      {
        kind: 'number',
        instruction: 'Outlet pressure',
        unit: 'bar',
        min: 6,
        max: 8,
        required: true,
        onFail: 'nothing',
      },
    ],
  })

  const order = await test.step('the technician asks for it', async () => {
    await goTo(field, '/console/work-orders/request', 'Ask for work')
    await field.getByLabel('Title').fill(title)
    await choose(field, 'Equipment from the register', /Air compressor 1/, 'AC-01')
    await field.getByRole('button', { name: 'Ask for it' }).click()
    await expect(field.getByRole('heading', { level: 1, name: title })).toBeVisible()
    return field.url()
  })

  await test.step('the manager approves it and gives it back to who asked; the phone hears of it', async () => {
    await isLive(field)
    await goTo(desk, order, title)
    await desk.getByRole('button', { name: 'Approve' }).click()
    const form = desk.getByRole('dialog')
    await choose(form, 'Technician', new RegExp(`^${generalTechnician.name}`))
    await form.getByRole('button', { name: 'Approve' }).click()
    await expect(form).toBeHidden()
    await field.getByRole('button', { name: 'Start work' }).click()
  })

  await test.step('a failed step of the checklist leads to a follow-up', async () => {
    const lists = field.getByRole('region', { name: 'Checklists' })
    await lists.getByRole('button', { name: 'Add' }).click()
    const form = field.getByRole('dialog')
    await form.getByLabel('Search all checklists').fill(list)
    await form.getByRole('checkbox', { name: list }).check()
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await lists.getByLabel('Outlet pressure').fill('5.2')
    await lists.getByLabel('Outlet pressure').press('Enter')
    await expect(lists.getByText(/Failed\./)).toBeVisible()
    await lists.getByRole('button', { name: 'Not in order' }).click()
    await lists.getByRole('button', { name: 'Ask for a follow-up job' }).click()
    await field.getByRole('dialog').getByRole('button', { name: 'Ask for it' }).click()
    await expect(lists.getByText(/Follow-up:/)).toBeVisible()
  })

  await test.step('time is entered, and it is completed with what was wrong', async () => {
    await field.getByRole('button', { name: 'Enter time' }).click()
    const time = field.getByRole('dialog', { name: 'Enter time' })
    await time.getByRole('textbox', { name: 'Minutes' }).fill('90')
    await time.getByRole('button', { name: 'Save' }).click()
    await expect(time).toBeHidden()
    await field.getByRole('button', { name: /^Complete/ }).click()
    const form = field.getByRole('dialog', { name: /^Complete WO-/ })
    await form.getByLabel('Work performed').fill('Changed the inlet valve and its gasket.')
    await form.getByRole('group', { name: 'What was wrong' }).getByRole('button').first().click()
    await form.getByRole('button', { name: 'Complete' }).click()
    await expect(form).toBeHidden()
  })

  await test.step('the manager closes it; a viewer reads what it was, and changes nothing', async () => {
    await expect(desk.getByText('1 h 30 min').first()).toBeVisible()
    await desk.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(desk.getByText(/is closed\. It takes no more/)).toBeVisible()
    const reader = await open(generalViewer)
    await goTo(reader, order, title)
    await expect(reader.getByText('Changed the inlet valve and its gasket.')).toBeVisible()
    await expect(reader.getByRole('region', { name: 'Actions' })).toHaveCount(0)
  })
})
