import { inventory, purchaseOrders, purchaseRequests, vendors } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aVendor, aVendorRow } from '#modules/vendors/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aLine, anOrder, anOrderRow, aWaitingLine } from './fixtures.ts'
import { NewOrderPage, OrderPage, OrdersPage } from './index.ts'

const me = aMe({ ...MANAGER, 'inventory:read': 'all', 'purchasing:read': 'all', 'purchasing:edit': 'all' })
const found = <T,>(...items: T[]) => ({ items, nextCursor: null, total: items.length, capped: false })
const { id } = anOrder()
const store = {
  id: uuid(830),
  name: 'Main store',
  location: null,
  person: null,
  active: true,
  items: 0,
  low: 0,
  value: 0,
}
const around = [
  on(vendors.list, found(aVendorRow())),
  on(vendors.get, aVendor()),
  on(inventory.stores, [store]),
  on(inventory.list, found<never>()),
  // An item that is gone: its line stays as it was written.
  on(inventory.get, () => refuse('not_found', 'This item does not exist, or you may not see it.')),
]

test('the list says what waits, what is late and what it comes to', async () => {
  const onSearch = vi.fn()
  const late = anOrderRow({ id: uuid(829), number: 'PO-2026-000001', status: 'sent', late: true, currency: 'USD' })
  const { user } = renderPage(<OrdersPage search={{ status: 'open' }} onSearch={onSearch} />, {
    me,
    api: [on(purchaseOrders.list, found(anOrderRow({ awaitsApproval: true }), late)), ...around],
  })
  within(await screen.findByRole('row', { name: /PO-2026-000002/ })).getByText('To approve')
  const row = within(screen.getByRole('row', { name: /PO-2026-000001/ }))
  row.getByText('Ordered')
  row.getByText('Late')
  row.getByText('$2,320.00')
  expect(screen.queryByRole('button', { name: 'Approval limit…' })).toBeNull()
  await expectAccessible()
  await user.click(screen.getByRole('tab', { name: 'Late' }))
  expect(onSearch).toHaveBeenLastCalledWith({ status: 'late' })
})

test('an administrator sets the limit', async () => {
  const save = on(purchaseRequests.saveSettings, { approvalLimit: 500_000 })
  const { user } = renderPage(<OrdersPage search={{}} onSearch={() => {}} />, {
    me: aMe({ 'purchasing:read': 'all', 'settings:manage': 'all' }),
    api: [on(purchaseOrders.list, found()), on(purchaseRequests.settings, { approvalLimit: null }), save, ...around],
  })
  await user.click(await screen.findByRole('button', { name: 'Approval limit…' }))
  await user.type(await screen.findByRole('textbox', { name: /above this/ }), '5000')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(save.asked).toEqual([{ approvalLimit: 500_000 }]))
})

test('what was approved becomes an order, with its totals while one types', async () => {
  const create = on(purchaseOrders.create, anOrder())
  const other = aWaitingLine({ id: uuid(813), item: null, description: 'Grease gun', quantity: 1, unitCost: null })
  const toOrder = on(purchaseRequests.toOrder, ({ requestId }) => ({
    items: requestId ? [aWaitingLine()] : [aWaitingLine(), other],
    nextCursor: null,
  }))
  const { user, where } = renderPage(<NewOrderPage requestId={uuid(810)} />, { me, api: [toOrder, create, ...around] })
  const line = within(await screen.findByRole('group', { name: 'Line 1' }))
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Vendor' })).toHaveProperty('value', 'Nairobi Bearings Ltd'),
  )
  await user.click(await screen.findByRole('button', { name: 'Add Grease gun' }))
  await user.clear(line.getByRole('textbox', { name: 'Tax, %' }))
  await user.type(line.getByRole('textbox', { name: 'Tax, %' }), '16')
  expect(screen.getAllByText(/2,000\.00/).length).toBeGreaterThan(0)
  screen.getByText(/2,320\.00/)

  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  within(screen.getByRole('group', { name: 'Line 2' })).getByText('Give an amount')
  await expectAccessible()
  await user.type(
    within(screen.getByRole('group', { name: 'Line 2' })).getByRole('textbox', { name: 'Price, each' }),
    '80',
  )
  await user.click(screen.getByRole('button', { name: 'Save the draft' }))
  await waitFor(() => expect(where()).toBe(`/purchasing/orders/${id}`))
  expect(create.asked).toMatchObject([
    {
      vendorId: uuid(700),
      lines: [
        { quantity: 4, unitPrice: 50_000, taxRate: 16, requestLineId: uuid(811) },
        { description: 'Grease gun', unitPrice: 8000, requestLineId: uuid(813) },
      ],
    },
  ])
})

