import { assets, locations, maintenance, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { assigned } from '#modules/cases/fixtures.ts'
import { aLocation } from '#modules/locations/fixtures.ts'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg } from '#testing/index.ts'

const MARCH = { start: '2030-03-01', end: '2030-04-01' }

describe('MAINT-02 View calendar', () => {
  test('what is planned stands in it with its colour, its day and its page', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id, number } = await schedule(org, { scheduledTime: '09:30', estimatedMinutes: 90 })
    expect(await manager.call(maintenance.events, MARCH)).toEqual([
      {
        id,
        number,
        title: 'Transformer oil test',
        start: '2030-03-04T09:30',
        end: '2030-03-04T11:00',
        allDay: false,
        scheduledOn: '2030-03-04',
        scheduledTime: '09:30',
        estimatedMinutes: 90,
        status: 'scheduled',
        backgroundColor: '#3788d8',
        type: 'preventive',
        priority: 'medium',
        assignee: null,
        team: null,
        locationText: 'Kilimani, Argwings Kodhek Road',
        url: `/console/work-orders/${id}`,
        movable: true,
      },
    ])
  })

  test('in five colours', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const ids = await Promise.all(Array.from({ length: 5 }, () => schedule(org).then(({ id }) => id)))
    const [, started, done, cancelled, postponed] = ids as [string, string, string, string, string]
    await manager.call(workOrders.start, { id: started })
    await manager.call(workOrders.complete, { id: done, workPerformed: 'All done' })
    await manager.call(workOrders.cancel, { id: cancelled, reason: 'Not needed' })
    await manager.call(workOrders.postpone, { id: postponed, scheduledOn: '2030-03-20', reason: 'Rain' })
    const events = await manager.call(maintenance.events, MARCH)
    expect(new Map(events.map(({ id, backgroundColor, movable }) => [id, [backgroundColor, movable]]))).toEqual(
      new Map([
        [ids[0], ['#3788d8', true]],
        [started, ['#f39c12', false]],
        [done, ['#27ae60', false]],
        [cancelled, ['#e74c3c', false]],
        [postponed, ['#9b59b6', true]],
      ]),
    )
    expect(events.find(({ id }) => id === postponed)?.start).toBe('2030-03-20')
  })

  test('of one asset, or of a place and everything in it', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const hall = await manager.call(locations.create, aLocation())
    const room = await manager.call(locations.create, aLocation({ parentId: hall.id, kind: 'room' }))
    const asset = await manager.call(assets.create, anAsset({ category: 'machine', locationId: room.id }))
    const { id } = await schedule(org, { equipmentType: 'machine', assetId: asset.id })
    await schedule(org, { equipmentType: 'machine' })
    const found = async (filter: object) =>
      (await manager.call(maintenance.events, { ...MARCH, ...filter })).map((it) => it.id)
    expect(await found({ assetId: asset.id })).toEqual([id])
    expect(await found({ locationId: hall.id })).toEqual([id])
    expect(await found({})).toHaveLength(2)
  })

  test('the last day of the range is not part of it, and what has no day is in none', async () => {
    const org = await newOrg()
    await assigned(org)
    for (const scheduledOn of ['2030-02-28', '2030-03-01', '2030-03-31', '2030-04-01'])
      await schedule(org, { scheduledOn })
    const events = await org.as('manager').call(maintenance.events, MARCH)
    expect(events.map(({ start }) => start)).toEqual(['2030-03-01', '2030-03-31'])
  })

  test('is cut by technician, team, type and status', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const assigneeId = await org.as('technician').userId()
    const team = await aTeam(org, 'Lines north', 'peter')
    await schedule(org, { title: 'one', assigneeId })
    await schedule(org, { title: 'two', teamId: team.id })
    await schedule(org, { title: 'three', type: 'inspection' })
    const shown = async (filters: object) =>
      (await manager.call(maintenance.events, { ...MARCH, ...filters })).map(({ title }) => title)
    expect(await shown({ assigneeId })).toEqual(['one'])
    expect(await shown({ teamId: team.id })).toEqual(['two'])
    expect(await shown({ type: 'inspection' })).toEqual(['three'])
    expect(await shown({ status: 'completed' })).toEqual([])
    expect(await shown({ status: 'open' })).toEqual([])
  })

  test('shows a technician the own work and the team’s, which they may not move', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const team = await aTeam(org, 'Lines north', 'peter')
    await schedule(org, { title: 'mine', assigneeId: await org.as('technician', 'peter').userId() })
    await schedule(org, { title: 'ours', teamId: team.id })
    await schedule(org, { title: 'theirs' })
    const events = await org.as('technician', 'peter').call(maintenance.events, MARCH)
    expect(events.map(({ title, movable }) => [title, movable])).toEqual([
      ['mine', false],
      ['ours', false],
    ])
    expect(await other.as('manager').call(maintenance.events, MARCH)).toEqual([])
  })

  test.each([
    ['backwards', { start: '2030-03-02', end: '2030-03-01' }, 'end'],
    ['over a hundred days', { start: '2030-01-01', end: '2030-06-01' }, 'end'],
    ['not a day', { start: 'yesterday', end: '2030-03-01' }, 'start'],
  ])('a range that is %s is refused', async (_, range, field) => {
    const org = await newOrg()
    const answer = await org.as('manager').send(maintenance.events, range)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })
})
