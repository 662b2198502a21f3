import { inventory, purchaseRequests, type Item, type ItemRow, workOrders } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aRequest, aRequestRow, BEARING } from './fixtures.ts'
import { EditRequestPage, NewRequestPage, RequestPage, RequestsPage } from './index.ts'

const ASKS = { 'inventory:read': 'all', 'purchasing:read': 'all', 'purchasing:request': 'all' } as const
const me = aMe({ ...MANAGER, ...ASKS })
const found = <T,>(...items: T[]) => ({ items, nextCursor: null, total: items.length, capped: false })
const { id } = aRequest()

const row: ItemRow = {
  ...BEARING,
  kind: 'part',
  category: 'filters',
  barcode: null,
  partNumber: null,
  active: true,
  onHand: 3,
  reserved: 0,
  available: 3,
  low: true,
  averageCost: 48_000,
  value: 144_000,
}
const item: Item = {
  ...row,
  unitCost: 50_000,
  manufacturer: null,
  preferredVendor: null,
  notes: null,
  createdAt: new Date(),
  levels: [],
  reservations: [],
  onOrder: 0,
  history: [],
}
const stock = [
  on(inventory.list, found(row)),
  on(inventory.get, item),
  on(workOrders.list, { items: [], nextCursor: null }),
]

test('the list asks for what the address says, and puts the next filter into it', async () => {
  const list = on(purchaseRequests.list, found(aRequestRow()))
  const onSearch = vi.fn()
  const { user } = renderPage(<RequestsPage search={{ status: 'open' }} onSearch={onSearch} />, { me, api: [list] })
  await screen.findByRole('row', { name: /PR-2026-000004.*Ball bearing 6204 and 1 more.*Peter Otieno/ })
  expect(list.asked).toEqual([{ status: 'open', limit: 25 }])
  await expectAccessible()
  await user.click(screen.getByRole('tab', { name: 'Approved' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'approved' })
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'open', mine: 'yes' })
})

test('what runs low is asked for in one press', async () => {
  const reorder = on(purchaseRequests.reorder, aRequest())
  const { user, where } = renderPage(<RequestsPage search={{}} onSearch={() => {}} />, {
    me,
    phone: true,
    api: [on(purchaseRequests.list, found(aRequestRow())), reorder],
  })
  await screen.findByRole('button', { name: /Ball bearing 6204 and 1 more/ })
  await user.click(screen.getByRole('button', { name: 'Ask for what runs low…' }))
  await user.click(await screen.findByRole('button', { name: 'Write the request' }))
  await waitFor(() => expect(where()).toBe(`/purchasing/requests/${id}`))
  expect(reorder.asked).toEqual([{}])
  await screen.findByText('PR-2026-000004 asks for 2 items. Those who approve are told.')
})

test('an item and something else are asked for', async () => {
  const create = on(purchaseRequests.create, aRequest())
  const { user, where } = renderPage(<NewRequestPage />, { me, api: [create, ...stock] })
  await user.click(await screen.findByRole('button', { name: 'Ask for it' }))
  screen.getByText('Choose an item, or say what it is')
  screen.getByText('Say what it is for')
  expect(create.asked).toEqual([])

  const first = within(screen.getByRole('group', { name: 'Line 1' }))
  await user.click(first.getByRole('combobox', { name: 'Line 1: item' }))
  await user.click(await screen.findByRole('option', { name: /Ball bearing 6204/ }))
  await user.type(await first.findByRole('textbox', { name: 'Quantity' }), '2.5')
  await user.click(screen.getByRole('button', { name: 'Add something else' }))
  const second = within(screen.getByRole('group', { name: 'Line 2' }))
  await user.type(second.getByRole('textbox', { name: 'Line 2: what' }), 'Gun')
  await user.type(second.getByRole('textbox', { name: 'Quantity' }), '1')
  await user.type(second.getByRole('textbox', { name: 'About, each' }), '12.5')
  await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Wear')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Ask for it' }))
  await waitFor(() => expect(where()).toBe(`/purchasing/requests/${id}`))
  expect(create.asked).toMatchObject([
    {
      reason: 'Wear',
      lines: [
        { itemId: BEARING.id, description: null, quantity: 2.5, unitCost: null },
        { itemId: null, description: 'Gun', quantity: 1, unitCost: 1250 },
      ],
    },
  ])
})

test('changing a request keeps its lines', async () => {
  const edit = on(purchaseRequests.edit, aRequest())
  const { user } = renderPage(<EditRequestPage id={id} />, {
    me,
    api: [on(purchaseRequests.get, aRequest()), edit, ...stock],
  })
  await user.click(await screen.findByRole('button', { name: 'Remove line 1' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(edit.asked).toMatchObject([{ id, lines: [{ description: 'Grease gun', quantity: 1 }] }]))
})

test('only what is allowed is offered; rejecting needs a reason', async () => {
  const reject = on(purchaseRequests.reject, () => refuse('conflict', 'Somebody was faster: Ann has approved this.'))
  const get = on(purchaseRequests.get, aRequest({ may: ['approve', 'reject'] }))
  const { user } = renderPage(<RequestPage id={id} />, { me, api: [get, reject] })
  const line = within(await screen.findByRole('row', { name: /BRG-6204/ }))
  line.getByText('4 each')
  line.getByText(/500\.00/)
  screen.getByRole('button', { name: 'Approve' })
  expect(screen.queryByRole('link', { name: 'Change' })).toBeNull()
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Reject…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Reject the request' }))
  dialog.getByText('Say why not')
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'We have some')
  await user.click(dialog.getByRole('button', { name: 'Reject the request' }))
  await screen.findByText('Somebody was faster: Ann has approved this.')
})

test('who may only look is offered nothing', async () => {
  renderPage(<RequestPage id={id} />, {
    me: aMe({ 'purchasing:read': 'all' }),
    api: [on(purchaseRequests.get, aRequest())],
  })
  await screen.findByRole('heading', { name: 'Ball bearing 6204 and 1 more' })
  expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull()
  expect(screen.queryByRole('link', { name: BEARING.name })).toBeNull()
})
