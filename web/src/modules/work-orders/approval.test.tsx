import { approvals, staff, teams, workOrders } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrder, aWorkOrderRow, panels, noAssets, PEOPLE, PETER, PLANNER, TEAMS } from './fixtures.ts'
import { MyWorkPage, RequestWorkPage, WorkOrderPage, WorkOrdersPage } from './index.ts'

const approver = aMe({ ...PLANNER, 'work-orders:approve': 'all' })
const asker = aMe({ ...TECHNICIAN, 'work-orders:request': 'all' })
const shelf = [on(staff.assignees, PEOPLE), on(teams.list, TEAMS), on(workOrders.clashes, []), noAssets()]
const requested = aWorkOrder({
  caseId: null,
  status: 'requested',
  assignee: null,
  moves: [],
  wishedOn: '2030-05-14',
  requestedAt: new Date('2026-11-20T16:20:00Z'),
})
const { id } = requested

test('somebody asks for work with what they know of it', async () => {
  const request = on(approvals.request, requested)
  const { user, where } = renderPage(<RequestWorkPage />, { me: asker, api: [request] })
  await user.click(await screen.findByRole('button', { name: 'Ask for it' }))
  screen.getByText('Give it a title')
  screen.getByText('Say where it is')
  expect(screen.queryByText('Choose the kind of equipment')).toBeNull()
  await user.type(screen.getByRole('textbox', { name: /Title/ }), 'Guard is loose')
  await user.type(screen.getByRole('textbox', { name: /Location/ }), 'Hall 2')
  await user.type(screen.getByLabelText('Wished for'), '2030-05-14')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Ask for it' }))
  await waitFor(() => expect(where()).toBe(`/work-orders/${id}`))
  expect(request.asked[0]).toMatchObject({ title: 'Guard is loose', type: 'corrective', wishedOn: '2030-05-14' })
})

test('approving asks who and when, rejecting asks why', async () => {
  const order = aWorkOrder({ ...requested, mayDecide: true })
  const approve = on(approvals.approve, () => refuse('conflict', 'Amina was faster and has approved this.'))
  const reject = on(approvals.reject, aWorkOrder({ ...requested, status: 'rejected', rejectReason: 'Sold' }))
  const api = [...shelf, on(workOrders.get, order), approve, reject, ...panels()]
  const { user } = renderPage(<WorkOrderPage id={id} />, { me: approver, api })
  await user.click(await screen.findByRole('button', { name: 'Approve…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByLabelText(/^Day/)).toHaveProperty('value', '2030-05-14')
  await user.click(dialog.getByRole('combobox', { name: 'Technician' }))
  await user.click(await screen.findByRole('option', { name: /Peter Otieno/ }))
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Approve' }))
  await dialog.findByText('Amina was faster and has approved this.')
  expect(approve.asked[0]).toMatchObject({ id, assigneeId: PETER, scheduledOn: '2030-05-14' })
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))

  await user.click(await screen.findByRole('button', { name: 'Reject…' }))
  const why = within(await screen.findByRole('dialog', { name: /Reject/ }))
  await user.click(why.getByRole('button', { name: 'Reject' }))
  why.getByText('Say why it is rejected')
  await user.type(why.getByRole('textbox', { name: /Reason/ }), 'Sold')
  await user.click(why.getByRole('button', { name: 'Reject' }))
  await screen.findByText(/is rejected\. Grace Wambui is told why/)
})

test('what waits is counted on its tab, in the organisation’s own word on the row', async () => {
  const list = on(workOrders.list, { items: [aWorkOrderRow({ status: 'requested' })], nextCursor: null })
  const organisation = {
    ...approver.organisation,
    words: { ...approver.organisation.words, requestedWork: 'On hold (approval)' },
  }
  renderPage(<WorkOrdersPage search={{ status: 'requested' }} onSearch={() => {}} />, {
    me: { ...approver, organisation },
    api: [...shelf, list, on(approvals.waiting, { count: 3 })],
  })
  await screen.findByRole('tab', { name: 'Waiting for approval (3)' })
  await screen.findByRole('row', { name: /On hold \(approval\)/ })
})

test('several are chosen with x, and what could not be done is said', async () => {
  const other = aWorkOrderRow({ id: uuid(9), number: 'WO-2026-000034', title: 'Oil test' })
  const list = on(workOrders.list, { items: [aWorkOrderRow(), other], nextCursor: null })
  const cancel = on(approvals.cancelMany, {
    done: [other.id],
    left: [{ id, number: 'WO-2026-000033', why: 'It is of a fault.' }],
  })
  const { user } = renderPage(<WorkOrdersPage search={{}} onSearch={vi.fn()} />, {
    me: approver,
    api: [...shelf, list, cancel, on(approvals.waiting, { count: 0 })],
  })
  await screen.findByRole('row', { name: /Oil test/ })
  await user.keyboard('jxjx')
  await screen.findByText('2 chosen')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Cancel…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancel 2' }))
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'No budget')
  await user.click(dialog.getByRole('button', { name: 'Cancel the work' }))
  await screen.findByText(/It is of a fault/)
  expect(cancel.asked[0]).toEqual({ ids: [id, other.id], reason: 'No budget' })
})

test('my requests stand in my work', async () => {
  const list = on(workOrders.list, { items: [aWorkOrderRow({ status: 'requested' })], nextCursor: null })
  renderPage(<MyWorkPage shown="asked" onShown={() => {}} />, { me: asker, api: [list], phone: true })
  await screen.findByRole('link', { name: /Power outage, Kilimani.*Requested/ })
  expect(list.asked).toEqual([{ asked: 'me', limit: 50 }])
  screen.getByRole('link', { name: 'Ask for work' })
  await expectAccessible()
})
