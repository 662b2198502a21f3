import { signUp } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { SignUpPage } from './sign-up-page.tsx'

test('a company is set up in three steps', async () => {
  const key = on(signUp.key, ({ key: typed }) =>
    typed === 'RIGHT'
      ? { company: 'Lakeside Bottlers', kind: 'general' as const, contactName: 'Collins Otieno' }
      : refuse('invalid', 'No.', { key: 'The e-mail address and this key do not belong together.' }),
  )
  const create = on(signUp.create, { done: true })
  const onDone = vi.fn()
  const { user } = renderPage(<SignUpPage onDone={onDone} />, { me: null, api: [key, create], phone: true })
  await user.click(await screen.findByRole('button', { name: 'Go on' }))
  expect(await screen.findByText(/Give an e-mail address/)).toBeTruthy()
  await user.type(screen.getByLabelText('E-mail'), 'collins@example.com')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  // Nothing was asked yet that could tell whether the address is known.
  expect(key.asked).toEqual([])

  await user.type(await screen.findByLabelText('Key'), 'WRONG')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText(/do not belong together/)).toBeTruthy()
  await expectAccessible()
  await user.clear(screen.getByLabelText('Key'))
  await user.type(screen.getByLabelText('Key'), 'RIGHT')
  await user.click(screen.getByRole('button', { name: 'Go on' }))

  expect(await screen.findByDisplayValue('Lakeside Bottlers')).toBeTruthy()
  await user.type(screen.getByLabelText('Username'), 'collins')
  await user.type(screen.getByLabelText('Password'), 'password123')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Set up the company' }))
  await expect.poll(() => onDone.mock.calls.length).toBe(1)
  expect(create.asked).toEqual([
    {
      email: 'collins@example.com',
      key: 'RIGHT',
      company: 'Lakeside Bottlers',
      name: 'Collins Otieno',
      username: 'collins',
      phone: null,
      password: 'password123',
    },
  ])
  // Neither the key nor the password stays on the device.
  expect(JSON.stringify(localStorage)).not.toMatch(/RIGHT|password123/)
})
