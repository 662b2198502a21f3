import { identity } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { uuid } from '#testing/people.ts'
import { ForgottenPage, ResetPage, SecondFactorPage, SignInPage } from './index.ts'

const password = (label = 'Password') => screen.findByLabelText(label)

test('signs in with username and password, and is remembered', async () => {
  const login = on(identity.login, { next: 'home' })
  const onNext = vi.fn()
  const { user } = renderPage(<SignInPage onNext={onNext} />, { me: null, api: [login] })

  await user.type(await screen.findByLabelText('Username or e-mail'), 'manager1')
  await user.type(await password(), 'password123')
  await user.click(screen.getByLabelText('Keep me signed in'))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  await vi.waitFor(() => expect(onNext).toHaveBeenCalledWith('home'))
  expect(login.asked).toEqual([{ login: 'manager1', password: 'password123', remember: true }])
})

test('a wrong password is said in words and keeps what was typed', async () => {
  const { user } = renderPage(<SignInPage onNext={() => {}} />, {
    me: null,
    api: [on(identity.login, () => refuse('unauthenticated', 'The username or password is not right.'))],
  })
  await user.type(await screen.findByLabelText('Username or e-mail'), 'manager1')
  await user.type(await password(), 'wrong-one')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByText('The username or password is not right.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Username or e-mail').value).toBe('manager1')
  await expectAccessible()
})

test('nothing is sent while a field is empty', async () => {
  const login = on(identity.login, { next: 'home' })
  const { user } = renderPage(<SignInPage onNext={() => {}} />, { me: null, api: [login] })
  await user.click(await screen.findByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText('Give your username or e-mail')).toBeTruthy()
  expect(screen.getByText('Give your password')).toBeTruthy()
  expect(login.asked).toEqual([])
})

test('the second step takes the code', async () => {
  const onNext = vi.fn()
  const { user } = renderPage(<SecondFactorPage onNext={onNext} />, {
    me: null,
    api: [on(identity.secondFactor, { next: 'home' })],
  })
  await user.type(await screen.findByLabelText('Code'), '123456')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  await vi.waitFor(() => expect(onNext).toHaveBeenCalledWith('home'))
})

test('a forgotten password is answered the same for everybody', async () => {
  const { user } = renderPage(<ForgottenPage />, { me: null, api: [on(identity.requestPasswordReset, { done: true })] })
  await user.type(await screen.findByLabelText('Username or e-mail'), 'nobody')
  await user.click(screen.getByRole('button', { name: 'Send the link' }))
  expect(await screen.findByText(/If there is an account/)).toBeTruthy()
  await expectAccessible()
})

test('an old reset link is refused in words', async () => {
  const { user } = renderPage(<ResetPage token={uuid(77)} />, {
    me: null,
    api: [
      on(identity.resetPassword, () =>
        refuse('not_allowed_now', 'This link has been used or is too old. Ask for a new one.'),
      ),
    ],
  })
  await user.type(await password('New password'), 'correct horse')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save the new password' }))
  expect(await screen.findByText(/This link has been used/)).toBeTruthy()
})

test('a new password ends at the sign-in', async () => {
  const { user } = renderPage(<ResetPage token={uuid(77)} />, {
    me: null,
    api: [on(identity.resetPassword, { done: true })],
  })
  await user.type(await password('New password'), 'correct horse')
  await user.click(screen.getByRole('button', { name: 'Save the new password' }))
  expect(await screen.findByRole('heading', { name: 'New password saved' })).toBeTruthy()
})
