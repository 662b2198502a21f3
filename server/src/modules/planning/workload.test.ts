import { planning, settings, staff, workOrders } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { assigned } from '#modules/cases/fixtures.ts'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'

/** A Monday far ahead. */
const FROM = '2030-03-04'
const [TUESDAY, SATURDAY] = ['2030-03-05', '2030-03-09']

const job = (org: TestOrg, overrides: Parameters<typeof schedule>[1] = {}) =>
  schedule(org, { equipmentType: 'machine', scheduledOn: FROM, ...overrides })

const workload = async (org: TestOrg, role = 'manager', teamId?: string) =>
  org.as(role).call(planning.workload, { from: FROM, teamId })

test('people and teams have hours, and what is planned for them', async () => {
  const org = await newOrg('general')
  const peter = await org.as('technician', 'peter').userId()
  const team = await aTeam(org, 'Mechanics', 'peter', 'amina')
  await job(org, { assigneeId: peter, estimatedMinutes: 600 })
  await job(org, { assigneeId: peter, scheduledOn: TUESDAY })
  await job(org, { teamId: team.id, estimatedMinutes: 90 })
  await job(org, { title: 'Of nobody', estimatedMinutes: 30 })
  const { items, usualHours } = await workload(org, 'manager', team.id)
  expect(usualHours).toBe(true)
  const [amina, his, crew] = items
  expect(items.map(({ name, kind }) => [name, kind])).toEqual([
    ['amina', 'person'],
    ['peter', 'person'],
    ['Mechanics', 'team'],
  ])
  expect(amina!.days[0]).toEqual({ on: FROM, available: 480, planned: 0, withoutEstimate: 0, away: false })
  expect(his!.days.slice(0, 2)).toMatchObject([
    { planned: 480, available: 480 },
    { planned: 120, withoutEstimate: 1 },
  ])
  expect(his!.jobs.map(({ scheduledOn, movable, givable }) => [scheduledOn, movable, givable])).toEqual([
    [FROM, true, true],
    [TUESDAY, true, true],
  ])
  expect([crew!.detail, crew!.days[0], crew!.jobs.length]).toEqual([
    'amina, peter',
    { on: FROM, available: 960, planned: 570, withoutEstimate: 0, away: false },
    1,
  ])
})

test('leave takes the hours away, and the organisation’s own hours count', async () => {
  const org = await newOrg('general')
  await org.as('admin').call(settings.saveHours, { hours: { saturday: { from: '09:00', to: '12:00' } } })
  await org.as('technician').call(staff.setAvailability, { availability: 'on_leave', until: SATURDAY })
  const { items, usualHours } = await workload(org, 'technician')
  expect(usualHours).toBe(false)
  expect(items.map(({ name }) => name)).toEqual(['technician'])
  const on = new Map(items[0]!.days.map((day) => [day.on, [day.available, day.away]]))
  expect([on.get(FROM), on.get(SATURDAY), on.get('2030-03-16')]).toEqual([
    [0, false],
    [0, true],
    [180, false],
  ])
})

