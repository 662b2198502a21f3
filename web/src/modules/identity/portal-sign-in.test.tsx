import { identity } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { SignInPage } from './portal-sign-in.tsx'

const kenya = { slug: 'kenya-power', name: 'Kenya Power', kind: 'electric-utility', portal: true } as const
const lilongwe = { slug: 'lilongwe-water', name: 'Lilongwe Water', kind: 'water-utility', portal: true } as const
const office = { slug: 'acme', name: 'Acme', kind: 'general', portal: false } as const

async function fill(user: ReturnType<typeof renderPortal>['user'], password: string) {
  await user.type(await screen.findByLabelText('Account number, e-mail or phone'), 'KP-2026-0001')
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('with one utility nobody is asked which, and one comes back to the page asked for', async () => {
  const login = on(identity.loginCustomer, { next: 'home' })
  const { user, where } = renderPortal(<SignInPage to="/cases?status=pending" />, {
    me: null,
    api: [on(identity.doors, [kenya, office]), login],
  })
  await fill(user, 'a long password')

  await expect.poll(where).toBe('/cases?status=pending')
  expect(login.asked).toEqual([
    { organisation: 'kenya-power', login: 'KP-2026-0001', password: 'a long password', remember: false },
  ])
})

test('a wrong password is said in words and nothing typed is lost', async () => {
  const { user } = renderPortal(<SignInPage utility="lilongwe-water" />, {
    me: null,
    api: [
      on(identity.doors, [kenya, lilongwe]),
      on(identity.loginCustomer, () => refuse('unauthenticated', 'That does not match.')),
    ],
  })
  await fill(user, 'not this one')

  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'That does not match.')
  expect(screen.getByLabelText('Account number, e-mail or phone')).toHaveProperty('value', 'KP-2026-0001')
  expect(screen.getByLabelText('Your utility')).toHaveProperty('value', 'lilongwe-water')
  await expectAccessible()
})

test('an empty form says beside each field what is missing', async () => {
  const { user } = renderPortal(<SignInPage />, { me: null, api: [on(identity.doors, [kenya])] })
  await user.click(await screen.findByRole('button', { name: 'Sign in' }))

  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('Give your password')).toBeTruthy()
})

test('a second factor is asked for after the password', async () => {
  const code = on(identity.secondFactor, { next: 'home' })
  const { user, where } = renderPortal(<SignInPage />, {
    me: null,
    at: '/sign-in',
    api: [on(identity.doors, [kenya]), on(identity.loginCustomer, { next: 'two_factor' }), code],
  })
  await fill(user, 'a long password')
  await user.type(await screen.findByLabelText('Code'), '123456')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Go on' }))

  await expect.poll(where).toBe('/')
  expect(code.asked).toEqual([{ code: '123456' }])
})

test('a link from elsewhere cannot send anybody to another site', async () => {
  const { user, where } = renderPortal(<SignInPage to="https://evil.example/portal" />, {
    me: null,
    at: '/sign-in',
    api: [on(identity.doors, [kenya]), on(identity.loginCustomer, { next: 'home' })],
  })
  await fill(user, 'a long password')
  await expect.poll(where).toBe('/')
})
