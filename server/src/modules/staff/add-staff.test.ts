import { identity, staff, type Input } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { replaceOutside, type MailMessage } from '#core/outside/index.ts'
import { addMember, organisations } from '#modules/identity/index.ts'
import { outbox } from '#modules/notifications/index.ts'
import { browser, newOrg, settle, started, type TestOrg } from '#testing/index.ts'
import { aPerson, memberOf, roleNamed } from './fixtures.ts'

const PASSWORD = 'a password of my own'
const FIRST = 'the first password'
let letters: MailMessage[] = []
let restore: () => void
beforeEach(async () => {
  await started()
  letters = []
  restore = replaceOutside({ mail: { sandbox: false, send: async (letter) => void letters.push(letter) } })
})
afterEach(() => {
  setClock(undefined)
  restore()
})

const add = async (org: TestOrg, overrides: Partial<Input<typeof staff.add>> = {}, role = 'technician') => {
  const person = aPerson((await roleNamed(org, role)).id, overrides)
  return { person, member: await org.as('admin').call(staff.add, person) }
}

/** The tokens that were sent to somebody, in the order they were sent. */
async function tokensFor(email: string) {
  await settle()
  return letters.filter(({ to }) => to === email).map(({ text }) => /invitation\?token=(\S+)/.exec(text)?.[1] ?? '')
}

const accept = (token: string) => browser().call(staff.acceptInvitation, { token, password: PASSWORD })
const gone = { code: 'invalid', fields: { token: expect.stringContaining('used or is too old') } }

