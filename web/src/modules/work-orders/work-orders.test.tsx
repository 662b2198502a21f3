import { cases, workOrders } from '@mtambo/contract'
import { screen, within, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrder, aWorkOrderRow, panels } from './fixtures.ts'
import { MyWorkPage, WorkOrderPage } from './index.ts'

const { id } = aWorkOrder()
const caseHidden = on(cases.get, () => refuse('not_found', 'There is no such fault.'))
const beside = [caseHidden, ...panels()]
const peter = {
  ...aMe(TECHNICIAN),
  user: { ...aMe().user, id: '01938c1e-0000-7000-8000-00000000a001', name: 'Peter Otieno' },
}

test('my work shows what, where and how urgent, and leads to it', async () => {
  const list = on(workOrders.list, { items: [aWorkOrderRow()], nextCursor: null })
  renderPage(<MyWorkPage onShown={() => {}} />, { me: peter, api: [list], phone: true })
  const link = await screen.findByRole('link', { name: /Power outage, Kilimani.*blue gate.*High.*Open/ })
  expect(link.getAttribute('href')).toBe(`/work-orders/${id}`)
  expect(list.asked).toEqual([{ mine: 'yes', status: 'pending', limit: 50 }])
  await expectAccessible()
})

test('nothing to do is said in words', async () => {
  renderPage(<MyWorkPage onShown={() => {}} />, {
    me: peter,
    api: [on(workOrders.list, { items: [], nextCursor: null })],
    phone: true,
  })
  await screen.findByText('Nothing to do right now')
})

test('the technician calls, goes there and starts', async () => {
  let order = aWorkOrder()
  const start = on(
    workOrders.start,
    () => (order = aWorkOrder({ status: 'in_progress', moves: ['completed', 'on_hold', 'cancelled'] })),
  )
  const { user } = renderPage(<WorkOrderPage id={id} />, {
    me: peter,
    phone: true,
    api: [...beside, on(workOrders.get, () => order), start],
  })

  expect(await screen.findByRole('link', { name: 'Call' })).toHaveProperty('href', 'tel:+254712345678')
  expect(screen.getByRole('link', { name: 'Open map' }).getAttribute('href')).toMatch(/^geo:-1.2921,36.7856/)
  expect(screen.queryByRole('button', { name: 'Complete…' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Start work' }))
  await screen.findByRole('button', { name: 'Complete…' })
  screen.getByRole('button', { name: 'On hold…' })
  expect(screen.queryByRole('button', { name: 'Start work' })).toBeNull()
  await expectAccessible()
})

test('completing writes the log; a refusal loses nothing', async () => {
  let answers = 0
  const complete = on(workOrders.complete, () =>
    answers++ === 0
      ? refuse('invalid', 'Please check.', { partsUsed: 'Not on the list of parts' })
      : aWorkOrder({ status: 'completed', moves: [] }),
  )
  const { user } = renderPage(<WorkOrderPage id={id} />, {
    me: peter,
    phone: true,
    api: [...beside, on(workOrders.get, aWorkOrder({ status: 'in_progress', moves: ['completed'] })), complete],
  })
  await user.click(await screen.findByRole('button', { name: 'Complete…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Complete' }))
  dialog.getByText('Say what was done')
  await expectAccessible()

  await user.type(dialog.getByRole('textbox', { name: /Work performed/ }), 'Replaced the fuse.')
  await user.type(dialog.getByRole('textbox', { name: /Parts used/ }), 'Fuse 100 A')
  await user.type(dialog.getByRole('textbox', { name: /Minutes/ }), '75')
  await user.click(dialog.getByRole('button', { name: 'Complete' }))
  await dialog.findByRole('textbox', { name: /Parts used/, description: 'Not on the list of parts' })
  expect(dialog.getByRole('textbox', { name: /Work performed/ })).toHaveProperty('value', 'Replaced the fuse.')

  await user.click(dialog.getByRole('button', { name: 'Complete' }))
  await screen.findByText(/WO-2026-000033 is completed/)
  expect(complete.asked.at(-1)).toEqual({
    id,
    workPerformed: 'Replaced the fuse.',
    partsUsed: 'Fuse 100 A',
    issuesFound: null,
    recommendations: null,
    completionNotes: null,
    minutes: 75,
    photoIds: [],
    problem: null,
    cause: null,
    remedy: null,
    failure: false,
    downFrom: null,
    downUntil: null,
    signatures: [],
  })
})

test('somebody else’s work offers nothing to press', async () => {
  renderPage(<WorkOrderPage id={id} />, {
    me: aMe(TECHNICIAN),
    api: [...beside, on(workOrders.get, aWorkOrder({ moves: [] }))],
  })
  await screen.findByRole('heading', { name: 'Power outage, Kilimani' })
  expect(screen.queryByRole('button', { name: /Start|Note|hold|Complete/ })).toBeNull()
  await waitFor(() => expect(caseHidden.asked.length).toBeGreaterThan(0))
})
