import { staff } from '@mtambo/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on, refuse } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { member, memberPage, ROLES } from './fixtures.ts'
import { AddMemberPage, EditMemberPage, MemberPage, MyAvailability } from './index.ts'
import { firstPassword, usernameFrom } from './member-names.ts'

const roles = on(staff.roles, ROLES)

async function fillIn(user: ReturnType<typeof renderPage>['user']) {
  await user.type(await screen.findByLabelText('Full name'), 'Grace Njeri Wambui')
  await user.type(screen.getByLabelText('E-mail'), 'grace@example.com')
  await user.click(screen.getByRole('combobox', { name: 'Role' }))
  await user.click(await screen.findByRole('option', { name: 'Technician' }))
}

test('a member is invited by e-mail, with a username made from the name', async () => {
  const add = on(staff.add, member(20, { name: 'Grace Njeri Wambui', email: 'grace@example.com', status: 'invited' }))
  const { user, where } = renderPage(<AddMemberPage />, { api: [roles, add] })
  await fillIn(user)
  expect(screen.getByLabelText<HTMLInputElement>('Username').value).toBe('gwambui')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Add and invite' }))
  expect(await screen.findByText('The invitation goes to grace@example.com.')).toBeTruthy()
  expect(add.asked).toEqual([
    {
      name: 'Grace Njeri Wambui',
      username: 'gwambui',
      email: 'grace@example.com',
      phone: null,
      roleId: uuid(50),
      how: 'invite',
    },
  ])
  expect(where()).toBe(`/staff/${uuid(20)}`)
})

test('a first password is made, shown once more, and never kept on the device', async () => {
  const add = on(staff.add, member(20, { name: 'Grace Njeri Wambui', username: 'gwambui' }))
  const { user } = renderPage(<AddMemberPage />, { api: [roles, add] })
  await fillIn(user)
  await user.click(screen.getByRole('radio', { name: 'First password' }))
  const { value: password } = await screen.findByRole<HTMLInputElement>('textbox', { name: 'First password' })
  expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  await user.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByRole('heading', { name: 'Grace Njeri Wambui is added' })).toBeTruthy()
  expect(screen.getByText(password)).toBeTruthy()
  await expectAccessible()
  expect(add.asked).toMatchObject([{ how: 'password', password }])
  expect(JSON.stringify(localStorage)).not.toContain(password)
})

test.each([
  ['Grace Wambui', 'gwambui'],
  ['Zoë Achieng’ Otieno', 'zotieno'],
  ['Madonna', 'madonna'],
  ['', ''],
])('%s signs in as %s', (name, username) => expect(usernameFrom(name)).toBe(username))

test('no two first passwords are alike', () => {
  expect(new Set(Array.from({ length: 200 }, firstPassword)).size).toBe(200)
})

test('the page of a member shows what they have to do, and deactivating asks first', async () => {
  const suspend = on(staff.suspend, () => refuse('forbidden', 'You manage only roles below your own.'))
  const page = memberPage(11, {
    teams: [{ id: uuid(70), name: 'Lines crew' }],
    openWork: 3,
    availability: 'on_leave',
    availableFrom: '2026-12-01',
    history: [
      {
        id: uuid(80),
        at: new Date('2026-03-01T10:00:00Z'),
        event: 'staff.availability-set',
        who: 'Mary Wanjiku',
        from: 'available',
        to: 'on_leave',
        notes: null,
      },
    ],
  })
  const { user } = renderPage(<MemberPage id={uuid(11)} />, { api: [on(staff.get, page), suspend] })
  expect(await screen.findByText('Lines crew')).toBeTruthy()
  expect(screen.getByText('back on 1 Dec 2026')).toBeTruthy()
  expect(screen.getByText('Availability changed')).toBeTruthy()
  expect(screen.getByRole('link', { name: '3' }).getAttribute('href')).toContain(`assigneeId=${uuid(1011)}`)
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Deactivate' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Deactivate' }))
  expect(await screen.findByText('You manage only roles below your own.')).toBeTruthy()
})

test('whom one may not manage can only be looked at', async () => {
  const boss = on(staff.get, memberPage(12, { mayManage: false, name: 'James Mwangi' }))
  renderPage(<MemberPage id={uuid(12)} />, { api: [boss] })
  expect(await screen.findByText(/Their role is not below yours/)).toBeTruthy()
  for (const name of ['Deactivate', 'Change']) expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull()
})

test('nobody can lock themselves out: the own page leads to the profile', async () => {
  const mine = on(staff.get, memberPage(13, { mayManage: false, userId: uuid(2) }))
  renderPage(<MemberPage id={uuid(13)} />, { api: [mine] })
  expect((await screen.findByRole('link', { name: 'your profile' })).getAttribute('href')).toBe('/profile')
  await expectAccessible()
})

test('an invitation is sent again, or taken back', async () => {
  const invited = on(staff.get, memberPage(14, { status: 'invited', name: 'Njeri Kamande' }))
  const [again, decline] = [on(staff.inviteAgain, { done: true }), on(staff.decline, { done: true })]
  const { user, where } = renderPage(<MemberPage id={uuid(14)} />, { api: [invited, again, decline] })
  await user.click(await screen.findByRole('button', { name: 'Send the invitation again' }))
  expect(await screen.findByText('A new invitation goes to p@example.com.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Take the invitation back' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }))
  await expect.poll(where).toBe('/staff')
  expect(decline.asked).toEqual([{ id: uuid(14) }])
})

test('details are changed; a taken username is said beside its field', async () => {
  const edit = on(staff.edit, () => refuse('invalid', 'Check.', { username: 'This username is taken.' }))
  const { user } = renderPage(<EditMemberPage id={uuid(11)} />, { api: [roles, on(staff.get, memberPage(11)), edit] })
  const username = await screen.findByLabelText('Username')
  await user.clear(username)
  await user.type(username, 'manager1')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('This username is taken.')).toBeTruthy()
  expect(edit.asked).toMatchObject([{ id: uuid(11), username: 'manager1', roleId: uuid(50) }])
})

test('leave is said for a member who cannot say it', async () => {
  const set = on(staff.setAvailabilityOf, memberPage(11, { availability: 'on_leave', availableFrom: '2099-01-02' }))
  const { user } = renderPage(<MemberPage id={uuid(11)} />, { api: [on(staff.get, memberPage(11)), set] })
  await user.click(await screen.findByRole('button', { name: 'Change' }))
  await user.click(await screen.findByRole('radio', { name: 'On leave' }))
  await user.type(screen.getByLabelText('Until (optional)'), '2099-01-01')
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('The availability of Peter Otieno is saved.')).toBeTruthy()
  expect(set.asked).toEqual([{ id: uuid(11), availability: 'on_leave', until: '2099-01-01' }])
})

test('I say myself that I am off shift', async () => {
  const mine = on(staff.myAvailability, { availability: 'on_job', availableFrom: null })
  const set = on(staff.setAvailability, { availability: 'off_shift', availableFrom: null })
  const { user } = renderPage(<MyAvailability />, { api: [mine, set] })
  expect(await screen.findByText('On a job')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Off shift' }))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Your availability is saved.')).toBeTruthy()
  expect(set.asked).toEqual([{ availability: 'off_shift', until: null }])
})
