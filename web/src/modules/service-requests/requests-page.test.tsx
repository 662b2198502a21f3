import { connections, customers, serviceRequests } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aConnectionRow } from '#modules/connections/fixtures.ts'
import { aCustomer, aCustomerRow } from '#modules/customers/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aRequest, aRequestRow } from './fixtures.ts'
import { NewRequestPage, RequestsPage } from './index.ts'

const me = aMe({ ...MANAGER, 'service-requests:read': 'all', 'service-requests:review': 'all' })
const found = <T,>(...items: T[]) => ({ items, nextCursor: null, total: items.length, capped: false })

test('the queue asks for what the address says, and puts the next filter into it', async () => {
  const list = on(serviceRequests.list, found(aRequestRow(), aRequestRow({ id: uuid(501), number: 'SR-2026-000030' })))
  const onSearch = vi.fn()
  const { user } = renderPage(<RequestsPage search={{ status: 'pending', type: 'upgrade' }} onSearch={onSearch} />, {
    me,
    api: [list],
  })
  await screen.findByRole('row', { name: /SR-2026-000031/ })
  expect(list.asked).toEqual([{ status: 'pending', type: 'upgrade', limit: 25 }])
  screen.getByRole('link', { name: /Download CSV/ })
  await expectAccessible()

  await user.click(screen.getByRole('tab', { name: 'Rejected' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'rejected', type: 'upgrade' })
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', type: 'upgrade', assigneeId: me.user.id })
  await user.click(screen.getByRole('button', { name: 'Submitted' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'pending', type: 'upgrade', sort: 'oldest' })
})

test('on a phone it is cards, and the order is among the filters', async () => {
  const onSearch = vi.fn()
  const { user } = renderPage(<RequestsPage search={{}} onSearch={onSearch} />, {
    me,
    phone: true,
    api: [on(serviceRequests.list, found(aRequestRow()))],
  })
  await screen.findByRole('button', { name: /Upgrade of the load.*John Kamau/ })
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  await user.click(await screen.findByRole('combobox', { name: 'Order' }))
  await user.click(await screen.findByRole('option', { name: 'Oldest first' }))
  expect(onSearch).toHaveBeenLastCalledWith({ sort: 'oldest' })
  await expectAccessible()
})

test('who may only look has no button for a new one', async () => {
  renderPage(<RequestsPage search={{ status: 'pending' }} onSearch={() => {}} />, {
    me: aMe({ 'service-requests:read': 'all' }),
    api: [on(serviceRequests.list, found())],
  })
  await screen.findByText('Nothing waits for a decision')
  expect(screen.queryByRole('link', { name: 'New request' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Mine' })).toBeNull()
})

const meter = aConnectionRow({ id: uuid(101) })
const off = aConnectionRow({ id: uuid(102), meterNumber: 'MTR-NRB-000118', status: 'disconnected' })
const known = [
  on(customers.list, found(aCustomerRow())),
  on(customers.get, aCustomer()),
  on(connections.list, found(meter, off)),
  on(serviceRequests.list, found()),
]

test('for a customer who called: only what the type needs, and only where it can be', async () => {
  const create = on(serviceRequests.create, aRequest())
  const { user, where } = renderPage(<NewRequestPage customerId={aCustomer().id} />, { me, api: [create, ...known] })
  await user.click(await screen.findByRole('combobox', { name: 'Request' }))
  await user.click(await screen.findByRole('option', { name: 'Upgrade of the load' }))
  expect(screen.queryByRole('combobox', { name: 'County' })).toBeNull()

  await user.click(screen.getByRole('button', { name: 'Submit the request' }))
  screen.getByText('Choose one')
  screen.getByText('Please fill this in')
  await expectAccessible()

  await user.click(screen.getByRole('combobox', { name: 'Connection' }))
  await screen.findByText('Disconnected: ask for reconnection first')
  await user.click(screen.getByRole('option', { name: /MTR-NRB-000117/ }))
  await user.type(screen.getByRole('textbox', { name: 'New load, kVA' }), '15')
  await user.click(screen.getByRole('button', { name: 'Submit the request' }))
  await waitFor(() => expect(where()).toBe(`/service-requests/${aRequest().id}`))
  expect(create.asked).toMatchObject([
    { customerId: aCustomer().id, type: 'upgrade', connectionId: meter.id, loadKva: 15, priority: 'medium' },
  ])
})

test('another type lets go of what it does not ask for; nothing else is lost when it is refused', async () => {
  const create = on(serviceRequests.create, () => refuse('invalid', 'Please check.', { newPhone: 'No such number' }))
  const { user } = renderPage(<NewRequestPage customerId={aCustomer().id} connectionId={meter.id} type="upgrade" />, {
    me,
    api: [create, ...known],
  })
  await user.type(await screen.findByRole('textbox', { name: 'New load, kVA' }), '15')
  await user.click(screen.getByRole('combobox', { name: 'Request' }))
  await user.click(await screen.findByRole('option', { name: 'Change of name' }))
  for (const [label, value] of [
    ['New holder’s first name', 'Otieno'],
    ['New holder’s last name', 'Were'],
    ['New holder’s ID number', 'A1234567'],
    ['New holder’s phone', '+254700000000'],
  ] as const)
    await user.type(screen.getByRole('textbox', { name: label }), value)
  await user.click(screen.getByRole('button', { name: 'Submit the request' }))
  await screen.findByText('No such number')
  expect(create.asked).toMatchObject([{ type: 'name_change', connectionId: meter.id, loadKva: null }])
  expect(screen.getByRole('textbox', { name: 'New holder’s first name' })).toHaveProperty('value', 'Otieno')
})