test('rows come page by page, and a technician finds only their own', async () => {
  const org = await newOrg('general')
  for (const who of ['zoe', 'ali']) await org.as('technician', who).userId()
  const manager = org.as('manager')
  const first = await manager.call(planning.workload, { from: FROM, limit: 2 })
  const second = await manager.call(planning.workload, { from: FROM, limit: 2, cursor: first.nextCursor! })
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['ali', 'manager', 'zoe'])
  expect((await workload(org, 'technician')).items.map(({ name }) => name)).toEqual(['technician'])
  await expect(org.as('technician').call(planning.toPlan, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('what has no day or nobody waits to be planned, what is due first coming first', async () => {
  const org = await newOrg('general')
  const assigneeId = await org.as('technician').userId()
  await job(org, { title: 'Planned', assigneeId })
  await job(org, { title: 'Whenever', scheduledOn: null })
  await job(org, { title: 'Nobody yet', dueOn: '2030-03-20' })
  await job(org, { title: 'No day yet', scheduledOn: null, assigneeId, dueOn: '2030-03-10' })
  const manager = org.as('manager')
  const first = await manager.call(planning.toPlan, { limit: 2 })
  const second = await manager.call(planning.toPlan, { limit: 2, cursor: first.nextCursor! })
  expect([first.total, ...[...first.items, ...second.items].map(({ title }) => title)]).toEqual([
    3,
    'No day yet',
    'Nobody yet',
    'Whenever',
  ])
})

test('what should have begun on an earlier day is late, the longest ago first', async () => {
  const org = await newOrg('general')
  const assigneeId = await org.as('technician').userId()
  await job(org, { title: 'Last month', scheduledOn: '2026-02-10', assigneeId })
  await job(org, { title: 'Last year', scheduledOn: '2025-02-10', scheduledTime: '09:00', assigneeId })
  await job(org, { title: 'To come', assigneeId })
  const manager = org.as('manager')
  const first = await manager.call(planning.toPlan, { late: 'yes', limit: 1 })
  const second = await manager.call(planning.toPlan, { late: 'yes', limit: 1, cursor: first.nextCursor! })
  expect([first.total, first.items[0]!.title, second.items[0]!.title]).toEqual([2, 'Last year', 'Last month'])
})

test('somebody and a day in one, and back again', async () => {
  const org = await newOrg('general')
  const assigneeId = await org.as('technician').userId()
  const manager = org.as('manager')
  const { id } = await job(org, { scheduledOn: null })
  const none = { expectedAssigneeId: null, expectedTeamId: null }
  const planned = await manager.call(planning.plan, { id, scheduledOn: FROM, assigneeId, ...none })
  expect(planned).toMatchObject({ status: 'scheduled', scheduledOn: FROM, assignee: { id: assigneeId } })
  expect(planned.history.map(({ event }) => event)).toEqual([
    'work-order.opened',
    'work-order.assigned',
    'work-order.rescheduled',
  ])
  await expect(
    manager.call(planning.plan, { id, scheduledOn: TUESDAY, assigneeId: null, ...none }),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: 'Somebody was faster: this is now with technician.',
  })
  const back = await manager.call(planning.plan, { id, scheduledOn: null, assigneeId: null })
  expect(back).toMatchObject({ status: 'open', scheduledOn: null, scheduledTime: null, assignee: null })
  await manager.call(workOrders.start, { id })
  await expect(manager.call(planning.plan, { id, scheduledOn: FROM })).rejects.toMatchObject({
    message: 'Work that is in progress cannot be planned any more. Only what is open, scheduled, postponed can.',
  })
})

test('of two who plan the same at once, one is told who was faster', async () => {
  const org = await newOrg('general')
  const people = [await org.as('technician', 'peter').userId(), await org.as('technician', 'amina').userId()]
  const { id } = await job(org, { scheduledOn: null })
  const answers = await Promise.allSettled(
    people.map((assigneeId) =>
      org.as('manager').call(planning.plan, { id, scheduledOn: FROM, assigneeId, expectedAssigneeId: null }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('nobody plans what is not theirs to plan', async () => {
  const org = await newOrg('general')
  const { id } = await job(org)
  const plan = { id, scheduledOn: TUESDAY }
  await expect(org.as('technician').call(planning.plan, plan)).rejects.toMatchObject({ code: 'forbidden' })
  await expect((await newOrg('general')).as('manager').call(planning.plan, plan)).rejects.toMatchObject({
    code: 'not_found',
  })
  const viewerId = await org.as('viewer').userId()
  await expect(org.as('manager').call(planning.plan, { ...plan, assigneeId: viewerId })).rejects.toMatchObject({
    fields: { assigneeId: expect.any(String) },
  })
})

test('what was opened for a case gets another day here, but somebody else only with its case', async () => {
  const org = await newOrg()
  const { it } = await assigned(org)
  const other = await org.as('technician', 'other').userId()
  const plan = { id: it.workOrder!.id, scheduledOn: FROM }
  await expect(org.as('manager').call(planning.plan, { ...plan, assigneeId: other })).rejects.toMatchObject({
    message: expect.stringContaining('goes where it goes'),
  })
  expect(await org.as('manager').call(planning.plan, plan)).toMatchObject({ scheduledOn: FROM, status: 'scheduled' })
})

test('who plans but may not give work away plans only', async () => {
  const org = await newOrg('general')
  const grants = { 'work-orders:read': 'all', 'work-orders:create': 'all' } as const
  const { code } = await org.as('admin').call(staff.addRole, { name: 'Planner', level: 30, grants })
  const assigneeId = await org.as('technician').userId()
  const { id } = await job(org, { assigneeId })
  const plan = (given: object) => org.as(code).call(planning.plan, { id, scheduledOn: TUESDAY, ...given })
  await expect(plan({ assigneeId: null })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(plan({ teamId: newId() })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await plan({ assigneeId })).toMatchObject({ scheduledOn: TUESDAY, assignee: { id: assigneeId } })
})
