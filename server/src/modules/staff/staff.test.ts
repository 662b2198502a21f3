import { identity, reports, staff } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { events } from '#core/tables.ts'
import { found } from '#core/errors.ts'
import { organisations } from '#modules/identity/index.ts'
import { browser, newOrg, type TestOrg } from '#testing/index.ts'
import { memberOf, roleNamed } from './fixtures.ts'

const PASSWORD = 'a long enough one'

async function register(org: TestOrg, username = `new.${newId().slice(-12)}`) {
  await browser().call(staff.register, {
    organisation: org.slug,
    name: 'Grace Achieng',
    username,
    email: `${username}@example.com`,
    phone: '0712 345 678',
    password: PASSWORD,
  })
  const { items } = await org.as('admin').call(staff.list, { q: username })
  return { username, member: found(items[0], 'member') }
}

test('a registered person can do nothing until an administrator approves with a role', async () => {
  const org = await newOrg()
  const { username, member } = await register(org)
  expect(member).toMatchObject({
    name: 'Grace Achieng',
    username,
    status: 'pending',
    role: null,
    phone: '+254712345678',
  })
  const login = () => browser().call(identity.login, { login: username, password: PASSWORD })
  await expect(login()).rejects.toMatchObject({
    code: 'unauthenticated',
    message: expect.stringContaining('administrator must approve'),
  })

  const technician = await roleNamed(org, 'technician')
  expect(await org.as('admin').call(staff.approve, { id: member.id, roleId: technician.id })).toMatchObject({
    status: 'active',
    role: { name: 'Technician' },
  })
  expect(await login()).toEqual({ next: 'home' })
  await expect(org.as('admin').call(staff.approve, { id: member.id, roleId: technician.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
  })
  const log = await org.look(({ tx }) => tx.select().from(events).where(eq(events.about, member.id)))
  expect(log.map(({ name, to }) => [name, to])).toEqual([
    ['staff.registered', 'pending'],
    ['staff.approved', 'active'],
  ])
  expect(JSON.stringify(log)).not.toContain(PASSWORD)
})

test('a taken username or e-mail is said beside the field, also when two ask at once', async () => {
  const org = await newOrg()
  const { username } = await register(org)
  const again = {
    organisation: org.slug,
    name: 'Somebody else',
    username: username.toUpperCase(),
    email: `${username}@EXAMPLE.com`,
    password: PASSWORD,
  }
  await expect(browser().call(staff.register, again)).rejects.toMatchObject({
    code: 'invalid',
    fields: { username: expect.any(String), email: expect.any(String) },
  })
  await expect(browser().call(staff.register, { ...again, organisation: 'nowhere' })).rejects.toMatchObject({
    fields: { organisation: expect.any(String) },
  })
  await expect(browser().call(staff.register, { ...again, phone: '999999' })).rejects.toMatchObject({
    code: 'invalid',
  })
  const fresh = { ...again, username: `twin.${newId().slice(-8)}`, email: `${newId().slice(-12)}@example.com` }
  const both = await Promise.allSettled([1, 2].map(() => browser().call(staff.register, fresh)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'invalid' } })
})

test('a declined registration is forgotten, and its names are free again', async () => {
  const org = await newOrg()
  const { username, member } = await register(org)
  await org.as('admin').call(staff.decline, { id: member.id })
  expect((await org.as('admin').call(staff.list, { q: username })).items).toEqual([])
  await register(org, username)
})

