import { staff, type StaffMember } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { StaffPage } from './index.ts'

const member = (n: number, change: Partial<StaffMember>): StaffMember => ({
  id: uuid(n),
  userId: uuid(n + 1000),
  name: 'Peter Otieno',
  username: 'tech1',
  email: 'p@example.com',
  phone: null,
  status: 'active',
  role: { id: uuid(50), name: 'Technician' },
  lastLoginAt: null,
  joinedAt: new Date('2026-01-01T00:00:00Z'),
  ...change,
})
const PEOPLE = [
  member(10, { name: 'Grace Wambui', status: 'pending', role: null }),
  member(11, {}),
  member(12, { name: 'James Mwangi', status: 'suspended' }),
  member(13, { name: 'Mary Wanjiku', userId: uuid(2) }),
]
const list = () => on(staff.list, { items: PEOPLE, nextCursor: null })
const roles = on(staff.roles, [{ id: uuid(50), code: 'technician', name: 'Technician', level: 1, grants: {} }])

test('a registration is approved with a role', async () => {
  const approve = on(staff.approve, member(10, { name: 'Grace Wambui' }))
  const { user } = renderPage(<StaffPage search={{}} onSearch={() => {}} />, { api: [list(), roles, approve] })
  await user.click(await screen.findByRole('button', { name: 'Approve Grace Wambui' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
  expect(await within(dialog).findByText('Choose one')).toBeTruthy()

  await user.click(within(dialog).getByRole('combobox', { name: 'Role' }))
  await user.click(await screen.findByRole('option', { name: 'Technician' }))
  await expectAccessible()
  await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
  expect(await screen.findByText('Grace Wambui can sign in now.')).toBeTruthy()
  expect(approve.asked).toEqual([{ id: uuid(10), roleId: uuid(50) }])
})

test('deactivating asks first, and says why when it is refused', async () => {
  const suspend = on(staff.suspend, () => refuse('forbidden', 'You manage only roles below your own.'))
  const { user } = renderPage(<StaffPage search={{}} onSearch={() => {}} />, { api: [list(), suspend] })
  await screen.findByText('Grace Wambui')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Deactivate Peter Otieno' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Deactivate' }))
  expect(await screen.findByText('You manage only roles below your own.')).toBeTruthy()
})

test('nobody can lock themselves out', async () => {
  renderPage(<StaffPage search={{}} onSearch={() => {}} />, { api: [list()] })
  await screen.findByText('Mary Wanjiku')
  expect(screen.queryByRole('button', { name: 'Deactivate Mary Wanjiku' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Activate James Mwangi' })).toBeTruthy()
})

test('the status filter goes into the address', async () => {
  const onSearch = vi.fn()
  const { user } = renderPage(<StaffPage search={{}} onSearch={onSearch} />, { api: [list()] })
  await user.click(await screen.findByRole('combobox', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Waits for approval' }))
  expect(onSearch).toHaveBeenCalledWith({ status: 'pending' })
})

test('works on a phone, and says when nobody is found', async () => {
  renderPage(<StaffPage search={{ q: 'xyz' }} onSearch={() => {}} />, {
    api: [on(staff.list, { items: [], nextCursor: null })],
    phone: true,
  })
  expect(await screen.findByText('Nobody matches these filters.')).toBeTruthy()
  await expectAccessible()
})
