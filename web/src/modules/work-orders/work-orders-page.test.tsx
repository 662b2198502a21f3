import { staff, workOrders } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aWorkOrderRow } from './fixtures.ts'
import { WorkOrdersPage } from './index.ts'

const PETER = '01938c1e-0000-7000-8000-00000000a001'
const assignees = on(staff.assignees, [{ id: PETER, name: 'Peter Otieno', role: 'Technician', openWork: 3 }])
const second = aWorkOrderRow({ id: '01938c1e-0000-7000-8000-000000009002', number: 'WO-2026-000032', assignee: null })
const SEES_ALL = aMe({ 'work-orders:read': 'all' })

test('the list asks for what the address says, goes on page by page, and puts the next filter into the address', async () => {
  const list = on(workOrders.list, ({ cursor }) =>
    cursor ? { items: [second], nextCursor: null } : { items: [aWorkOrderRow()], nextCursor: 'more' },
  )
  const onSearch = vi.fn()
  const { user, where } = renderPage(<WorkOrdersPage search={{ status: 'pending' }} onSearch={onSearch} />, {
    api: [assignees, list],
  })
  await screen.findByRole('row', { name: /WO-2026-000033.*High.*Open.*Peter Otieno/ })
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByRole('row', { name: /WO-2026-000032.*Nobody/ })
  expect(list.asked).toEqual([
    { status: 'pending', limit: 25 },
    { status: 'pending', limit: 25, cursor: 'more' },
  ])
  await expectAccessible()

  await user.click(screen.getByRole('tab', { name: 'On hold' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'on_hold' })
  await user.click(screen.getByRole('tab', { name: 'All' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: undefined })
  await user.click(screen.getByRole('combobox', { name: 'Assigned to' }))
  await user.click(await screen.findByRole('option', { name: 'Peter Otieno' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', assigneeId: PETER })
  ;(document.activeElement as HTMLElement).blur()
  await user.keyboard('j{Enter}')
  await waitFor(() => expect(where()).toBe(`/work-orders/${aWorkOrderRow().id}`))
})

test('who may not assign is not asked for whom, and on a phone it is cards', async () => {
  const list = on(workOrders.list, { items: [aWorkOrderRow()], nextCursor: null })
  renderPage(<WorkOrdersPage search={{ status: 'pending' }} onSearch={() => {}} />, {
    me: SEES_ALL,
    api: [list],
    phone: true,
  })
  await screen.findByRole('button', { name: /Power outage, Kilimani.*WO-2026-000033.*Peter Otieno/ })
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByRole('button', { name: /Filters/ })).toBeNull()
  await expectAccessible()
})

test('an empty list says why, and a failure says so', async () => {
  renderPage(<WorkOrdersPage search={{ status: 'pending' }} onSearch={() => {}} />, {
    me: SEES_ALL,
    api: [on(workOrders.list, { items: [], nextCursor: null })],
  })
  await screen.findByText('No work is open')
  renderPage(<WorkOrdersPage search={{}} onSearch={() => {}} />, {
    me: SEES_ALL,
    api: [on(workOrders.list, () => refuse('too_many', 'Wait a moment, then try again.'))],
  })
  await screen.findByText('Wait a moment, then try again.')
})
