import { assets, staff, teams, workOrders } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Handler, on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { anAsset, aWorkOrder, PEOPLE, PETER, PLANNER, TEAMS } from './fixtures.ts'
import { EditWorkPage, ScheduleWorkPage } from './index.ts'

const me = aMe(PLANNER)
const asset = anAsset()
const found = (items: (typeof asset)[]) => ({ items, nextCursor: null, total: items.length, capped: false })
const register = on(assets.list, ({ q }) => found(q ? [asset] : []))
const shelf = [on(staff.assignees, PEOPLE), on(teams.list, TEAMS), register, on(assets.get, asset)]
const quiet = on(workOrders.clashes, [])

const show = (page: React.ReactNode, ...api: Handler[]) => renderPage(page, { me, api: [...api, ...shelf] })
const field = (name: RegExp) => screen.getByRole('textbox', { name })

test('a job is scheduled for equipment of the register, which brings its kind and its place', async () => {
  const schedule = on(workOrders.schedule, aWorkOrder({ scheduledOn: '2030-05-06' }))
  const { user, where } = show(<ScheduleWorkPage date="2030-05-06" time="09:30" />, quiet, schedule)
  await user.type(await screen.findByRole('textbox', { name: /Title/ }), 'Oil test')
  await user.type(screen.getByRole('combobox', { name: 'Equipment from the register' }), 'TX')
  await user.click(await screen.findByRole('option', { name: /TX-NRB-0142/ }))
  expect(field(/Location/)).toHaveProperty('value', 'Ngong Road, opposite the market')
  expect(screen.queryByRole('textbox', { name: /written on it/ })).toBeNull()
  await user.click(screen.getByRole('combobox', { name: 'Technician' }))
  await user.click(await screen.findByRole('option', { name: /Peter Otieno.*3 open/ }))
  await user.click(screen.getByRole('combobox', { name: 'Team' }))
  await user.click(await screen.findByRole('option', { name: 'Line crew' }))
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Schedule work orders' }))
  await waitFor(() => expect(where()).toBe(`/work-orders/${aWorkOrder().id}`))
  expect(schedule.asked[0]).toMatchObject({
    title: 'Oil test',
    type: 'preventive',
    priority: 'medium',
    equipmentType: 'transformer',
    assetId: asset.id,
    equipment: null,
    locationText: 'Ngong Road, opposite the market',
    point: asset.point,
    scheduledOn: '2030-05-06',
    scheduledTime: '09:30',
    estimatedMinutes: null,
    assigneeId: PETER,
    teamId: TEAMS[0]?.id,
  })
})

test('what speaks against the plan stands beside it and stops nobody', async () => {
  const clashes = on(workOrders.clashes, ({ scheduledOn }) =>
    scheduledOn < '2026-01-01' ? [{ kind: 'past' as const, sentence: 'This day has passed.' }] : [],
  )
  const { user } = show(<ScheduleWorkPage date="2020-05-06" />, clashes)
  await screen.findByText('This day has passed.')
  screen.getByRole('button', { name: 'Schedule anyway' })
  await expectAccessible()
  const day = screen.getByLabelText(/Day/)
  await user.clear(day)
  await user.type(day, '2030-05-06')
  await waitFor(() => expect(screen.queryByText('This day has passed.')).toBeNull())
  screen.getByRole('button', { name: 'Schedule work orders' })
})

test('what is missing is said beside its field, and what the server refuses loses nothing', async () => {
  const schedule = on(workOrders.schedule, () => refuse('invalid', 'Check.', { assigneeId: 'This person left.' }))
  const { user } = show(<ScheduleWorkPage assetId={asset.id} />, quiet, schedule)
  await user.click(await screen.findByRole('button', { name: 'Schedule work orders' }))
  screen.getByText('Give it a title')
  expect(schedule.asked).toEqual([])
  await user.type(field(/Title/), 'Oil test')
  await user.click(screen.getByRole('button', { name: 'Schedule work orders' }))
  await screen.findByText('This person left.')
  expect(field(/Title/)).toHaveProperty('value', 'Oil test')
})

test('on the edit page only what is to be done is changed', async () => {
  const order = aWorkOrder({ asset: null, equipment: 'Pole 17', equipmentType: 'transformer', mayPlan: true })
  const edit = on(workOrders.edit, order)
  const { user, where } = show(<EditWorkPage id={order.id} />, on(workOrders.get, order), edit)
  const title = await screen.findByRole('textbox', { name: /Title/ })
  expect(screen.queryByLabelText(/Day/)).toBeNull()
  await expectAccessible()
  await user.clear(title)
  await user.type(title, 'Straighten the pole')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(where()).toBe(`/work-orders/${order.id}`))
  expect(edit.asked[0]).toMatchObject({
    id: order.id,
    title: 'Straighten the pole',
    equipment: 'Pole 17',
    assetId: null,
  })
})
