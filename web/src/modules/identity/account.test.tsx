import { identity } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { ProfilePage, SecurityPage } from './index.ts'

const at = new Date('2026-11-20T10:00:00Z')
const sessions = on(identity.sessions, [
  { id: uuid(1), device: 'Chrome on Windows', ipAddress: '41.90.12.7', createdAt: at, lastSeenAt: at, current: true },
  { id: uuid(2), device: 'Chrome on Android', ipAddress: null, createdAt: at, lastSeenAt: at, current: false },
])

test('changes the own details', async () => {
  const save = on(identity.updateMe, ({ name }) => aMe(undefined, { user: { ...aMe().user, name: name ?? '' } }))
  const { user } = renderPage(<ProfilePage />, { api: [save] })
  const name = await screen.findByLabelText('Name')
  await user.clear(name)
  await user.type(name, 'Mary W. Kamau')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Your details are saved.')).toBeTruthy()
  expect(save.asked).toEqual([{ name: 'Mary W. Kamau', email: 'mary@example.com', phone: '+254712345678' }])
})

test('a new e-mail asks for the password', async () => {
  const save = on(identity.updateMe, () =>
    refuse('invalid', 'Please check.', { password: 'This is not your password.' }),
  )
  const { user } = renderPage(<ProfilePage />, { api: [save] })
  expect(screen.queryByLabelText('Your password')).toBeNull()
  const email = await screen.findByLabelText('E-mail')
  await user.clear(email)
  await user.type(email, 'new@example.com')
  await user.type(await screen.findByLabelText('Your password'), 'guess')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('This is not your password.')).toBeTruthy()
  expect(save.asked).toMatchObject([{ email: 'new@example.com', password: 'guess' }])
})

test('a wrong current password stands beside its field', async () => {
  const change = on(identity.changePassword, () =>
    refuse('invalid', 'Please check what you entered.', { current: 'This is not your current password.' }),
  )
  const { user } = renderPage(<SecurityPage />, { api: [sessions, change] })
  await user.type(await screen.findByLabelText('Current password'), 'wrong')
  await user.type(screen.getByLabelText('New password'), 'correct horse')
  await user.click(screen.getByRole('button', { name: 'Change password' }))
  expect(await screen.findByText('This is not your current password.')).toBeTruthy()
})

test('another device is signed out after a question; this one is not offered', async () => {
  const revoke = on(identity.revokeSession, { done: true })
  const { user } = renderPage(<SecurityPage />, { api: [sessions, revoke] })
  await screen.findByText('Chrome on Windows (this device)')
  await expectAccessible()
  expect(screen.queryByRole('button', { name: 'Sign out Chrome on Windows' })).toBeNull()

  await user.click(screen.getByRole('button', { name: 'Sign out Chrome on Android' }))
  const question = await screen.findByRole('dialog')
  await user.click(within(question).getByRole('button', { name: 'Sign out' }))
  await expect.poll(() => revoke.asked).toEqual([{ id: uuid(2) }])
})

test('two-factor is switched on after the first code', async () => {
  const start = on(identity.startTwoFactor, {
    uri: 'otpauth://totp/Mtambo:mary?secret=JBSWY3DPEHPK3PXP',
    qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    backupCodes: ['aaaa-1111', 'bbbb-2222'],
  })
  const confirm = on(identity.confirmTwoFactor, { done: true })
  const { user } = renderPage(<SecurityPage />, { api: [sessions, start, confirm] })

  await user.click(await screen.findByRole('button', { name: 'Set up…' }))
  await user.type(screen.getByLabelText('Your password'), 'password123')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText('aaaa-1111')).toBeTruthy()
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy()
  await expectAccessible()

  await user.type(screen.getByLabelText('Code'), '123456')
  await user.click(screen.getByRole('button', { name: 'Switch on' }))
  expect(await screen.findByText('Two-factor sign-in is on.')).toBeTruthy()
  expect(confirm.asked).toEqual([{ code: '123456' }])
})
