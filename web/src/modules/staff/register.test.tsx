import { identity, staff } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { RegisterStaffPage } from './index.ts'

const doors = on(identity.doors, [{ slug: 'kenya-power', name: 'Kenya Power', kind: 'electric-utility', portal: true }])

test('staff ask for an account and are told who decides', async () => {
  const register = on(staff.register, { done: true })
  const { user } = renderPage(<RegisterStaffPage />, { me: null, api: [doors, register] })

  await user.click(await screen.findByRole('combobox', { name: 'Organisation' }))
  await user.click(await screen.findByRole('option', { name: 'Kenya Power' }))
  await user.type(screen.getByLabelText('Full name'), 'Grace Wambui')
  await user.type(screen.getByLabelText('Username'), 'gwambui')
  await user.type(screen.getByLabelText('E-mail'), 'grace@example.com')
  await user.type(await screen.findByLabelText('Password'), 'correct horse')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Send the request' }))

  expect(await screen.findByText(/An administrator must approve your account/)).toBeTruthy()
  expect(register.asked).toEqual([
    {
      organisation: 'kenya-power',
      name: 'Grace Wambui',
      username: 'gwambui',
      email: 'grace@example.com',
      password: 'correct horse',
    },
  ])
})

test('a taken username is said beside its field', async () => {
  const taken = on(staff.register, () =>
    refuse('conflict', 'This username is taken.', { username: 'This username is taken.' }),
  )
  localStorage.setItem(
    'mtambo-draft:register-staff',
    JSON.stringify({ organisation: 'kenya-power', name: 'Grace Wambui', username: 'tech1', email: 'g@example.com' }),
  )
  const { user } = renderPage(<RegisterStaffPage />, { me: null, api: [doors, taken] })
  await user.type(await screen.findByLabelText('Password'), 'correct horse')
  await user.click(screen.getByRole('button', { name: 'Send the request' }))

  await screen.findByText('This username is taken.')
  expect(screen.getByLabelText('Username').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText<HTMLInputElement>('Full name').value).toBe('Grace Wambui')
})
