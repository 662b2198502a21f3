import { customers } from '@mtambo/contract'
import { screen, within, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, TECHNICIAN } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { aCustomer, aCustomerRow, nothingElse } from './fixtures.ts'
import { CustomerPage, CustomersPage, EditCustomerPage, NewCustomerPage } from './index.ts'

const nothing = { items: [], nextCursor: null, total: 0, capped: false }

test('the list shows who there is and how many, and searches', async () => {
  const list = on(customers.list, ({ cursor }) => ({
    ...nothing,
    items: cursor ? [] : [aCustomerRow()],
    nextCursor: cursor ? null : 'next',
    total: 118,
  }))
  const onSearch = vi.fn()
  const { user } = renderPage(<CustomersPage search={{}} onSearch={onSearch} />, { api: [list] })

  const row = await screen.findByRole('row', { name: /Wanjiru Kamau/ })
  within(row).getByText('+254 712 345 678')
  screen.getByText('1 of 118')
  await expectAccessible()

  await user.type(screen.getByRole('searchbox'), 'kamau')
  await waitFor(() => expect(onSearch).toHaveBeenCalledWith({ q: 'kamau' }))
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(list.asked).toContainEqual({ limit: 10, cursor: 'next' }))
})

test('an empty list says what to do', async () => {
  renderPage(<CustomersPage search={{ q: 'nobody' }} onSearch={() => {}} />, { api: [on(customers.list, nothing)] })
  await screen.findByText('No customer like that')
})

test('a customer is shown with facts and actions', async () => {
  const deactivate = on(customers.deactivate, aCustomer({ active: false }))
  const { user } = renderPage(<CustomerPage id={aCustomer().id} />, {
    api: [on(customers.get, aCustomer()), deactivate, ...nothingElse()],
  })

  await screen.findByRole('heading', { name: 'Wanjiru Kamau' })
  expect(screen.getByRole('link', { name: '+254 712 345 678' })).toHaveProperty('href', 'tel:+254712345678')
  await screen.findByText('No connection yet.')
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Deactivate…' }))
  await user.click(await screen.findByRole('button', { name: 'Deactivate' }))
  await screen.findByText('Wanjiru Kamau is deactivated.')
  expect(deactivate.asked).toEqual([{ id: aCustomer().id }])
})

test('who may only look is offered nothing else', async () => {
  const me = aMe({ ...TECHNICIAN, 'customers:read': 'all' })
  renderPage(<CustomerPage id={aCustomer().id} />, { me, api: [on(customers.get, aCustomer()), ...nothingElse()] })
  await screen.findByRole('heading', { name: 'Wanjiru Kamau' })
  expect(screen.queryByRole('button', { name: 'Deactivate…' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull()
})

test('a taken ID number is said beside its field, and nothing typed is lost', async () => {
  const create = on(customers.create, () =>
    refuse('conflict', 'Please check what you entered.', { idNumber: 'Another customer has this ID number' }),
  )
  const { user } = renderPage(<NewCustomerPage />, { api: [create] })

  await user.click(await screen.findByRole('button', { name: 'Add customer' }))
  screen.getByText('Give the first name')
  expect(create.asked).toEqual([])

  await user.type(screen.getByLabelText(/First name/), 'Amina')
  await user.type(screen.getByLabelText(/Last name/), 'Hassan')
  await user.type(screen.getByLabelText(/Phone/), '+254722000111')
  await user.type(screen.getByLabelText(/ID or passport/), '28456712')
  await user.type(screen.getByLabelText(/Address/), 'Plot 3, Nyali Road')
  await user.click(screen.getByRole('combobox', { name: /County/ }))
  await user.click(await screen.findByRole('option', { name: 'Mombasa' }))
  await user.click(screen.getByRole('combobox', { name: /Town/ }))
  await user.click(await screen.findByRole('option', { name: 'Nyali' }))
  await user.click(screen.getByRole('button', { name: 'Add customer' }))

  const idNumber = await screen.findByRole('textbox', {
    name: /ID or passport/,
    description: /Another customer has this/,
  })
  expect(idNumber).toHaveProperty('value', '28456712')
  expect(screen.getByLabelText(/First name/)).toHaveProperty('value', 'Amina')
  expect(create.asked).toMatchObject([{ county: 'Mombasa', town: 'Nyali', email: null }])
  await expectAccessible()
})

test('what was typed is still there after a reload', async () => {
  const { user, unmount } = renderPage(<NewCustomerPage />)
  await user.type(await screen.findByLabelText(/First name/), 'Amina')
  await waitFor(() => expect(localStorage.getItem('mtambo-draft:new-customer')).toContain('Amina'))
  unmount()
  renderPage(<NewCustomerPage />)
  await waitFor(() => expect(screen.getByLabelText(/First name/)).toHaveProperty('value', 'Amina'))
})

test('editing goes back to the customer', async () => {
  const edit = on(customers.edit, (input) => aCustomer({ ...input, email: null, name: 'Wanjiru Njeri' }))
  const { user, where } = renderPage(<EditCustomerPage id={aCustomer().id} />, {
    api: [on(customers.get, aCustomer()), edit],
  })
  const last = await screen.findByLabelText(/Last name/)
  await user.clear(last)
  await user.type(last, 'Njeri')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(where()).toBe(`/customers/${aCustomer().id}`))
  expect(edit.asked).toMatchObject([{ lastName: 'Njeri' }])
})
