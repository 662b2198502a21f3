import { cases, connections, customers } from '@mtambo/contract'
import { screen, within, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aCustomer, aCustomerRow } from '#modules/customers/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aConnection, aConnectionRow } from './fixtures.ts'
import { ConnectionPage, ConnectionsPage, NewConnectionPage } from './index.ts'

const nothing = { items: [], nextCursor: null, total: 0, capped: false }
const feeders = on(connections.feeders, ['Kilimani 11 kV'])
const { id } = aConnection()

test('the list is filtered by what is in the address', async () => {
  const list = on(connections.list, { ...nothing, items: [aConnectionRow()], total: 131 })
  const onSearch = vi.fn()
  const { user } = renderPage(<ConnectionsPage search={{ status: 'active' }} onSearch={onSearch} />, {
    api: [feeders, list],
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
    api: [feeders, on(connections.get, aConnection()), on(cases.list, nothing), move],
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
    feeders,
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
  await user.click(await screen.findByRole('option', { name: 'Kilimani 11 kV' }))
  await user.click(screen.getByRole('button', { name: 'Add connection' }))
  await waitFor(() => expect(where()).toBe(`/connections/${id}`))
  expect(create.asked).toMatchObject([{ areaCode: 'NRB', loadKva: 7.5, feeder: 'Kilimani 11 kV', status: 'pending' }])
})

test('what the server refuses stands beside its field, and what was typed stays', async () => {
  const create = on(connections.create, () =>
    refuse('invalid', 'Please check.', { transformer: 'This transformer is not known' }),
  )
  const { user } = renderPage(<NewConnectionPage customerId={aCustomer().id} />, {
    api: [feeders, on(customers.list, nothing), on(customers.get, aCustomer()), create],
  })
  await user.type(await screen.findByLabelText(/Load/), '10')
  await user.type(screen.getByLabelText('Transformer'), 'TX-9')
  await waitFor(() => expect(screen.getByRole('combobox', { name: /County/ })).toHaveProperty('value', 'Nairobi (NRB)'))
  await user.click(screen.getByRole('button', { name: 'Add connection' }))
  const transformer = await screen.findByRole('textbox', {
    name: 'Transformer',
    description: 'This transformer is not known',
  })
  expect(transformer).toHaveProperty('value', 'TX-9')
})
