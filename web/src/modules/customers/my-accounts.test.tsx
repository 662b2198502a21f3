import { customers, type LinkedAccount } from '@mtambo/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { AccountSwitch } from './account-switch.tsx'
import { AddMyAccountPage } from './add-my-account.tsx'
import { MyAccountsPage } from './my-accounts.tsx'

const account = (n: number, over: Partial<LinkedAccount> = {}): LinkedAccount => ({
  customerId: uuid(n),
  name: `Account ${n}`,
  accountNumber: `KP-2026-000${n}`,
  town: 'Kilimani',
  active: true,
  current: n === 1,
  ...over,
})
const three = [account(1), account(2), account(3, { active: false })]

test('the one in use says so; another is used at a press; a closed one cannot be', async () => {
  const use = on(customers.useAccount, { done: true })
  const { user, where } = renderPortal(<MyAccountsPage />, {
    api: [use, on(customers.accounts, three)],
    at: '/accounts',
  })
  const rows = await screen.findAllByRole('listitem')
  within(rows[0]!).getByText('In use')
  expect(within(rows[0]!).queryByRole('button')).toBeNull()
  within(rows[2]!).getByText(/Deactivated/)
  expect(within(rows[2]!).queryByRole('button', { name: /^Use/ })).toBeNull()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Use this account: Account 2' }))
  await waitFor(() => expect(where()).toBe('/'))
  expect(use.asked).toEqual([{ customerId: uuid(2) }])
})

test('before an account leaves the login one is asked, and may keep it', async () => {
  let left = three
  const unlink = on(customers.unlinkAccount, () => (left = [account(1)]))
  const { user } = renderPortal(<MyAccountsPage />, { api: [unlink, on(customers.accounts, () => left)] })
  await user.click(await screen.findByRole('button', { name: 'Remove from my login: Account 2' }))
  screen.getByText(/Stop seeing account KP-2026-0002/)
  await user.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(unlink.asked).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Remove from my login: Account 2' }))
  await user.click(screen.getByRole('button', { name: 'Remove from my login' }))
  await waitFor(() => expect(screen.queryByText('Account 2')).toBeNull())
  expect(unlink.asked).toEqual([{ customerId: uuid(2) }])
})

test('an account is added by its three numbers; what does not match is said once, and nothing typed is lost', async () => {
  let right = false
  const link = on(customers.linkAccount, () => (right ? three : refuse('invalid', 'We found no active account.')))
  const { user, where } = renderPortal(<AddMyAccountPage />, { api: [link], at: '/accounts/add' })
  await user.click(await screen.findByRole('button', { name: 'Add this account' }))
  screen.getByText('Give your ID number')
  await user.type(screen.getByLabelText('Account number'), 'kp-2026-0002')
  await user.type(screen.getByLabelText('ID number'), 'C-12345')
  await user.type(screen.getByLabelText('Phone number'), '0712 345 678')
  await user.click(screen.getByRole('button', { name: 'Add this account' }))
  await screen.findByText('We found no active account.')
  expect(screen.getByLabelText('ID number')).toHaveProperty('value', 'C-12345')
  expect(localStorage.length).toBe(0)
  await expectAccessible()
  right = true
  await user.click(screen.getByRole('button', { name: 'Add this account' }))
  await waitFor(() => expect(where()).toBe(`/accounts?added=${uuid(2)}`))
})

test('the switch in the head goes on as another account', async () => {
  const use = on(customers.useAccount, { done: true })
  const { user } = renderPortal(<AccountSwitch />, { api: [use, on(customers.accounts, three)] })
  const choice = await screen.findByRole('combobox', { name: 'Account in use' })
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Account 1 · KP-2026-0001', 'Account 2 · KP-2026-0002'])
  await user.selectOptions(choice, uuid(2))
  await waitFor(() => expect(use.asked).toEqual([{ customerId: uuid(2) }]))
})
