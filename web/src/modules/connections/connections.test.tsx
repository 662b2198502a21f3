import { assets, cases, connections, customers, serviceRequests, workOrders } from '@mtambo/contract'
import { screen, within, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aFeederRef, anAssetPlace, anAssetRow } from '#modules/assets/fixtures.ts'
import { aCustomer, aCustomerRow } from '#modules/customers/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aConnection, aConnectionRow } from './fixtures.ts'
import { ConnectionPage, ConnectionsPage, EditConnectionPage, NewConnectionPage } from './index.ts'

const nothing = { items: [], nextCursor: null, total: 0, capped: false }
const feeders = on(connections.feeders, ['Kilimani 11 kV'])
const network = on(assets.list, ({ category }) => ({
  ...nothing,
  items: [anAssetRow(category === 'feeder_line' ? { ...aFeederRef, parent: null } : {})],
  total: 1,
}))
const around = on(assets.map, { items: [anAssetPlace()], capped: false })
const noWork = on(workOrders.list, { items: [], nextCursor: null })
const { id } = aConnection()

test('the list is filtered by what is in the address', async () => {
  const list = on(connections.list, { ...nothing, items: [aConnectionRow()], total: 131 })
  const onSearch = vi.fn()
  const { user } = renderPage(<ConnectionsPage search={{ status: 'active' }} onSearch={onSearch} />, {
    api: [feeders, network, list],
  })

  await screen.findByRole('row', { name: /MTR-NRB-000117/ })
  screen.getByText('1 of 131')
  expect(list.asked).toEqual([{ status: 'active', limit: 25 }])
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(onSearch).toHaveBeenCalledWith({})
})

test('only the moves that are allowed now are offered, and each asks first', async () => {
  const move = on(connections.move, aConnection({ status: 'suspended', moves: ['active', 'disconnected'] }))
  const { user } = renderPage(<ConnectionPage id={id} />, {
    api: [around, noWork, on(connections.get, aConnection()), on(cases.list, nothing), move],
  })

  await screen.findByRole('heading', { name: 'MTR-NRB-000117' })
  screen.getByRole('button', { name: 'Disconnect…' })
  expect(screen.queryByRole('button', { name: 'Activate…' })).toBeNull()
  await screen.findByText('No faults reported here.')
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Suspend…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText('Reason'), 'Unpaid since June')
  await user.click(dialog.getByRole('button', { name: 'Suspend supply' }))
  await waitFor(() => expect(move.asked).toEqual([{ id, to: 'suspended', notes: 'Unpaid since June' }]))
})

test('a connection is added to a customer, in the area of the customer', async () => {
  const create = on(connections.create, aConnection())
  const api = [
    network,
    on(customers.list, { ...nothing, items: [aCustomerRow()], total: 1 }),
    on(customers.get, aCustomer()),
    create,
  ]
  const { user, where } = renderPage(<NewConnectionPage />, { api })

  await user.click(await screen.findByRole('combobox', { name: /Customer/ }))
  await user.click(await screen.findByRole('option', { name: /Wanjiru Kamau/ }))
  await waitFor(() => expect(screen.getByRole('combobox', { name: /County/ })).toHaveProperty('value', 'Nairobi (NRB)'))
  await user.click(screen.getByRole('button', { name: 'Add connection' }))
  screen.getByText('Give the load in kVA')
  await expectAccessible()

  await user.type(screen.getByLabelText(/Load/), '7.5')
  await user.click(screen.getByRole('combobox', { name: 'Feeder' }))
  await user.click(await screen.findByRole('option', { name: /Kilimani 11 kV F1/ }))
  await user.type(screen.getByRole('combobox', { name: 'Transformer' }), 'TX-OLD-1')
  await user.click(await screen.findByRole('option', { name: 'Use “TX-OLD-1” as it is written' }))
  await screen.findByText('Not from the register: kept as written')
  await user.click(screen.getByRole('button', { name: 'Add connection' }))
  await waitFor(() => expect(where()).toBe(`/connections/${id}`))
  expect(create.asked).toMatchObject([{ areaCode: 'NRB', loadKva: 7.5, transformer: 'TX-OLD-1', status: 'pending' }])
  expect(create.asked).toMatchObject([{ feederId: aFeederRef.id, feeder: 'Kilimani 11 kV F1', transformerId: null }])
})

test('what the server refuses stands beside its field, and what was typed stays', async () => {
  const create = on(connections.create, () =>
    refuse('invalid', 'Please check.', { transformer: 'This transformer is not known' }),
  )
  const { user } = renderPage(<NewConnectionPage customerId={aCustomer().id} />, {
    api: [network, on(customers.list, nothing), on(customers.get, aCustomer()), create],
  })
  await user.type(await screen.findByLabelText(/Load/), '10')
  await user.type(screen.getByRole('combobox', { name: 'Transformer' }), 'TX-9')
  await waitFor(() => expect(screen.getByRole('combobox', { name: /County/ })).toHaveProperty('value', 'Nairobi (NRB)'))
  await user.click(screen.getByRole('button', { name: 'Add connection' }))
  const transformer = await screen.findByRole('combobox', {
    name: 'Transformer',
    description: /This transformer is not known/,
  })
  expect(transformer).toHaveProperty('value', 'TX-9')
})

test('everything about a connection is on its page, as far as one may see it', async () => {
  const request = {
    id: '01938c1e-0000-7000-8000-00000000f001',
    number: 'SR-2026-000004',
    type: 'upgrade' as const,
    status: 'under_review' as const,
    priority: 'medium' as const,
    customer: aConnection().customer,
    connection: { id, meterNumber: 'MTR-NRB-000117' },
    assignee: null,
    submittedAt: new Date('2026-11-18T09:00:00Z'),
    resolvedAt: null,
  }
  const api = [
    around,
    noWork,
    on(connections.get, aConnection()),
    on(cases.list, nothing),
    on(serviceRequests.list, { ...nothing, items: [request], total: 1 }),
  ]
  const me = aMe({ ...aMe().role?.grants, 'service-requests:read': 'all' })
  renderPage(<ConnectionPage id={id} />, { api, me })
  const transformer = await screen.findByRole('link', { name: 'TX-NRB-031' })
  expect(transformer.getAttribute('href')).toBe(`/assets/${anAssetRow().id}`)
  expect((await screen.findByRole('link', { name: 'Upgrade of the load' })).getAttribute('href')).toBe(
    `/service-requests/${request.id}`,
  )
  screen.getByText('1,843.2 kWh')
  await screen.findByText(/This browser cannot draw a map/)
  await waitFor(() => expect(noWork.asked).toContainEqual({ connectionId: id, limit: 6 }))
  await expectAccessible()
})

test('another transformer lets go of the feeder that came with the last', async () => {
  const edit = on(connections.edit, aConnection())
  const other = anAssetRow({ id: '01938c1e-0000-7000-8000-0000000a0077', tag: 'TX-NRB-077', name: 'Yaya Centre' })
  const { user } = renderPage(<EditConnectionPage id={id} />, {
    api: [on(connections.get, aConnection()), on(assets.list, { ...nothing, items: [other], total: 1 }), edit],
  })
  const transformer = await screen.findByRole('combobox', { name: 'Transformer', description: 'From the register' })
  await user.clear(transformer)
  await user.click(await screen.findByRole('option', { name: /Yaya Centre/ }))
  expect(transformer).toHaveProperty('value', 'TX-NRB-077')
  screen.getByText('Left empty, it is the one of the transformer')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(edit.asked).toMatchObject([{ transformerId: other.id, feederId: null, feeder: null }]))
})
