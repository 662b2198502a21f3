import { staff, teams } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { aMe, MANAGER, uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { member, ROLES } from './fixtures.ts'
import { NewRolePage, RolePage, RolesPage, TeamsPage } from './index.ts'

const roles = () => on(staff.roles, ROLES)
const me = aMe({ ...MANAGER, 'settings:manage': 'all' })
const choice = (sentence: string, word: string) =>
  within(screen.getByRole('radiogroup', { name: sentence })).getByRole<HTMLInputElement>('radio', { name: word })

test('the roles with their levels, who has them, and the way in', async () => {
  const { user, where } = renderPage(<RolesPage />, { me, api: [roles()] })
  expect((await screen.findByRole('link', { name: '2 people' })).getAttribute('href')).toBe(`/staff?roleId=${uuid(50)}`)
  await expectAccessible()
  await user.click(screen.getByText('Trainee'))
  await expect.poll(where).toBe(`/staff/roles/${uuid(53)}`)
})

test('a role is made from another one, with no more than one may give', async () => {
  const add = on(staff.addRole, ROLES[3]!)
  const { user } = renderPage(<NewRolePage />, { me, api: [roles(), add] })
  await user.click(await screen.findByLabelText('Name'))
  await user.paste('Night crew')
  expect(screen.getByText(/up to level 79/)).toBeTruthy()
  // Nobody of this organisation's managers sees bills.
  expect(choice('See bills and payments', 'Yes').disabled).toBe(true)
  await user.click(screen.getByRole('combobox', { name: 'Copy from (optional)' }))
  await user.click(await screen.findByRole('option', { name: 'Technician' }))
  expect(choice('See what was reported', 'Own').checked).toBe(true)
  await user.click(choice('Report for a customer or a place', 'Yes'))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Make the role' }))
  await expect.poll(() => add.asked.length).toBe(1)
  expect(add.asked).toMatchObject([
    { name: 'Night crew', level: 20, grants: { 'cases:read': 'own', 'cases:report': 'all' } },
  ])
})

test('a role keeps what it had, is changed, and says what the server refuses', async () => {
  const edit = on(staff.editRole, () =>
    refuse('invalid', 'Check.', { name: 'There is already a role with this name.' }),
  )
  const { user } = renderPage(<RolePage id={uuid(50)} />, { me, api: [roles(), edit] })
  await screen.findByRole('heading', { name: 'Technician' })
  expect(choice('See bills and payments', 'Yes').checked).toBe(true)
  await user.click(choice('See what was reported', 'No'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('There is already a role with this name.')).toBeTruthy()
  expect(edit.asked).toMatchObject([{ id: uuid(50), grants: { 'billing:read': 'all' } }])
  // Somebody has it.
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
})

test('a role that nobody has is deleted', async () => {
  const remove = on(staff.deleteRole, { done: true })
  const { user, where } = renderPage(<RolePage id={uuid(53)} />, { me, api: [roles(), remove] })
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
  await expect.poll(where).toBe('/staff/roles')
})

test('a role that is not below the own one can only be read', async () => {
  renderPage(<RolePage id={uuid(52)} />, { me, api: [roles()] })
  expect(await screen.findByText(/not below yours, so you can look/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  await expectAccessible()
})

const TEAMS = [
  { id: uuid(70), name: 'Lines crew', members: [{ id: uuid(1011), name: 'Peter Otieno' }] },
  { id: uuid(71), name: 'Meters', members: [] },
]

test('a team is changed: one goes out, another comes in', async () => {
  const people = on(staff.list, { items: [member(11), member(12, { name: 'James Mwangi' })], nextCursor: null })
  const edit = on(teams.edit, TEAMS[0]!)
  const { user } = renderPage(<TeamsPage />, { api: [on(teams.list, TEAMS), people, edit] })
  expect(await screen.findByText('Nobody is in it.')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Change Lines crew' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Take Peter Otieno out' }))
  await user.click(within(dialog).getByRole('combobox', { name: 'Add people' }))
  await user.click(await screen.findByRole('option', { name: /James Mwangi/ }))
  await expectAccessible()
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await expect.poll(() => edit.asked).toEqual([{ id: uuid(70), name: 'Lines crew', userIds: [uuid(1012)] }])
})

test('a team that has work is not dissolved, and the reason is said', async () => {
  const remove = on(teams.remove, () => refuse('not_allowed_now', 'Lines crew still has one open piece of work.'))
  const { user } = renderPage(<TeamsPage />, { api: [on(teams.list, TEAMS), remove], phone: true })
  await user.click(await screen.findByRole('button', { name: 'Dissolve Lines crew' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Dissolve' }))
  expect(await screen.findByText('Lines crew still has one open piece of work.')).toBeTruthy()
})
