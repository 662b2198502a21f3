import { customers, identity } from '@mtambo/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { RegisterPage } from './portal-register.tsx'

const doors = on(identity.doors, [{ slug: 'kenya-power', name: 'Kenya Power', kind: 'electric-utility', portal: true }])

async function fill(user: ReturnType<typeof renderPortal>['user']) {
  await user.type(await screen.findByLabelText('Account number'), 'KP-2026-0001')
  await user.type(screen.getByLabelText('ID number'), '28456712')
  await user.type(screen.getByLabelText('Phone number'), '0712 345 678')
  await user.type(screen.getByLabelText('Choose a password'), 'blue gate at noon')
}

test('opens the login and goes home with a word of welcome', async () => {
  const register = on(customers.registerPortal, { done: true })
  const { user, where } = renderPortal(<RegisterPage />, { me: null, at: '/register', api: [doors, register] })
  await fill(user)
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Open my login' }))

  await expect.poll(where).toBe('/?welcome=true')
  expect(register.asked).toEqual([
    {
      organisation: 'kenya-power',
      accountNumber: 'KP-2026-0001',
      idNumber: '28456712',
      phone: '0712 345 678',
      password: 'blue gate at noon',
    },
  ])
})

test('a refusal stands beside its field, what was typed stays, and a reload keeps all but the secrets', async () => {
  const sentence = 'We know no account with this number, ID number and phone.'
  const api = [
    doors,
    on(customers.registerPortal, () => refuse('invalid', 'Please check.', { accountNumber: sentence })),
  ]
  const { user, unmount } = renderPortal(<RegisterPage />, { me: null, api })
  await fill(user)
  await user.click(screen.getByRole('button', { name: 'Open my login' }))

  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.getByLabelText('Choose a password')).toHaveProperty('value', 'blue gate at noon')
  await waitFor(() => expect(JSON.stringify(localStorage)).toContain('0712 345 678'))
  expect(JSON.stringify(localStorage)).not.toMatch(/blue gate|28456712/)

  unmount()
  renderPortal(<RegisterPage />, { me: null, api })
  await waitFor(() => expect(screen.getByLabelText('Account number')).toHaveProperty('value', 'KP-2026-0001'))
  expect(screen.getByLabelText('ID number')).toHaveProperty('value', '')
})