test('an order is sent by mail, or marked as sent', async () => {
  const send = on(purchaseOrders.send, anOrder({ status: 'sent' }))
  const { user } = renderPage(<OrderPage id={id} />, { me, api: [on(purchaseOrders.get, anOrder()), send, ...around] })
  expect(await screen.findByRole('link', { name: 'PDF' })).toHaveProperty(
    'pathname',
    `/api/purchasing/orders/${id}/pdf`,
  )
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Send the order…' }))
  await user.type(await screen.findByRole('textbox', { name: 'A few words with it' }), 'The blue ones')
  await user.click(screen.getByRole('button', { name: 'Send it' }))
  await waitFor(() =>
    expect(send.asked).toEqual([{ id, email: 'mercy@nairobibearings.example.com', message: 'The blue ones' }]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Send the order…' }))
  await user.click(await screen.findByRole('radio', { name: 'In another way' }))
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }))
  await waitFor(() => expect(send.asked.at(-1)).toEqual({ id }))
})

test('one above the limit says what it waits for', async () => {
  const large = anOrder({
    may: ['ask_approval', 'edit', 'cancel'],
    approval: { needed: true, askedAt: null, by: null, at: null },
  })
  const { unmount } = renderPage(<OrderPage id={id} />, { me, api: [on(purchaseOrders.get, large)] })
  await screen.findByRole('button', { name: 'Ask for approval' })
  screen.getByText('It is above the limit: somebody else has to approve it before it is sent.')
  expect(screen.queryByRole('button', { name: 'Send the order…' })).toBeNull()
  unmount()
  const waits = anOrder({ ...large, awaitsApproval: true, may: ['approve', 'decline'] })
  const approve = on(purchaseOrders.approve, anOrder())
  const { user } = renderPage(<OrderPage id={id} />, { me, api: [on(purchaseOrders.get, waits), approve] })
  await user.click(await screen.findByRole('button', { name: 'Approve' }))
  await screen.findByText('PO-2026-000002 is approved. Its author is told.')
})

test('goods are received line by line; what is too much is said beside it', async () => {
  const lines = [aLine(), aLine({ id: uuid(822), item: null, description: 'Delivery', quantity: 1, outstanding: 1 })]
  const order = anOrder({ status: 'sent', lines, store, may: ['receive', 'mail', 'cancel'] })
  let times = 0
  const receive = on(purchaseOrders.receive, () =>
    times++ === 0
      ? refuse('invalid', 'Check', { 'lines.0.quantity': 'Only 4 are still to come.' })
      : { ...order, status: 'partly_received' as const },
  )
  const { user } = renderPage(<OrderPage id={id} />, {
    me,
    phone: true,
    api: [on(purchaseOrders.get, order), receive, ...around],
  })
  await user.click(await screen.findByRole('button', { name: 'Goods have come…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const [quantity] = dialog.getAllByRole('textbox', { name: /^Has come/ })
  await user.clear(quantity!)
  await user.type(quantity!, '5')
  await user.click(dialog.getByRole('checkbox', { name: /Delivery/ }))
  await user.click(dialog.getByRole('button', { name: 'Receive' }))
  await dialog.findByText('Only 4 are still to come.')
  await expectAccessible()
  await user.click(dialog.getByRole('checkbox', { name: 'More has come than was ordered' }))
  await user.click(dialog.getByRole('button', { name: 'Receive' }))
  await screen.findByText('Received. Some of PO-2026-000002 is still to come.')
  const [first, second] = receive.asked as { receiptId: string }[]
  expect(second).toMatchObject({
    id,
    storeId: store.id,
    allowMore: true,
    lines: [{ lineId: uuid(821), quantity: 5, unitCost: null }],
    // The same receipt, sent again: it would count once.
    receiptId: first!.receiptId,
  })
})
