import { assets, connections, type ServiceRequest, serviceRequests, staff, workOrders } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TECHNICIANS } from '#modules/cases/fixtures.ts'
import { aConnection } from '#modules/connections/fixtures.ts'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aRequest } from './fixtures.ts'
import { RequestPage } from './index.ts'

const REVIEWER = aMe({
  ...MANAGER,
  'service-requests:read': 'all',
  'service-requests:review': 'all',
  'work-orders:create': 'all',
})
const { id } = aRequest()
const around = [
  on(connections.get, aConnection({ id: uuid(101) })),
  on(staff.assignees, TECHNICIANS),
  on(workOrders.clashes, []),
  on(assets.list, { items: [], nextCursor: null, total: 0, capped: false }),
]
const open = (item: ServiceRequest | (() => ServiceRequest), ...api: Handler[]) =>
  renderPage(<RequestPage id={id} />, { me: REVIEWER, api: [on(serviceRequests.get, item), ...api, ...around] })

test('what is asked for, by whom, and how the connection is now', async () => {
  open(aRequest())
  await screen.findByRole('heading', { level: 1, name: 'Upgrade of the load' })
  screen.getByText('15 kVA')
  screen.getByText('I am opening a welding shop.')
  expect(screen.getByRole('link', { name: 'John Kamau' })).toHaveProperty('pathname', `/customers/${uuid(3)}`)
  await screen.findByText('single_phase, 7.5 kVA')
  expect(screen.getByRole('link', { name: 'MTR-NRB-000117' })).toHaveProperty('pathname', `/connections/${uuid(101)}`)
  await expectAccessible()
})

test('taking it up', async () => {
  const review = on(serviceRequests.review, aRequest({ status: 'under_review' }))
  const { user } = open(aRequest(), review)
  await user.click(await screen.findByRole('button', { name: 'Take it up' }))
  await screen.findByText('SR-2026-000031 is with you now. The customer is told.')
  expect(review.asked).toEqual([{ id }])
})

test('approving says what will happen, and hands over who goes, when, and what one saw', async () => {
  const order = { id: uuid(700), number: 'WO-2026-000009', status: 'scheduled' as const, scheduledOn: '2026-12-01' }
  const approve = on(serviceRequests.approve, aRequest({ status: 'approved', workOrder: order, moves: ['rejected'] }))
  const { user } = open(aRequest(), approve)
  await user.click(await screen.findByRole('button', { name: 'Approve…' }))
  const dialog = within(await screen.findByRole('dialog'))
  dialog.getByText(/Opens a work order. When it is completed, MTR-NRB-000117 has 15 kVA. The customer is told./)
  await user.click(dialog.getByRole('combobox', { name: 'Technician' }))
  await user.click(await screen.findByRole('option', { name: /Mary Achieng/ }))
  await user.type(dialog.getByLabelText('Day'), '2026-12-01')
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Approve' }))
  await screen.findByText('SR-2026-000031 is approved. WO-2026-000009 is opened for it.')
  expect(approve.asked).toMatchObject([
    { id, expectedStatus: 'submitted', technicianId: TECHNICIANS[1]?.id, scheduledOn: '2026-12-01' },
  ])
})

test('a new connection is given its transformer and feeder; a change of name needs no visit', async () => {
  const { user, unmount } = open(aRequest({ type: 'new_connection', connection: null }))
  await user.click(await screen.findByRole('button', { name: 'Approve…' }))
  await screen.findByText(/Creates the connection with its number, and opens a work order to install it/)
  screen.getByRole('combobox', { name: 'Transformer' })
  screen.getByRole('combobox', { name: 'Feeder' })
  unmount()

  open(aRequest({ type: 'name_change', newFirstName: 'Otieno', newLastName: 'Were' }))
  await user.click(await screen.findByRole('button', { name: 'Approve…' }))
  await screen.findByText(/Needs no visit. When you complete it here, the account is Otieno Were’s./)
  expect(screen.queryByLabelText('Day')).toBeNull()
})

test('rejecting needs a reason, which stays when it is refused', async () => {
  const reject = on(serviceRequests.reject, () => refuse('not_allowed_now', 'This cannot be rejected.'))
  const { user } = open(aRequest(), reject)
  await user.click(await screen.findByRole('button', { name: 'Reject…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Reject the request' }))
  dialog.getByText('Say why, in words the customer will read')
  expect(reject.asked).toEqual([])
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'No line there yet.')
  await user.click(dialog.getByRole('button', { name: 'Reject the request' }))
  await dialog.findByText('This cannot be rejected.')
  expect(dialog.getByRole('textbox', { name: /Reason/ })).toHaveProperty('value', 'No line there yet.')
  await expectAccessible()
})

test('when somebody was faster, one is told who, and sees how it is now', async () => {
  let now = aRequest()
  const approve = on(serviceRequests.approve, () => {
    now = aRequest({ status: 'rejected', moves: [], resolutionNotes: 'No line there.' })
    return refuse('conflict', 'Somebody was faster: Ann Njeri has rejected this.')
  })
  const { user } = open(() => now, approve)
  await user.click(await screen.findByRole('button', { name: 'Approve…' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }))
  await screen.findByText('Somebody was faster: Ann Njeri has rejected this.')
  await screen.findByRole('heading', { name: 'Why it was rejected' })
  expect(screen.queryByRole('button', { name: 'Approve…' })).toBeNull()
})

test('a change of name is completed here; work that was called off is planned again', async () => {
  const complete = on(serviceRequests.complete, aRequest({ type: 'name_change', status: 'completed', moves: [] }))
  const named = aRequest({ type: 'name_change', status: 'approved', moves: ['completed', 'rejected'] })
  const { user, unmount } = open(named, complete)
  await user.click(await screen.findByRole('button', { name: 'Complete…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /What was done/ }), 'Contract checked.')
  await user.click(dialog.getByRole('button', { name: 'Complete' }))
  await waitFor(() => expect(complete.asked).toEqual([{ id, notes: 'Contract checked.' }]))
  unmount()

  const plan = on(serviceRequests.plan, aRequest({ status: 'approved' }))
  open(aRequest({ status: 'approved', mayPlan: true, moves: ['rejected'] }), plan)
  await screen.findByText(/Its work order was cancelled/)
  await user.click(screen.getByRole('button', { name: 'Plan the visit…' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Open work order' }))
  await waitFor(() => expect(plan.asked).toMatchObject([{ id }]))
})

test('a note is for colleagues unless it is sent', async () => {
  const note = on(serviceRequests.note, aRequest())
  const { user } = open(aRequest(), note)
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Bring the contract.')
  await user.click(screen.getByRole('checkbox', { name: 'Send it to the customer, too' }))
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  await waitFor(() => expect(note.asked).toEqual([{ id, notes: 'Bring the contract.', forCustomer: true }]))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', ''))
})

test('who may only look is offered nothing to do', async () => {
  const me = aMe({ 'service-requests:read': 'all', 'connections:read': 'all' })
  const item = on(serviceRequests.get, aRequest({ moves: [] }))
  renderPage(<RequestPage id={id} />, { me, api: [item, ...around] })
  await screen.findByText('I am opening a welding shop.')
  expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull()
  expect(screen.queryByRole('link', { name: 'John Kamau' })).toBeNull()
})
