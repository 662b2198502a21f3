import { inventory, purchaseOrders, vendors } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { noMedia } from '#modules/files/fixtures.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aVendor, aVendorRow } from './fixtures.ts'
import { EditVendorPage, NewVendorPage, VendorPage, VendorsPage } from './index.ts'

const me = aMe({ ...MANAGER, 'inventory:read': 'all', 'purchasing:read': 'all', 'purchasing:edit': 'all' })
const none = { items: [], nextCursor: null, total: 0, capped: false }
const { id } = aVendor()
const spend = {
  total: 1_250_000,
  currency: 'KES',
  openOrders: 1,
  months: Array.from({ length: 12 }, (_, i) => ({
    month: `2026-${String(i + 1).padStart(2, '0')}`,
    value: i === 10 ? 1_250_000 : 0,
  })),
}
const around = [noMedia(), on(purchaseOrders.spend, spend), on(purchaseOrders.list, none), on(inventory.list, none)]

test('the list shows who delivers, and searches', async () => {
  const onSearch = vi.fn()
  const list = on(vendors.list, { ...none, items: [aVendorRow()], total: 1 })
  const { user } = renderPage(<VendorsPage search={{}} onSearch={onSearch} />, { me, api: [list] })
  await screen.findByRole('row', { name: /Nairobi Bearings Ltd.*\+254 722 400 500/ })
  screen.getByRole('link', { name: 'Orders' })
  screen.getByRole('link', { name: /Download CSV/ })
  await expectAccessible()
  await user.type(screen.getByRole('searchbox'), 'belts')
  await waitFor(() => expect(onSearch).toHaveBeenCalledWith({ q: 'belts' }))
})

test('a vendor is shown with contacts, what was bought and what can be done', async () => {
  const deactivate = on(vendors.deactivate, aVendor({ active: false }))
  const { user } = renderPage(<VendorPage id={id} />, { me, api: [on(vendors.get, aVendor()), deactivate, ...around] })
  await screen.findByRole('heading', { name: 'Nairobi Bearings Ltd' })
  expect(screen.getByRole('link', { name: '+254 722 400 501' })).toHaveProperty('href', 'tel:+254722400501')
  const bought = within(await screen.findByRole('region', { name: 'Bought in twelve months' }))
  await bought.findByText(/12,500\.00/, { selector: 'p' })
  bought.getByText(/Nov 26: KES\s12,500\.00/)
  await screen.findByText('Nothing was ordered here.')
  expect(screen.getAllByRole('link', { name: 'New order' })[0]).toHaveProperty('search', `?vendorId=${id}`)
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Deactivate…' }))
  await user.click(await screen.findByRole('button', { name: 'Deactivate' }))
  await screen.findByText('Nairobi Bearings Ltd is deactivated.')
})

test('who may only look is offered nothing else', async () => {
  const viewer = aMe({ 'purchasing:read': 'all' })
  renderPage(<VendorPage id={id} />, { me: viewer, api: [on(vendors.get, aVendor()), ...around] })
  await screen.findByRole('heading', { name: 'Nairobi Bearings Ltd' })
  expect(within(screen.getByRole('main')).queryByRole('button')).toBeNull()
  expect(screen.queryByRole('link', { name: 'New order' })).toBeNull()
  expect(screen.queryByRole('region', { name: 'Items they deliver' })).toBeNull()
})

test('a vendor is added with its contacts; what is refused is said beside the field', async () => {
  let times = 0
  const create = on(vendors.create, () =>
    times++ === 0
      ? refuse('invalid', 'Check', {
          code: 'Another vendor has this code already.',
          'contacts.1.phone': 'No such number',
        })
      : aVendor(),
  )
  const { user, where } = renderPage(<NewVendorPage />, { me, api: [create] })
  await user.click(await screen.findByRole('button', { name: 'Add vendor' }))
  screen.getByText('Give the name of the vendor')

  const who = within(screen.getByRole('region', { name: 'Who' }))
  await user.type(who.getByRole('textbox', { name: 'Name' }), 'Acme')
  await user.type(who.getByRole('textbox', { name: /Code/ }), 'a1')
  const contacts = within(screen.getByRole('region', { name: 'Contacts' }))
  for (const [n, name] of ['Ann', 'Ben'].entries()) {
    await user.click(contacts.getByRole('button', { name: 'Add a contact' }))
    await user.type(within(contacts.getByRole('group', { name: `contact ${n + 1}` })).getByLabelText(/^Name/), name)
  }
  const ben = within(contacts.getByRole('group', { name: 'Ben' }))
  await user.type(ben.getByRole('textbox', { name: 'Phone' }), '0722000111')
  await user.click(ben.getByRole('radio', { name: 'Main contact' }))
  await user.click(screen.getByRole('button', { name: 'Add vendor' }))
  await screen.findByText('Another vendor has this code already.')
  ben.getByText('No such number')
  await expectAccessible()
  expect(create.asked).toMatchObject([
    {
      name: 'Acme',
      code: 'a1',
      email: null,
      contacts: [
        { name: 'Ann', phone: null, main: false },
        { name: 'Ben', phone: '0722000111', main: true },
      ],
    },
  ])
  await user.click(screen.getByRole('button', { name: 'Add vendor' }))
  await waitFor(() => expect(where()).toBe(`/purchasing/vendors/${id}`))
})

test('editing keeps what is not touched', async () => {
  const edit = on(vendors.edit, aVendor())
  const { user } = renderPage(<EditVendorPage id={id} />, { me, api: [on(vendors.get, aVendor()), edit] })
  await user.click(await screen.findByRole('button', { name: 'Remove Mercy Atieno' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(edit.asked).toMatchObject([
      { id, name: 'Nairobi Bearings Ltd', paymentDays: 30, contacts: [], currency: null },
    ]),
  )
})
