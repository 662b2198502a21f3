import { staff, teams, workOrders } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrderRow, noAssets, PEOPLE, PETER, PLANNER, TEAMS } from './fixtures.ts'
import { WorkOrdersPage, type WorkOrderSearch } from './index.ts'

const people = [on(staff.assignees, PEOPLE), on(teams.list, TEAMS), noAssets()]
const planned = aWorkOrderRow({
  id: '01938c1e-0000-7000-8000-000000009002',
  number: 'WO-2026-000032',
  title: 'Oil test',
  type: 'preventive',
  status: 'scheduled',
  assignee: null,
  team: TEAMS[0] ?? null,
  scheduledOn: '2020-03-04',
  scheduledTime: '09:30',
})

function show(search: WorkOrderSearch, options: Parameters<typeof renderPage>[1] = {}) {
  const onSearch = vi.fn()
  return { ...renderPage(<WorkOrdersPage search={search} onSearch={onSearch} />, options), onSearch }
}

test('the list asks for what the address says, goes on page by page, and shows the day, who and what is late', async () => {
  const list = on(workOrders.list, ({ cursor }) =>
    cursor ? { items: [planned], nextCursor: null } : { items: [aWorkOrderRow()], nextCursor: 'more' },
  )
  const { user, where } = show({ status: 'pending' }, { me: aMe(PLANNER), api: [...people, list] })
  await screen.findByRole('row', { name: /WO-2026-000033.*High.*No day yet.*Peter Otieno.*Open/ })
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByRole('row', {
    name: /WO-2026-000032 Oil test.*Wed 4 Mar 2020, 09:30.*late.*Line crew.*Scheduled/,
  })
  expect(list.asked).toEqual([
    { status: 'pending', limit: 25 },
    { status: 'pending', limit: 25, cursor: 'more' },
  ])
  expect(screen.getByRole('link', { name: 'Schedule work orders' }).getAttribute('href')).toBe('/work-orders/new')
  await expectAccessible()
  ;(document.activeElement as HTMLElement).blur()
  await user.keyboard('jj{Enter}')
  await waitFor(() => expect(where()).toBe(`/work-orders/${planned.id}`))
})

test('tabs, filters and sorting go into the address', async () => {
  const list = on(workOrders.list, { items: [planned], nextCursor: null })
  const { user, onSearch } = show({ status: 'pending' }, { me: aMe(PLANNER), api: [...people, list] })
  await screen.findByRole('row', { name: /Oil test/ })
  await user.click(screen.getByRole('tab', { name: 'Postponed' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'postponed' })
  await user.click(screen.getByRole('tab', { name: 'All' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: undefined })
  for (const [filter, choice, found] of [
    ['Assigned to', 'Peter Otieno', { assigneeId: PETER }],
    ['Team', 'Line crew', { teamId: TEAMS[0]?.id }],
    ['Equipment', 'Transformer', { equipmentType: 'transformer' }],
    ['Priority', 'Critical', { priority: 'critical' }],
  ] as const) {
    await user.click(screen.getByRole('combobox', { name: filter }))
    await user.click(await screen.findByRole('option', { name: choice }))
    expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', ...found })
  }
  await user.click(screen.getByRole('button', { name: 'Planned' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', sort: 'planned' })
})

test('whose own work is all they see is not asked for whom, schedules nothing, and on a phone it is cards', async () => {
  const list = on(workOrders.list, { items: [aWorkOrderRow()], nextCursor: null })
  show({ status: 'pending' }, { me: aMe(TECHNICIAN), api: [list], phone: true })
  await screen.findByRole('button', { name: /Power outage, Kilimani.*WO-2026-000033.*Peter Otieno/ })
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByRole('combobox', { name: 'Assigned to', hidden: true })).toBeNull()
  expect(screen.queryByRole('link', { name: /Schedule/ })).toBeNull()
  await expectAccessible()
})

test('an empty list says why, and a failure says so', async () => {
  const none = on(workOrders.list, { items: [], nextCursor: null })
  const first = show({ status: 'pending' }, { api: [...people, none] })
  await screen.findByText('No work is open')
  first.unmount()
  const second = show({ status: 'pending', type: 'inspection' }, { api: [...people, none] })
  await screen.findByText('Nothing like that')
  second.unmount()
  show({}, { api: [...people, on(workOrders.list, () => refuse('too_many', 'Wait a moment, then try again.'))] })
  await screen.findByText('Wait a moment, then try again.')
})
