import { identity, staff } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { rememberLook } from '#lib/brand.ts'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { AcceptInvitationPage, FirstPasswordPage, SignInPage } from './index.ts'

const TOKEN = 'a-token-from-the-mail'

test('who was invited chooses a password and is in', async () => {
  const accept = on(staff.acceptInvitation, { done: true })
  const onDone = vi.fn()
  const { user } = renderPage(<AcceptInvitationPage token={TOKEN} onDone={onDone} />, { me: null, api: [accept] })
  await user.type(await screen.findByLabelText('Your password'), 'correct horse')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save and go on' }))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(accept.asked).toEqual([{ token: TOKEN, password: 'correct horse' }])
})

test('an old invitation is refused in words; half a link says so', async () => {
  const old = on(staff.acceptInvitation, () =>
    refuse('invalid', 'Check.', { token: 'This invitation has been used or is too old.' }),
  )
  const { user, unmount } = renderPage(<AcceptInvitationPage token={TOKEN} onDone={() => {}} />, {
    me: null,
    api: [old],
  })
  await user.type(await screen.findByLabelText('Your password'), 'correct horse')
  await user.click(screen.getByRole('button', { name: 'Save and go on' }))
  expect(await screen.findByText('This invitation has been used or is too old.')).toBeTruthy()
  unmount()

  renderPage(<AcceptInvitationPage onDone={() => {}} />, { me: null })
  expect(await screen.findByText(/This link is not complete/)).toBeTruthy()
  await expectAccessible()
})

test('a password that was given is changed before anything else', async () => {
  const change = on(identity.changePassword, { done: true })
  const onDone = vi.fn()
  const { user } = renderPage(<FirstPasswordPage onDone={onDone} />, { me: null, api: [change] })
  await user.type(await screen.findByLabelText('The password you were given'), 'k7wd-m3xq-p9rt')
  await user.type(screen.getByLabelText('Your own password'), 'correct horse')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save and go on' }))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(change.asked).toEqual([{ current: 'k7wd-m3xq-p9rt', password: 'correct horse' }])
})

test('the page to sign in looks like the organisation last worked in', async () => {
  rememberLook({ name: 'Kenya Power', accent: '#8a2be2', logoUrl: '/api/organisations/kenya-power/logo' })
  renderPage(<SignInPage onNext={() => {}} />, { me: null })
  expect(await screen.findByRole('link', { name: 'Kenya Power, start page' })).toBeTruthy()
  expect(document.documentElement.dataset['accent']).toBe('#8a2be2')
  await expectAccessible()
  rememberLook({ name: 'Kenya Power', accent: null, logoUrl: null })
})
