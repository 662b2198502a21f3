import { identity } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aCustomerMe } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { LoginPage } from './portal.ts'

test('what one signs in with is changed with the password only, and a refusal loses nothing', async () => {
  let answers = 0
  const save = on(identity.updateMe, ({ email }) =>
    answers++ === 0
      ? refuse('invalid', 'Please check.', { password: 'This is not your password.' })
      : aCustomerMe({ user: { ...aCustomerMe().user, email: email ?? null } }),
  )
  const { user } = renderPortal(<LoginPage />, { api: [save] })
  const email = await screen.findByLabelText<HTMLInputElement>('E-mail address')
  expect(screen.queryByLabelText('Current password')).toBeNull()
  await user.clear(email)
  await user.type(email, 'john@example.com')
  await user.type(screen.getByLabelText('Current password'), 'wrong')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('This is not your password.')
  expect(email.value).toBe('john@example.com')
  await expectAccessible()

  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved.')
  expect(screen.queryByLabelText('Current password')).toBeNull()
  expect(save.asked.at(-1)).toEqual({ email: 'john@example.com', phone: '+254712345678', password: 'wrong' })
})