test('who is invited chooses a password by a link that works once, and is in', async () => {
  const org = await newOrg()
  const { person, member } = await add(org)
  expect(member).toMatchObject({ status: 'invited', username: person.username, phone: '+254712345678' })
  await expect(browser().call(identity.login, { login: person.username, password: PASSWORD })).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  const [token = ''] = await tokensFor(person.email)

  const them = browser()
  await them.call(staff.acceptInvitation, { token, password: PASSWORD })
  expect(await them.call(identity.me, {})).toMatchObject({
    user: { name: 'Grace Achieng', mustChangePassword: false },
    role: { name: 'Technician' },
  })
  await expect(accept(token)).rejects.toMatchObject(gone)
  const kept = await org.look(({ tx }) => tx.select().from(outbox))
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(await browser().call(identity.login, { login: person.username, password: PASSWORD })).toEqual({ next: 'home' })
  const page = await org.as('admin').call(staff.get, { id: member.id })
  expect(page.status).toBe('active')
  expect(page.history.map(({ event, to }) => [event, to])).toEqual([
    ['staff.added', 'invited'],
    ['staff.invited', null],
    ['staff.joined', 'active'],
  ])
  await expect(org.as('admin').call(staff.inviteAgain, { id: member.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
})

test('two who use one invitation at once: one is in', async () => {
  const org = await newOrg()
  const { person } = await add(org)
  const [token = ''] = await tokensFor(person.email)
  const both = await Promise.allSettled([accept(token), accept(token)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an invitation ends after a week, with a newer one, and when the address or the member changes', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const { person, member } = await add(org)
  await tokensFor(person.email)
  await admin.call(staff.inviteAgain, { id: member.id })
  const [first = '', second = ''] = await tokensFor(person.email)
  await expect(accept(first)).rejects.toMatchObject(gone)
  setClock(new Date(Date.now() + 8 * 86_400_000))
  await expect(accept(second)).rejects.toMatchObject(gone)
  setClock(undefined)
  await admin.call(staff.edit, { id: member.id, email: `other.${person.email}` })
  await expect(accept(second)).rejects.toMatchObject(gone)
  await expect(accept('nothing of the kind')).rejects.toMatchObject(gone)
})

test('an invitation is taken back; the names are free again', async () => {
  const org = await newOrg()
  const { person, member } = await add(org)
  const [token = ''] = await tokensFor(person.email)
  await org.as('admin').call(staff.decline, { id: member.id })
  await expect(accept(token)).rejects.toMatchObject(gone)
  await org.as('admin').call(staff.add, person)
})

test('a first password opens nothing but the way to an own one', async () => {
  const org = await newOrg()
  const { person } = await add(org, { how: 'password', password: FIRST })
  const them = browser()
  await them.call(identity.login, { login: person.username, password: FIRST })
  expect((await them.call(identity.me, {})).user.mustChangePassword).toBe(true)
  const refused = { code: 'forbidden', message: expect.stringContaining('password of your own') }
  await expect(them.call(staff.myAvailability, {})).rejects.toMatchObject(refused)
  await expect(them.call(identity.sessions, {})).rejects.toMatchObject(refused)
  await expect(them.call(identity.updateMe, { name: 'Somebody' })).rejects.toMatchObject(refused)
  await expect(them.call(identity.changePassword, { current: FIRST, password: FIRST })).rejects.toMatchObject({
    fields: { password: expect.stringContaining('another') },
  })
  await them.call(identity.changePassword, { current: FIRST, password: PASSWORD })
  expect(await them.call(staff.myAvailability, {})).toEqual({ availability: 'available', availableFrom: null })
  expect((await them.call(identity.me, {})).user.mustChangePassword).toBe(false)
  await them.call(identity.logout, {})
})

test('what is wrong is said beside the field; nobody gives a role above their own', async () => {
  const org = await newOrg()
  const [technician, admin] = [await roleNamed(org, 'technician'), await roleNamed(org, 'admin')]
  const call = (input: Input<typeof staff.add>) => org.as('admin').call(staff.add, input)
  const { person } = await add(org)
  await expect(
    call(aPerson(technician.id, { username: person.username.toUpperCase(), email: person.email })),
  ).rejects.toMatchObject({ fields: { username: expect.any(String), email: expect.any(String) } })
  await expect(call(aPerson(technician.id, { phone: '999999' }))).rejects.toMatchObject({
    fields: { phone: expect.any(String) },
  })
  await expect(call(aPerson(technician.id, { how: 'password' }))).rejects.toMatchObject({
    fields: { password: expect.any(String) },
  })
  const other = await newOrg()
  await expect(call(aPerson((await roleNamed(other, 'technician')).id))).rejects.toMatchObject({
    fields: { roleId: expect.any(String) },
  })
  await expect(org.as('manager').call(staff.add, aPerson(technician.id))).rejects.toMatchObject({ code: 'forbidden' })
  // Who may manage people without being at the top.
  const supervisor = await org.as('admin').call(staff.addRole, {
    name: 'Supervisor',
    level: 90,
    grants: { 'staff:manage': 'all', 'settings:manage': 'all' },
  })
  await expect(org.as(supervisor.code).call(staff.add, aPerson(admin.id))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(org.as(supervisor.code).call(staff.add, aPerson(supervisor.id))).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await org.as(supervisor.code).call(staff.add, aPerson(technician.id))).toMatchObject({ status: 'invited' })
})

test('who is invited has a seat', async () => {
  const org = await newOrg()
  await org.as('admin').browser()
  await org.look(({ tx }) => tx.update(organisations).set({ seats: 2 }).where(eq(organisations.id, org.id)))
  await add(org)
  await expect(add(org)).rejects.toMatchObject({ code: 'not_allowed_now', message: expect.stringContaining('seats') })
})

test('details are changed, and said in the history; who belongs elsewhere too keeps their own', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const technician = await memberOf(org, 'technician')
  const username = `tech.${technician.id.slice(-8)}`
  const page = await admin.call(staff.edit, { id: technician.id, name: 'Peter Ochieng', username, phone: null })
  expect(page).toMatchObject({ name: 'Peter Ochieng', username, phone: null, mayManage: true, openWork: 0, teams: [] })
  expect(page.history.map(({ event, notes }) => [event, notes])).toEqual([['staff.edited', 'name, username']])
  await expect(admin.call(staff.edit, { id: technician.id, username: org.as('admin').username })).rejects.toMatchObject(
    { fields: { username: expect.any(String) } },
  )

  const other = await newOrg()
  await addMember(other.id, technician.userId, 'technician')
  await expect(admin.call(staff.edit, { id: technician.id, email: 'mine@example.com' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { email: expect.stringContaining('elsewhere') },
  })
  // The role is the organisation's own business.
  const role = await roleNamed(org, 'customer_service')
  expect(await admin.call(staff.edit, { id: technician.id, name: 'Peter Ochieng', roleId: role.id })).toMatchObject({
    role: { name: 'Customer service' },
  })
})

test('nobody changes who is above them, themselves, or people of another organisation', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const supervisor = await org.as('admin').call(staff.addRole, {
    name: 'Supervisor',
    level: 90,
    grants: { 'staff:manage': 'all' },
  })
  const [admin, own] = [await memberOf(org, 'admin'), await memberOf(org, supervisor.code, 'boss')]
  const boss = org.as(supervisor.code, 'boss')
  for (const id of [admin.id, own.id])
    await expect(boss.call(staff.edit, { id, name: 'Somebody else' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(boss.call(staff.setAvailabilityOf, { id: admin.id, availability: 'off_shift' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await boss.call(staff.get, { id: admin.id })).mayManage).toBe(false)
  for (const e of [staff.get, staff.inviteAgain])
    await expect(other.as('admin').call(e, { id: own.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(other.as('admin').call(staff.edit, { id: own.id, name: 'Stolen' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('two administrators who take each other’s role away at once: one stays', async () => {
  const org = await newOrg()
  const [one, two] = [await memberOf(org, 'admin'), await memberOf(org, 'admin', 'deputy')]
  const { id: roleId } = await roleNamed(org, 'technician')
  const both = await Promise.allSettled([
    org.as('admin').call(staff.edit, { id: two.id, roleId }),
    org.as('admin', 'deputy').call(staff.edit, { id: one.id, roleId }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('one says oneself whether one can be given work; work in progress says the rest', async () => {
  const org = await newOrg()
  const me = org.as('technician')
  setClock(new Date('2026-05-10T22:30:00Z')) // the 11th in Nairobi
  expect(await me.call(staff.setAvailability, { availability: 'on_leave', until: '2026-05-20' })).toEqual({
    availability: 'on_leave',
    availableFrom: '2026-05-21',
  })
  await expect(me.call(staff.setAvailability, { availability: 'on_leave', until: '2026-05-10' })).rejects.toMatchObject(
    { fields: { until: expect.any(String) } },
  )
  await expect(
    me.call(staff.setAvailability, { availability: 'available', until: '2026-05-20' }),
  ).rejects.toMatchObject({ fields: { until: expect.any(String) } })
  const assignees = await org.as('manager').call(staff.assignees, {})
  expect(assignees.find(({ name }) => name === 'technician')).toMatchObject({ availability: 'on_leave' })
  setClock(new Date('2026-05-21T00:00:00Z'))
  const { id, availability } = await memberOf(org, 'technician')
  expect(availability).toBe('available')
  const page = await org.as('admin').call(staff.setAvailabilityOf, { id, availability: 'off_shift' })
  expect(page).toMatchObject({ availability: 'off_shift', availableFrom: null })
  expect(page.history.at(-1)).toMatchObject({ event: 'staff.availability-set', from: 'available', to: 'off_shift' })
})
