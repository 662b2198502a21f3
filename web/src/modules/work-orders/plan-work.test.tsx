import { assets, cases, staff, teams, type WorkOrder, workOrders } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { anAsset, aWorkOrder, panels, PEOPLE, PETER, PLANNER, TEAMS } from './fixtures.ts'
import { WorkOrderPage } from './index.ts'

const { id, tag, name, category } = anAsset()
const planned = (change: Partial<WorkOrder> = {}) =>
  aWorkOrder({
    caseId: null,
    status: 'scheduled',
    scheduledOn: '2030-05-06',
    scheduledTime: '09:30',
    estimatedMinutes: 120,
    asset: { id, tag, name, category },
    team: TEAMS[0] ?? null,
    assignee: null,
    moves: ['in_progress', 'completed', 'postponed', 'cancelled'],
    mayPlan: true,
    mayAssign: true,
    ...change,
  })
const order = planned()
const shelf = [on(staff.assignees, PEOPLE), on(teams.list, TEAMS), on(workOrders.clashes, [])]
const caseHidden = on(cases.get, () => refuse('not_found', 'There is no such fault.'))

const show = (shown: WorkOrder, ...api: Handler[]) =>
  renderPage(<WorkOrderPage id={shown.id} />, {
    me: aMe(PLANNER),
    api: [...api, on(workOrders.get, shown), ...shelf, caseHidden, ...panels()],
  })
const asked = async () => within(await screen.findByRole('dialog'))

test('the page says what, to what, when and who, and leads to the equipment', async () => {
  show(planned({ completionNotes: 'Come back in spring.' }))
  const link = await screen.findByRole('link', { name: `${tag}, ${name}` })
  expect(link.getAttribute('href')).toBe(`/assets/${id}`)
  screen.getByText('2 h, as planned')
  screen.getByText('Come back in spring.')
  expect(screen.getAllByText(/Mon 6 May 2030, 09:30/).length).toBeGreaterThan(0)
  await expectAccessible()
})

test('it is given to a person; who was faster is said, and then it is a decision', async () => {
  let tries = 0
  const assign = on(workOrders.assign, () =>
    tries++ === 0
      ? refuse('conflict', 'Amina Hassan was given it a moment ago.')
      : planned({ assignee: PEOPLE[0] ?? null }),
  )
  const open = { ...order, team: null }
  const { user } = show(open, assign)
  await user.click(await screen.findByRole('button', { name: 'Assign…' }))
  const dialog = await asked()
  await user.click(dialog.getByRole('combobox', { name: 'Technician' }))
  await user.click(await screen.findByRole('option', { name: /Peter Otieno/ }))
  await user.click(dialog.getByRole('button', { name: 'Assign' }))
  await dialog.findByText('Amina Hassan was given it a moment ago.')
  await expectAccessible()
  await user.click(dialog.getByRole('button', { name: 'Assign' }))
  await screen.findByText(/Peter Otieno, Line crew has WO-2026-000033 now/)
  expect(assign.asked[0]).toEqual({
    id: order.id,
    assigneeId: PETER,
    teamId: null,
    expectedAssigneeId: null,
    expectedTeamId: null,
  })
})

test('it is postponed to a new day with a reason, rescheduled, and cancelled with a reason', async () => {
  const postpone = on(workOrders.postpone, planned({ status: 'postponed', scheduledOn: '2030-06-03' }))
  const reschedule = on(workOrders.reschedule, planned({ scheduledOn: '2030-06-04' }))
  const cancel = on(workOrders.cancel, planned({ status: 'cancelled' }))
  const { user } = show(order, postpone, reschedule, cancel)

  await user.click(await screen.findByRole('button', { name: 'Postpone…' }))
  let dialog = await asked()
  await user.click(dialog.getByRole('button', { name: 'Postpone' }))
  dialog.getByText('Say why it is postponed')
  await user.type(dialog.getByLabelText(/New day/), '2030-06-03')
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Rain')
  await user.click(dialog.getByRole('button', { name: 'Postpone' }))
  await screen.findByText(/is postponed: Mon 3 Jun 2030/)
  expect(postpone.asked).toEqual([{ id: order.id, scheduledOn: '2030-06-03', reason: 'Rain' }])

  await user.click(screen.getByRole('button', { name: 'Reschedule…' }))
  dialog = await asked()
  await user.clear(dialog.getByLabelText(/Time/))
  await user.click(dialog.getByRole('button', { name: 'Schedule' }))
  await waitFor(() =>
    expect(reschedule.asked).toEqual([
      { id: order.id, scheduledOn: '2030-05-06', scheduledTime: null, estimatedMinutes: 120, reason: null },
    ]),
  )

  await user.click(await screen.findByRole('button', { name: 'Cancel the work…' }))
  dialog = await asked()
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Not needed any more')
  await user.click(dialog.getByRole('button', { name: 'Cancel the work' }))
  await screen.findByText(/is cancelled/)
  expect(cancel.asked).toEqual([{ id: order.id, reason: 'Not needed any more' }])
})

test('an entry is added to the log while the work goes on', async () => {
  const log = on(workOrders.log, planned())
  const { user } = show(planned({ status: 'in_progress', moves: ['completed'], mayPlan: false, mayLog: true }), log)
  await user.click(await screen.findByRole('button', { name: 'Log entry…' }))
  const dialog = await asked()
  await user.type(dialog.getByRole('textbox', { name: /Work performed/ }), 'Drained the oil.')
  await user.click(dialog.getByRole('button', { name: 'Add entry' }))
  await screen.findByText('The entry is in the log.')
  expect(log.asked).toMatchObject([{ id: order.id, workPerformed: 'Drained the oil.', photoIds: [] }])
})

test('on a phone the first step is at the thumb and the rest behind one button', async () => {
  const { user } = renderPage(<WorkOrderPage id={order.id} />, {
    me: aMe(PLANNER),
    api: [
      on(workOrders.get, planned({ assignee: PEOPLE[0] ?? null })),
      ...shelf,
      ...panels(),
      on(assets.get, anAsset()),
    ],
    phone: true,
  })
  await screen.findByRole('button', { name: 'Start work' })
  screen.getByRole('button', { name: 'Complete…' })
  expect(screen.queryByRole('button', { name: 'Postpone…' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More' }))
  await screen.findByRole('menuitem', { name: 'Postpone…' })
  expect(screen.getByRole('menuitem', { name: 'Edit' }).getAttribute('href')).toBe(`/work-orders/${order.id}/edit`)
  await expectAccessible()
})