test('staff is managed by administrators of that organisation only', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const { member } = await register(org)
  const role = await roleNamed(org, 'technician')
  await expect(other.as('admin').call(staff.approve, { id: member.id, roleId: role.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(
    org.as('admin').call(staff.approve, { id: member.id, roleId: (await roleNamed(other, 'technician')).id }),
  ).rejects.toMatchObject({ code: 'not_found' })
  for (const lower of ['manager', 'technician', 'customer_service']) {
    await expect(org.as(lower).call(staff.approve, { id: member.id, roleId: role.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(org.as(lower).call(staff.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('AUTH-03 Staff login with inactive account: cut off at once, and let in again only by signing in', async () => {
  const org = await newOrg()
  const technician = await memberOf(org, 'technician')
  await org.as('technician').call(identity.me, {})
  expect(await org.as('admin').call(staff.suspend, { id: technician.id })).toMatchObject({
    status: 'suspended',
  })
  await expect(org.as('technician').call(identity.me, {})).rejects.toMatchObject({
    code: 'unauthenticated',
    message: 'This account has been deactivated. Ask your administrator.',
  })

  const login = (password: string) => browser().call(identity.login, { login: technician.username ?? '', password })
  await expect(login('wrong')).rejects.toMatchObject({ message: 'Username or password is wrong.' })
  await expect(login('password123')).rejects.toMatchObject({
    code: 'unauthenticated',
    message: expect.stringContaining('deactivated'),
  })
  await org.as('admin').call(staff.activate, { id: technician.id })
  await expect(org.as('technician').call(identity.me, {})).rejects.toMatchObject({
    code: 'unauthenticated',
    message: 'Please sign in.',
  })
  await login('password123')
})

test('nobody deactivates himself or the last administrator; administrators may each other, but not both at once', async () => {
  const org = await newOrg()
  const [one, two] = [await memberOf(org, 'admin'), await memberOf(org, 'admin', 'deputy')]
  await expect(org.as('admin').call(staff.suspend, { id: one.id })).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('your own'),
  })
  const both = await Promise.allSettled([
    org.as('admin').call(staff.suspend, { id: two.id }),
    org.as('admin', 'deputy').call(staff.suspend, { id: one.id }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('no more members are let in than there are seats', async () => {
  const org = await newOrg()
  const { member } = await register(org)
  const role = await roleNamed(org, 'technician')
  await org.look(({ tx }) => tx.update(organisations).set({ seats: 1 }).where(eq(organisations.id, org.id)))
  await expect(org.as('admin').call(staff.approve, { id: member.id, roleId: role.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining('seats'),
  })
})

test('two are let in at once where one seat is left: one gets it', async () => {
  const org = await newOrg()
  const [one, two] = [await register(org), await register(org)]
  const role = await roleNamed(org, 'technician')
  await org.as('admin', 'deputy').browser()
  await org.look(({ tx }) => tx.update(organisations).set({ seats: 3 }).where(eq(organisations.id, org.id)))
  const both = await Promise.allSettled([
    org.as('admin').call(staff.approve, { id: one.member.id, roleId: role.id }),
    org.as('admin', 'deputy').call(staff.approve, { id: two.member.id, roleId: role.id }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await org.as('admin').call(staff.seats, {})).toEqual({ used: 3, allowed: 3 })
})

test('the list of staff is searched, filtered and paged; assignees are those who resolve', async () => {
  const org = await newOrg()
  await org.as('admin').browser()
  for (const who of ['ann', 'ben', 'cleo']) await memberOf(org, 'technician', who)
  await register(org)
  const admin = org.as('admin')
  const first = await admin.call(staff.list, { limit: 3 })
  const second = await admin.call(staff.list, { limit: 3, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
    'Grace Achieng',
    'cleo',
    'ben',
    'ann',
    'admin',
  ])
  expect(second.nextCursor).toBeNull()
  expect((await admin.call(staff.list, { status: 'pending' })).items.map(({ name }) => name)).toEqual(['Grace Achieng'])
  expect((await admin.call(staff.list, { q: '%' })).items).toEqual([])
  expect((await admin.call(staff.list, { q: 'invalid' })).items).toEqual([])
  await expect(admin.call(staff.list, { cursor: 'rubbish' })).rejects.toMatchObject({ code: 'invalid' })

  const assignees = await org.as('manager').call(staff.assignees, {})
  expect(assignees.map(({ name, role }) => [name, role])).toEqual([
    ['admin', 'Administrator'],
    ['ann', 'Technician'],
    ['ben', 'Technician'],
    ['cleo', 'Technician'],
    ['manager', 'Manager'],
  ])
})

test('one address cannot fill the list of those who wait for approval', async () => {
  const org = await newOrg()
  const twenty = async () => {
    for (let i = 0; i < 21; i++) await register(org)
  }
  await expect(twenty()).rejects.toMatchObject({ code: 'too_many', message: expect.stringMatching(/^Too many regis/) })
})

test('RBAC-01 Admin accesses staff management', async () => {
  const org = await newOrg()
  const { items } = await org.as('admin').call(staff.list, {})
  expect(items.map(({ name, availability }) => [name, availability])).toEqual([['admin', 'available']])
  expect(await org.as('admin').call(staff.roles, {})).toHaveLength(4)
})

test('RBAC-02 Manager accesses staff management', async () => {
  const org = await newOrg()
  for (const e of [staff.list, staff.roles])
    await expect(org.as('manager').call(e, {})).rejects.toMatchObject({ code: 'forbidden' })
})

const REPORTS = Object.values(reports).filter(({ can }) => can === 'reports:read')

async function refusedReports(role: string) {
  const org = await newOrg()
  expect(REPORTS.length).toBeGreaterThan(0)
  for (const e of REPORTS) expect((await org.as(role).send(e, {})).statusCode).toBe(403)
}

test('RBAC-03 Technician accesses reports', () => refusedReports('technician'))

test('RBAC-04 Customer service accesses reports', () => refusedReports('customer_service'))
