import { staff } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { member, ROLES } from './fixtures.ts'
import { StaffPage } from './index.ts'

const PEOPLE = [
  member(10, { name: 'Grace Wambui', status: 'pending', role: null }),
  member(11, { availability: 'on_leave' }),
  member(12, { name: 'James Mwangi', status: 'suspended' }),
]
const list = () => on(staff.list, { items: PEOPLE, nextCursor: null })
const roles = on(staff.roles, ROLES)
const seats = on(staff.seats, { used: 7, allowed: 10 })

test('a registration is approved with a role, and only those below the own one are offered', async () => {
  const approve = on(staff.approve, member(10, { name: 'Grace Wambui' }))
  const { user, where } = renderPage(<StaffPage search={{}} onSearch={() => {}} />, {
    api: [list(), roles, seats, approve],
  })
  await user.click(await screen.findByRole('button', { name: 'Approve Grace Wambui' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
  expect(await within(dialog).findByText('Choose one')).toBeTruthy()

  await user.click(within(dialog).getByRole('combobox', { name: 'Role' }))
  expect(await screen.findByRole('option', { name: 'Technician' })).toBeTruthy()
  expect(screen.queryByRole('option', { name: 'Administrator' })).toBeNull()
  await user.click(screen.getByRole('option', { name: 'Technician' }))
  // What one does in the dialog is not done to the row behind it.
  expect(where()).not.toContain('/staff/')
  await expectAccessible()
  await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
  expect(await screen.findByText('Grace Wambui can sign in now.')).toBeTruthy()
  expect(approve.asked).toEqual([{ id: uuid(10), roleId: uuid(50) }])
})

test('the list says who can be given work, and a row opens the member', async () => {
  const { user, where } = renderPage(<StaffPage search={{}} onSearch={() => {}} />, { api: [list(), roles, seats] })
  expect(await screen.findByText('On leave')).toBeTruthy()
  expect(await screen.findByText(/7 of 10 seats are taken/)).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByText('Peter Otieno'))
  await expect.poll(where).toBe(`/staff/${uuid(11)}`)
})

test('the status and the role go into the address', async () => {
  const onSearch = vi.fn()
  const { user } = renderPage(<StaffPage search={{}} onSearch={onSearch} />, { api: [list(), roles, seats] })
  await user.click(await screen.findByRole('tab', { name: 'Waits for approval' }))
  expect(onSearch).toHaveBeenCalledWith({ status: 'pending' })
  await user.click(screen.getByRole('combobox', { name: 'Role' }))
  await user.click(await screen.findByRole('option', { name: 'Trainee' }))
  expect(onSearch).toHaveBeenCalledWith({ roleId: uuid(53) })
})

test('works on a phone, and says when nobody is found', async () => {
  renderPage(<StaffPage search={{ q: 'xyz' }} onSearch={() => {}} />, {
    api: [on(staff.list, { items: [], nextCursor: null }), roles, seats],
    phone: true,
  })
  expect(await screen.findByText('Nobody matches these filters.')).toBeTruthy()
  await expectAccessible()
})
