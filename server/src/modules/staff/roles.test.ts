import { identity, staff } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { memberOf, roleNamed } from './fixtures.ts'

const SUPERVISOR = {
  name: 'Supervisor',
  level: 90,
  grants: { 'staff:manage': 'all', 'settings:manage': 'all', 'cases:read': 'own' },
} as const

/** Somebody who manages roles without being at the top. */
async function supervised(org: TestOrg) {
  const role = await org.as('admin').call(staff.addRole, SUPERVISOR)
  return { role, boss: org.as(role.code, 'boss') }
}

test('an own role is made, given, changed and deleted', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const role = await admin.call(staff.addRole, { name: 'Line crew (east)', level: 45, grants: { 'cases:read': 'own' } })
  expect(role).toMatchObject({ code: 'line_crew_east', members: 0, mayManage: true })
  await expect(admin.call(staff.addRole, { name: 'line CREW (east)', level: 45, grants: {} })).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  })
  const crew = org.as(role.code, 'crew')
  expect((await crew.call(identity.me, {})).role).toEqual({ name: 'Line crew (east)', grants: { 'cases:read': 'own' } })
  await expect(admin.call(staff.deleteRole, { id: role.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining('One person has'),
  })
  const member = await memberOf(org, role.code, 'crew')
  await admin.call(staff.edit, { id: member.id, roleId: (await roleNamed(org, 'technician')).id })
  await admin.call(staff.deleteRole, { id: role.id })
  expect((await admin.call(staff.roles, {})).map(({ code }) => code)).not.toContain(role.code)
})

test('what knows no own rows is not given for own ones: it would reach all', async () => {
  const admin = (await newOrg()).as('admin')
  const role = { name: 'Reader', level: 10, grants: { 'service-requests:read': 'own' } } as const
  await expect(admin.call(staff.addRole, role)).rejects.toMatchObject({
    fields: { grants: expect.stringContaining('See service requests') },
  })
})

test('a changed role holds from the next request', async () => {
  const org = await newOrg()
  const { id, grants } = await roleNamed(org, 'manager')
  await org.as('manager').call(staff.assignees, {})
  const { 'cases:assign': _, ...fewer } = grants
  await org.as('admin').call(staff.editRole, { id, grants: fewer })
  await expect(org.as('manager').call(staff.assignees, {})).rejects.toMatchObject({ code: 'forbidden' })
  await org.as('admin').call(staff.editRole, { id, grants })
  await org.as('manager').call(staff.assignees, {})
})

test('nobody widens the own role, nor one at or above it', async () => {
  const org = await newOrg()
  const { role, boss } = await supervised(org)
  const admin = await roleNamed(org, 'admin')
  for (const id of [role.id, admin.id]) {
    await expect(boss.call(staff.editRole, { id, grants: { 'cases:read': 'all' } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(boss.call(staff.deleteRole, { id })).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await boss.call(staff.roles, {})).filter(({ mayManage }) => !mayManage).map(({ code }) => code)).toEqual([
    'admin',
    'supervisor',
  ])
})

test('nobody gives what they have not, a wider reach, or a level that is not below theirs', async () => {
  const org = await newOrg()
  const { boss } = await supervised(org)
  const make = (level: number, grants: Parameters<typeof boss.call<typeof staff.addRole>>[1]['grants']) =>
    boss.call(staff.addRole, { name: `Role ${level}`, level, grants })
  await expect(make(50, { 'billing:manage': 'all' })).rejects.toMatchObject({
    fields: { grants: expect.stringContaining('Run billing') },
  })
  await expect(make(50, { 'cases:read': 'all' })).rejects.toMatchObject({ fields: { grants: expect.any(String) } })
  for (const level of [90, 95, 100])
    await expect(make(level, {})).rejects.toMatchObject({ fields: { level: expect.stringContaining('below yours') } })
  const lower = await make(50, { 'cases:read': 'own' })
  await expect(boss.call(staff.editRole, { id: lower.id, level: 100 })).rejects.toMatchObject({
    fields: { level: expect.any(String) },
  })
  // What a lower role has already stays when its name is changed.
  const technician = await roleNamed(org, 'technician')
  expect(
    await boss.call(staff.editRole, { id: technician.id, name: 'Electrician', grants: technician.grants }),
  ).toMatchObject({ name: 'Electrician', grants: technician.grants })
  const above = await org.as('admin').send(staff.addRole, { name: 'Above', level: 101, grants: {} })
  expect(above.statusCode).toBe(422)
})

test('the last administrators cannot lose what makes them so; what nobody has can be given again', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const { id, grants } = await roleNamed(org, 'admin')
  for (const permission of ['staff:manage', 'settings:manage'] as const) {
    const { [permission]: _, ...fewer } = grants
    await expect(admin.call(staff.editRole, { id, grants: fewer })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('last active administrator'),
    })
  }
  const { 'billing:manage': _, ...fewer } = grants
  await admin.call(staff.editRole, { id, grants: fewer })
  expect(await admin.call(staff.editRole, { id, grants })).toMatchObject({ grants: { 'billing:manage': 'all' } })
})

test('roles are changed by who may set the organisation up, in that organisation', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const { id } = await roleNamed(org, 'technician')
  for (const role of ['manager', 'technician', 'customer_service'])
    await expect(org.as(role).call(staff.editRole, { id, name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(other.as('admin').call(staff.editRole, { id, name: 'Mine' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(other.as('admin').call(staff.deleteRole, { id })).rejects.toMatchObject({ code: 'not_found' })
  const unknown = await org.as('admin').send(staff.editRole, { id, grants: { 'everything:do': 'all' } })
  expect(unknown.statusCode).toBe(422)
})
