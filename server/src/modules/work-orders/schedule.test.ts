import { assets, cases, staff, workOrders, type Input } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { anAsset } from '#modules/assets/fixtures.ts'
import { assigned } from '#modules/cases/fixtures.ts'
import { newOrg } from '#testing/index.ts'
import { aJob, aTeam, schedule } from './fixtures.ts'

const refusal = (code: string, message: string) => ({ code, message: expect.stringContaining(message) })

describe('MAINT-01 Schedule maintenance', () => {
  test('with all that the form asks, and a number', async () => {
    const org = await newOrg()
    const assigneeId = await org.as('technician').userId()
    const made = await schedule(org, {
      assigneeId,
      scheduledTime: '09:30',
      estimatedMinutes: 150,
      priority: 'high',
      point: { latitude: -1.29, longitude: 36.78 },
      contactName: 'Estate office',
      contactPhone: '+254 712 345 678',
    })
    expect(made).toMatchObject({
      number: expect.stringMatching(/^WO-\d{4}-0*1$/),
      status: 'scheduled',
      title: 'Transformer oil test',
      equipmentType: 'transformer',
      equipment: 'TX-NRB-0142',
      scheduledOn: '2030-03-04',
      scheduledTime: '09:30',
      estimatedMinutes: 150,
      assignee: { id: assigneeId },
      createdBy: { id: await org.as('manager').userId(), name: 'manager' },
      point: { latitude: -1.29, longitude: 36.78 },
      moves: ['in_progress', 'completed', 'postponed', 'cancelled'],
      mayPlan: true,
      mayAssign: true,
      mayLog: false,
    })
    expect(made.history.map(({ event, to }) => [event, to])).toEqual([['work-order.opened', 'scheduled']])
  })

  test('for a person, a team, both or nobody', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter')
    const assigneeId = await org.as('technician').userId()
    expect(await schedule(org)).toMatchObject({ assignee: null, team: null })
    expect(await schedule(org, { teamId: team.id })).toMatchObject({ team: { id: team.id, name: 'Lines north' } })
    expect(await schedule(org, { teamId: team.id, assigneeId })).toMatchObject({
      team: { id: team.id },
      assignee: { id: assigneeId },
    })
  })

  test('to an asset of the register, which says what and where it is', async () => {
    const org = await newOrg()
    const asset = await org
      .as('manager')
      .call(assets.create, anAsset({ category: 'pole', point: { latitude: -1.3, longitude: 36.8 } }))
    expect(await schedule(org, { assetId: asset.id, equipment: 'a pole' })).toMatchObject({
      asset: { id: asset.id, tag: asset.tag },
      equipment: null,
      equipmentType: 'pole',
      point: { latitude: -1.3, longitude: 36.8 },
    })
  })

  test('a past day is taken: it was a warning', async () => {
    const org = await newOrg()
    expect(await schedule(org, { scheduledOn: '2020-01-01' })).toMatchObject({ scheduledOn: '2020-01-01' })
  })

  test.each<[string, Partial<Input<typeof workOrders.schedule>>, string]>([
    ['no title', { title: '' }, 'title'],
    ['a title that is too long', { title: 'x'.repeat(101) }, 'title'],
    ['no place', { locationText: '' }, 'locationText'],
    ['equipment that is on no list', { equipmentType: 'spaceship' }, 'equipmentType'],
    ['an asset that does not exist', { assetId: newId() }, 'assetId'],
    ['a person who does not exist', { assigneeId: newId() }, 'assigneeId'],
    ['a team that does not exist', { teamId: newId() }, 'teamId'],
    ['no day of the calendar', { scheduledOn: '2030-02-30' }, 'scheduledOn'],
    ['no time of the clock', { scheduledTime: '25:00' }, 'scheduledTime'],
    ['a minute of work', { estimatedMinutes: 1 }, 'estimatedMinutes'],
  ])('%s is refused beside its field', async (_, wrong, field) => {
    const org = await newOrg()
    const answer = await org.as('manager').send(workOrders.schedule, aJob(wrong))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })

  test('not to somebody who does no such work, nor by somebody who may not plan', async () => {
    const org = await newOrg()
    const assigneeId = await org.as('customer_service').userId()
    await expect(schedule(org, { assigneeId })).rejects.toMatchObject({ fields: { assigneeId: expect.any(String) } })
    for (const role of ['technician', 'customer_service'])
      await expect(org.as(role).call(workOrders.schedule, aJob())).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('sent twice under one id, it is saved once', async () => {
    const org = await newOrg()
    const id = newId()
    await schedule(org, { id })
    await expect(schedule(org, { id })).rejects.toMatchObject(refusal('conflict', 'already been saved'))
  })

  test('neither assets nor teams nor people of another organisation can be named', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const asset = await other.as('manager').call(assets.create, anAsset())
    const team = await aTeam(other, 'Theirs', 'peter')
    const assigneeId = await other.as('technician').userId()
    for (const theirs of [{ assetId: asset.id }, { teamId: team.id }, { assigneeId }])
      await expect(schedule(org, theirs)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('before it is planned', () => {
  test('is told what speaks against it: a past day, other work, leave, the same equipment', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const technician = org.as('technician')
    const asset = await manager.call(assets.create, anAsset())
    const assigneeId = await technician.userId()
    const planned = await schedule(org, { assigneeId, assetId: asset.id, scheduledTime: '09:00' })
    await technician.call(staff.setAvailability, { availability: 'on_leave', until: '2030-03-10' })
    const ask = { scheduledOn: '2030-03-04', scheduledTime: '09:30', assigneeId, assetId: asset.id }
    expect((await manager.call(workOrders.clashes, ask)).map(({ kind }) => kind)).toEqual([
      'away',
      'overlap',
      'same_asset',
    ])
    expect(await manager.call(workOrders.clashes, { ...ask, exceptId: planned.id })).toMatchObject([{ kind: 'away' }])
    expect(await manager.call(workOrders.clashes, { scheduledOn: '2020-01-01' })).toMatchObject([{ kind: 'past' }])
    await expect(technician.call(workOrders.clashes, ask)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a plan changes', () => {
  test('what is to be done is edited, and found by its new words', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    const edited = await manager.call(workOrders.edit, { id, title: 'Bushing replacement', description: null })
    expect(edited).toMatchObject({ title: 'Bushing replacement', description: '', equipment: 'TX-NRB-0142' })
    const found = async (q: string) => (await manager.call(workOrders.list, { q })).items.map((one) => one.id)
    expect(await found('bush')).toEqual([id])
    expect(await found('oil')).toEqual([])
    expect(await found('argwings')).toEqual([id])
  })

  test('it is planned for another day, and keeps its time', async () => {
    const org = await newOrg()
    const { id } = await schedule(org, { scheduledTime: '09:30' })
    const moved = await org.as('manager').call(workOrders.reschedule, { id, scheduledOn: '2030-03-11', reason: 'Rain' })
    expect(moved).toMatchObject({ status: 'scheduled', scheduledOn: '2030-03-11', scheduledTime: '09:30' })
    expect(moved.history.at(-1)).toMatchObject({
      event: 'work-order.rescheduled',
      notes: 'From 4 March 2030 at 09:30 to 11 March 2030 at 09:30. Rain',
    })
  })

  test('it is postponed with a reason, and planned again or started on its new day', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    const postponed = await manager.call(workOrders.postpone, { id, scheduledOn: '2030-04-01', reason: 'No crane' })
    expect(postponed).toMatchObject({ status: 'postponed', scheduledOn: '2030-04-01' })
    expect(postponed.history.at(-1)).toMatchObject({ to: 'postponed', notes: expect.stringContaining('No crane') })
    expect(await manager.call(workOrders.reschedule, { id, scheduledOn: '2030-04-02' })).toMatchObject({
      status: 'scheduled',
    })
    await manager.call(workOrders.postpone, { id, scheduledOn: '2030-05-01', reason: 'Still none' })
    expect(await manager.call(workOrders.start, { id })).toMatchObject({ status: 'in_progress' })
  })

  test('it is cancelled with a reason, and then stays so', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    expect((await manager.send(workOrders.cancel, { id, reason: '' })).json().fields).toEqual({
      reason: 'Say why it is cancelled',
    })
    const cancelled = await manager.call(workOrders.cancel, { id, reason: 'Replaced by the new line' })
    expect(cancelled).toMatchObject({ status: 'cancelled', moves: [], mayPlan: false })
    expect(cancelled.history.at(-1)).toMatchObject({ notes: 'Replaced by the new line' })
    await expect(manager.call(workOrders.start, { id })).rejects.toMatchObject(
      refusal('not_allowed_now', 'It is finished'),
    )
  })

  test('what has begun is not planned any more, and the answer says what is', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    await manager.call(workOrders.start, { id })
    const no = refusal('not_allowed_now', 'open, scheduled, postponed')
    await expect(manager.call(workOrders.edit, { id, title: 'Too late' })).rejects.toMatchObject(no)
    await expect(manager.call(workOrders.reschedule, { id, scheduledOn: '2030-04-01' })).rejects.toMatchObject(no)
    await expect(
      manager.call(workOrders.postpone, { id, scheduledOn: '2030-04-01', reason: 'Too late' }),
    ).rejects.toMatchObject(refusal('not_allowed_now', 'completed, on hold, cancelled'))
  })

  test('of two who start and cancel at once, both are served one after the other, and it ends cancelled', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    const tries = await Promise.allSettled([
      org.as('admin').call(workOrders.start, { id }),
      manager.call(workOrders.cancel, { id, reason: 'Not needed' }),
    ])
    expect(tries[1]).toMatchObject({ status: 'fulfilled' })
    expect(await manager.call(workOrders.get, { id })).toMatchObject({ status: 'cancelled' })
  })

  test('by nobody who may not plan, and nobody of another organisation', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const assigneeId = await org.as('technician').userId()
    const { id } = await schedule(org, { assigneeId })
    const asked = [
      [workOrders.edit, { id, title: 'Mine' }],
      [workOrders.reschedule, { id, scheduledOn: '2030-04-01' }],
      [workOrders.postpone, { id, scheduledOn: '2030-04-01', reason: 'Mine' }],
      [workOrders.cancel, { id, reason: 'Mine' }],
      [workOrders.assign, { id, assigneeId: null }],
    ] as const
    for (const [endpoint, input] of asked) {
      expect((await org.as('technician').send(endpoint, input)).statusCode).toBe(403)
      expect((await other.as('manager').send(endpoint, input)).statusCode).toBe(404)
    }
  })
})

describe('work of a case', () => {
  test('goes with its case: it is neither assigned nor cancelled by itself', async () => {
    const org = await newOrg()
    const { it } = await assigned(org)
    const id = it.workOrder!.id
    const manager = org.as('manager')
    const assigneeId = await org.as('technician', 'mary').userId()
    const no = refusal('not_allowed_now', 'This belongs to a fault')
    await expect(manager.call(workOrders.assign, { id, assigneeId })).rejects.toMatchObject(no)
    await expect(manager.call(workOrders.cancel, { id, reason: 'Not needed' })).rejects.toMatchObject(no)
  })

  test('may get a day, which it keeps when the case goes to somebody else', async () => {
    const org = await newOrg()
    const { it } = await assigned(org)
    const id = it.workOrder!.id
    const manager = org.as('manager')
    await manager.call(workOrders.reschedule, { id, scheduledOn: '2030-03-04' })
    await org.as('technician').call(workOrders.start, { id })
    await manager.call(cases.assign, { id: it.id, assigneeId: await org.as('technician', 'mary').userId() })
    expect(await manager.call(workOrders.get, { id })).toMatchObject({
      status: 'scheduled',
      scheduledOn: '2030-03-04',
      assignee: { name: 'mary' },
    })
  })
})
