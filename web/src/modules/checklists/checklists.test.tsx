import { checklists } from '@mtambo/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { aWorkOrder, PLANNER } from '#modules/work-orders/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { ChecklistForm } from './checklist-form.tsx'
import { ChecklistPage } from './checklist-page.tsx'
import { ChecklistsPage } from './checklists-page.tsx'
import { aChecklist, aWorkStep, checklistsWith, pressure } from './fixtures.ts'
import { WorkChecklistsPanel } from './work-checklists.tsx'

const me = aMe({ ...PLANNER, 'work-orders:request': 'all' })
const order = aWorkOrder({ status: 'in_progress' })

test('steps are filled in with large buttons; what is out of limits is said, and offers a job', async () => {
  const steps = [aWorkStep(), pressure()]
  const fill = on(checklists.fill, ({ stepId, value }) =>
    stepId === steps[0]!.id
      ? aWorkStep({ value, outcome: 'ok' })
      : pressure({ value, outcome: 'failed', says: '3 bar is below the limit of 4 bar.' }),
  )
  let now = steps
  const all = on(checklists.ofOrder, () => checklistsWith(now))
  renderPage(<WorkChecklistsPanel order={order} />, { me, api: [fill, all] })
  await screen.findByText('0 of 2 done')
  const done = aWorkStep({ value: true, outcome: 'ok' })
  now = [done, pressure()]
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByRole('button', { name: 'Done' }).getAttribute('aria-pressed')).toBe('true')
  now = [done, pressure({ value: 3, outcome: 'failed', says: '3 bar is below the limit of 4 bar.' })]
  await userEvent.type(screen.getByRole('textbox', { name: 'Oil pressure' }), '3{Enter}')
  await screen.findByText(/Failed. 3 bar is below the limit of 4 bar./)
  expect(fill.asked).toMatchObject([{ value: true }, { value: 3 }])
  await userEvent.click(screen.getByRole('button', { name: 'Ask for a follow-up job' }))
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: /Title/ })
  expect(title.value).toBe('Follow-up: Oil pressure')
  await expectAccessible()
})

test('what could not be sent waits on the device, and goes when there is a network again', async () => {
  const fill = on(checklists.fill, ({ value }) => aWorkStep({ value, outcome: 'ok' }))
  renderPage(<WorkChecklistsPanel order={order} />, {
    me,
    api: [fill, on(checklists.ofOrder, checklistsWith([aWorkStep()]))],
  })
  const press = await screen.findByRole('button', { name: 'Done' })
  const connected = fetch
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network')))
  await userEvent.click(press)
  await screen.findByText('Waits for the network')
  await waitFor(() => expect(localStorage.length).toBeGreaterThan(0))
  vi.stubGlobal('fetch', connected)
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(fill.asked).toMatchObject([{ value: true }]))
})

test('a reading that looks wrong is asked about, and the answer is sent with it', async () => {
  const step = pressure({ kind: 'reading', meter: 'Running hours', min: null, max: null })
  const fill = on(checklists.fill, ({ value, confirm }) =>
    confirm
      ? pressure({ value, outcome: 'ok' })
      : refuse('invalid', 'Is it mistyped?', { confirm: 'The last was 9, and 3 is less. Mistyped?' }),
  )
  renderPage(<WorkChecklistsPanel order={order} />, { me, api: [fill, on(checklists.ofOrder, checklistsWith([step]))] })
  await userEvent.type(await screen.findByRole('textbox', { name: 'Oil pressure' }), '3{Enter}')
  await userEvent.click(await screen.findByRole('button', { name: 'The meter was changed' }))
  expect(fill.asked).toMatchObject([{ value: 3 }, { value: 3, confirm: 'new_meter' }])
})

test('who may not fill in reads', async () => {
  const api = [
    on(
      checklists.ofOrder,
      checklistsWith([aWorkStep({ value: false, outcome: 'failed' })], { mayFill: false, mayFollowUp: null }),
    ),
  ]
  renderPage(<WorkChecklistsPanel order={order} />, { me, api })
  await screen.findByText('Not in order')
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull()
})

test('the list and the page of a checklist', async () => {
  const row = aChecklist()
  renderPage(<ChecklistsPage search={{}} onSearch={() => {}} />, {
    me,
    api: [on(checklists.list, { items: [row], nextCursor: null, total: 1, capped: false })],
  })
  await screen.findByText('Monthly service')
  await expectAccessible()
})

test('a checklist is read with its limits in words', async () => {
  renderPage(<ChecklistPage id={aChecklist().id} />, { me, api: [on(checklists.get, aChecklist())] })
  await screen.findByText('Number · 4 to 8 bar · required')
})

test('steps are written, and errors stand beside their fields', async () => {
  const create = on(checklists.create, () => aChecklist())
  renderPage(<ChecklistForm checklist={null} />, { me, api: [create] })
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }))
  await screen.findByText('Say what to check or do')
  fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), { target: { value: 'Weekly round' } })
  fireEvent.change(screen.getByRole('textbox', { name: /What to check/ }), { target: { value: 'Leaks?' } })
  await expectAccessible()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(create.asked).toHaveLength(1))
  expect(create.asked).toMatchObject([
    { name: 'Weekly round', steps: [{ kind: 'tick', instruction: 'Leaks?', required: true }] },
  ])
})
