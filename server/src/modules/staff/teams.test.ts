import { staff, teams } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { workOrders } from '#modules/work-orders/tables.ts'
import { newOrg } from '#testing/index.ts'
import { memberOf } from './fixtures.ts'
import { assertTeam } from './teams.ts'

test('a team is made, seen by all staff, changed and dissolved', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const [ann, ben] = [await memberOf(org, 'technician', 'ann'), await memberOf(org, 'technician', 'ben')]
  const team = await admin.call(teams.add, { name: 'Line crew', userIds: [ann.userId, ann.userId] })
  expect(team.members).toEqual([{ id: ann.userId, name: 'ann' }])
  expect(await org.as('customer_service').call(teams.list, {})).toEqual([team])
  expect((await admin.call(staff.get, { id: ann.id })).teams).toEqual([{ id: team.id, name: 'Line crew' }])
  expect(await admin.call(teams.edit, { id: team.id, name: 'Night crew', userIds: [ben.userId] })).toEqual({
    id: team.id,
    name: 'Night crew',
    members: [{ id: ben.userId, name: 'ben' }],
  })
  await admin.call(teams.remove, { id: team.id })
  expect(await admin.call(teams.list, {})).toEqual([])
  await expect(org.look((ctx) => assertTeam(ctx, team.id))).rejects.toMatchObject({ code: 'invalid' })
  await expect(admin.call(teams.edit, { id: team.id, name: 'Again' })).rejects.toMatchObject({ code: 'not_found' })
  // The name is free again.
  await admin.call(teams.add, { name: 'Night crew', userIds: [] })
})

test('a name is taken once, also when two ask at once; only who works here is in a team', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const admin = org.as('admin')
  const both = await Promise.allSettled(
    ['Line crew', 'LINE CREW'].map((name) => admin.call(teams.add, { name, userIds: [] })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'invalid', fields: { name: expect.any(String) } },
  })
  const [ann, stranger] = [await memberOf(org, 'technician', 'ann'), await memberOf(other, 'technician')]
  for (const userId of [stranger.userId, newId()])
    await expect(admin.call(teams.add, { name: 'Night crew', userIds: [ann.userId, userId] })).rejects.toMatchObject({
      fields: { 'userIds.1': expect.any(String) },
    })

  // Who was deactivated may stay in, but comes into no other team.
  const team = await admin.call(teams.add, { name: 'Night crew', userIds: [ann.userId] })
  await admin.call(staff.suspend, { id: ann.id })
  await admin.call(teams.edit, { id: team.id, userIds: [ann.userId] })
  await expect(admin.call(teams.add, { name: 'Day crew', userIds: [ann.userId] })).rejects.toMatchObject({
    fields: { 'userIds.0': expect.any(String) },
  })
})

test('teams are managed by who manages staff, in that organisation', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const team = await org.as('admin').call(teams.add, { name: 'Line crew', userIds: [] })
  for (const role of ['manager', 'technician', 'customer_service'])
    await expect(org.as(role).call(teams.edit, { id: team.id, name: 'Mine' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  await expect(other.as('admin').call(teams.edit, { id: team.id, name: 'Mine' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(other.as('admin').call(teams.remove, { id: team.id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await other.as('admin').call(teams.list, {})).toEqual([])
})

test('a team with open work is not dissolved; who has begun is at work', async () => {
  const org = await newOrg()
  const ann = await memberOf(org, 'technician', 'ann')
  const team = await org.as('admin').call(teams.add, { name: 'Line crew', userIds: [ann.userId] })
  const id = newId()
  const here = and(eq(workOrders.orgId, org.id), eq(workOrders.id, id))
  await org.look(({ tx }) =>
    tx.insert(workOrders).values({
      orgId: org.id,
      id,
      number: 'WO-1',
      title: 'Inspect the transformer',
      description: '',
      type: 'inspection',
      status: 'in_progress',
      priority: 'low',
      teamId: team.id,
      assigneeId: ann.userId,
      createdAt: new Date(),
    }),
  )
  await expect(org.as('admin').call(teams.remove, { id: team.id })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining('one open piece of work'),
  })
  expect(await org.as('admin').call(staff.get, { id: ann.id })).toMatchObject({ availability: 'on_job', openWork: 1 })
  await org.look(({ tx }) => tx.update(workOrders).set({ status: 'completed' }).where(here))
  await org.as('admin').call(teams.remove, { id: team.id })
  expect(await org.as('technician', 'ann').call(staff.myAvailability, {})).toMatchObject({ availability: 'available' })
})
