import { notifications, staff, teams, workOrders } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { notices, outbox } from '#modules/notifications/index.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { aTeam, schedule } from './fixtures.ts'

const noticesOf = async (org: TestOrg, who: string, role = 'technician') => {
  await settle()
  return (await org.as(role, who).call(notifications.list, {})).items.map(({ kind, title }) => ({ kind, title }))
}

describe('MAINT-05 Technician assignment notification', () => {
  test('whoever is given work when it is scheduled is told, with the day and the place', async () => {
    const org = await newOrg()
    const made = await schedule(org, { assigneeId: await org.as('technician').userId(), scheduledTime: '09:30' })
    await settle()
    const { items } = await org.as('technician').call(notifications.list, {})
    expect(items).toMatchObject([
      {
        kind: 'work_assigned',
        title: `${made.number} is yours`,
        text: 'Transformer oil test, 4 March 2030 at 09:30, Kilimani, Argwings Kodhek Road. Open My work to see it.',
        about: { type: 'work-order', id: made.id },
      },
    ])
  })

  test('so is everybody of a team, and whoever gets it later; not those who had it already', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter', 'mary')
    const { id, number } = await schedule(org, { teamId: team.id })
    const ofTeam = { kind: 'work_assigned', title: `${number} is for Lines north` }
    expect(await noticesOf(org, 'peter')).toEqual([ofTeam])
    const assigneeId = await org.as('technician', 'omondi').userId()
    await org.as('manager').call(workOrders.assign, { id, assigneeId, teamId: team.id })
    expect(await noticesOf(org, 'omondi')).toEqual([{ kind: 'work_assigned', title: `${number} is yours` }])
    expect(await noticesOf(org, 'mary')).toEqual([ofTeam])
  })

  test('a new day, a delay and a cancellation are told to whoever has it, and not to who did it', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id, number } = await schedule(org, { assigneeId: await org.as('technician').userId() })
    await manager.call(workOrders.reschedule, { id, scheduledOn: '2030-03-05' })
    await manager.call(workOrders.postpone, { id, scheduledOn: '2030-04-05', reason: 'Rain' })
    await manager.call(workOrders.cancel, { id, reason: 'Not needed' })
    expect((await noticesOf(org, 'technician')).map(({ title }) => title).sort()).toEqual([
      `${number} has a new day`,
      `${number} is cancelled`,
      `${number} is postponed`,
      `${number} is yours`,
    ])
    expect(await noticesOf(org, 'manager', 'manager')).toEqual([])
  })
})

test('who was deactivated hears no more of the work of the team they were in', async () => {
  const org = await newOrg()
  const team = await aTeam(org, 'Lines north', 'peter', 'mary')
  const { items } = await org.as('admin').call(staff.list, { q: 'peter' })
  await org.as('admin').call(staff.suspend, { id: items[0]!.id })
  const { id } = await schedule(org, { teamId: team.id })
  await org.as('manager').call(workOrders.reschedule, { id, scheduledOn: '2030-03-05' })
  expect(await noticesOf(org, 'mary')).toHaveLength(2)
  const told = await org.look(({ tx }) =>
    tx.select({ title: notices.title }).from(notices).where(eq(notices.userId, items[0]!.userId)),
  )
  expect(told).toEqual([])
  const sent = await org.look(({ tx }) =>
    tx.select({ to: outbox.to }).from(outbox).where(eq(outbox.to, items[0]!.email!)),
  )
  expect(sent).toEqual([])
})

describe('who has it', () => {
  test('a team’s work that is completed without being started is whose it was', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter', 'mary')
    const { id } = await schedule(org, { teamId: team.id })
    const mary = org.as('technician', 'mary')
    const done = await mary.call(workOrders.complete, { id, workPerformed: 'Oil sampled' })
    expect(done).toMatchObject({ status: 'completed', assignee: { name: 'mary' } })
  })

  test('a team’s work is seen and worked by everybody in it, and becomes the starter’s', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter', 'mary')
    const { id } = await schedule(org, { teamId: team.id })
    const [peter, outsider] = [org.as('technician', 'peter'), org.as('technician')]
    expect((await peter.call(workOrders.list, { mine: 'yes' })).items.map((one) => one.id)).toEqual([id])
    expect(await peter.call(workOrders.get, { id })).toMatchObject({ moves: ['in_progress', 'completed'] })
    await expect(outsider.call(workOrders.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(outsider.call(workOrders.start, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await outsider.call(workOrders.list, {})).items).toEqual([])
    expect(await peter.call(workOrders.start, { id })).toMatchObject({
      assignee: { name: 'peter' },
      team: { id: team.id },
    })
    // The others of the team still see it, and may go on with it.
    expect((await org.as('technician', 'mary').call(workOrders.list, {})).items).toMatchObject([{ id }])
  })

  test('a manager who starts a team’s work for it does not take it', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter')
    const { id } = await schedule(org, { teamId: team.id })
    expect(await org.as('manager').call(workOrders.start, { id })).toMatchObject({ assignee: null })
  })

  test('given to somebody else, what was begun starts anew', async () => {
    const org = await newOrg()
    const { id } = await schedule(org, { assigneeId: await org.as('technician').userId() })
    await org.as('technician').call(workOrders.start, { id })
    const given = await org
      .as('manager')
      .call(workOrders.assign, { id, assigneeId: await org.as('technician', 'mary').userId() })
    expect(given).toMatchObject({ status: 'scheduled', startedAt: null, assignee: { name: 'mary' } })
    await expect(org.as('technician').call(workOrders.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect(await org.as('manager').call(workOrders.assign, { id })).toMatchObject({ assignee: null, team: null })
  })

  test('of two who assign at once, one is told who was faster', async () => {
    const org = await newOrg()
    const { id } = await schedule(org)
    const [peter, mary] = [await org.as('technician', 'peter').userId(), await org.as('technician', 'mary').userId()]
    const assign = (role: string, assigneeId: string) =>
      org.as(role).call(workOrders.assign, { id, assigneeId, expectedAssigneeId: null, expectedTeamId: null })
    await org.as('admin').browser()
    const tries = await Promise.allSettled([assign('manager', peter), assign('admin', mary)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { assignee } = await org.as('manager').call(workOrders.get, { id })
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', message: `Somebody was faster: this is now with ${assignee!.name}.` },
    })
  })

  test('finished work is given to nobody', async () => {
    const org = await newOrg()
    const { id } = await schedule(org)
    await org.as('manager').call(workOrders.complete, { id, workPerformed: 'All done' })
    await expect(
      org.as('manager').call(workOrders.assign, { id, assigneeId: await org.as('technician').userId() }),
    ).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  test('a team with open work is not dissolved, and whoever works is on a job', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter')
    const { id } = await schedule(org, { teamId: team.id })
    await expect(org.as('admin').call(teams.remove, { id: team.id })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    const peter = org.as('technician', 'peter')
    await peter.call(workOrders.start, { id })
    expect(await peter.call(staff.myAvailability, {})).toMatchObject({ availability: 'on_job' })
    await peter.call(workOrders.complete, { id, workPerformed: 'All done' })
    expect(await peter.call(staff.myAvailability, {})).toMatchObject({ availability: 'available' })
    expect(await org.as('admin').call(teams.remove, { id: team.id })).toEqual({ done: true })
  })
})
