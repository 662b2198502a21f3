import { approvals, notifications, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { aRequest, ask } from './fixtures.ts'

const refusal = (code: string, words: string) => ({ code, message: expect.stringContaining(words) })
const told = async (org: TestOrg, role: string, who = role) =>
  (await org.as(role, who).call(notifications.list, {})).items.map(({ title }) => title)

describe('a technician asks for work', () => {
  test('it waits, those who approve are told in the application and by e-mail, and it is no work yet', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    await manager.userId()
    const made = await ask(org, { wishedOn: '2030-05-14' })
    expect(made).toMatchObject({
      status: 'requested',
      requestedAt: expect.any(Date),
      wishedOn: '2030-05-14',
      moves: [],
      mayDecide: false,
      mayWithdraw: true,
    })
    expect(await manager.call(workOrders.get, { id: made.id })).toMatchObject({ mayDecide: true, mayWithdraw: false })
    expect(await manager.call(approvals.waiting, {})).toEqual({ count: 1 })
    expect((await manager.call(workOrders.list, { status: 'pending' })).items).toEqual([])
    await settle()
    expect(await told(org, 'manager')).toEqual([`${made.number} waits for approval`])
    expect(await told(org, 'technician')).toEqual([])
    const { items } = await org.as('admin').call(notifications.outbox, {})
    expect(items).toMatchObject([
      {
        channel: 'email',
        to: expect.stringContaining('manager'),
        body: expect.stringContaining('wished for 14 May 2030'),
      },
    ])
  })

  test('sees it, changes it and takes it back, until somebody has decided', async () => {
    const org = await newOrg('general')
    const [technician, peter] = [org.as('technician'), org.as('technician', 'peter')]
    const { id } = await ask(org)
    expect((await technician.call(workOrders.list, {})).items.map((order) => order.id)).toEqual([id])
    expect((await peter.call(workOrders.list, {})).items).toEqual([])
    await expect(peter.call(workOrders.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(peter.call(approvals.withdraw, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect(await technician.call(approvals.editRequest, { id, title: 'Guard is off' })).toMatchObject({
      title: 'Guard is off',
      locationText: aRequest().locationText,
    })
    expect(await technician.call(approvals.withdraw, { id })).toMatchObject({ status: 'cancelled', mayWithdraw: false })
    await expect(org.as('manager').call(approvals.approve, { id })).rejects.toMatchObject(
      refusal('conflict', 'has taken it back'),
    )
    await expect(technician.call(approvals.editRequest, { id, title: 'Again' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await technician.call(workOrders.list, { asked: 'me' })).items).toHaveLength(1)
  })

  test.each([
    ['no title', { title: '' }, 'title'],
    ['no place', { locationText: '' }, 'locationText'],
    ['a day that has passed', { wishedOn: '2020-01-01' }, 'wishedOn'],
    ['a title that is too long', { title: 'x'.repeat(101) }, 'title'],
    ['an asset that does not exist', { assetId: newId() }, 'assetId'],
    ['a location that does not exist', { locationId: newId() }, 'locationId'],
  ])('%s is refused beside its field', async (_, wrong, field) => {
    const org = await newOrg('general')
    const answer = await org.as('technician').send(approvals.request, aRequest(wrong))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })
})

describe('who may approve decides', () => {
  test('approves, with whom and when at once: asker and technician are told', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const assigneeId = await org.as('technician', 'peter').userId()
    await manager.userId()
    const { id, number } = await ask(org)
    const approved = await manager.call(approvals.approve, {
      id,
      assigneeId,
      scheduledOn: '2030-05-14',
      dueOn: '2030-05-20',
      notes: 'Take the spare bolts.',
    })
    expect(approved).toMatchObject({
      status: 'scheduled',
      assignee: { id: assigneeId },
      dueOn: '2030-05-20',
      approvedBy: { id: await manager.userId() },
      approvedAt: expect.any(Date),
      mayDecide: false,
    })
    expect(await manager.call(approvals.waiting, {})).toEqual({ count: 0 })
    await settle()
    expect(await told(org, 'technician')).toEqual([`${number} is approved`])
    expect(await told(org, 'technician', 'peter')).toEqual([`${number} is yours`])
    expect(await told(org, 'manager')).toEqual([`${number} waits for approval`])
  })

  test('without a day it is open', async () => {
    const org = await newOrg('general')
    const { id } = await ask(org)
    expect(await org.as('manager').call(approvals.approve, { id })).toMatchObject({ status: 'open', scheduledOn: null })
    // Whoever asked keeps it in sight, and may not work on what they were not given.
    expect(await org.as('technician').call(workOrders.get, { id })).toMatchObject({ status: 'open', moves: [] })
    await expect(org.as('technician').call(workOrders.start, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await org.as('technician').call(workOrders.list, { mine: 'yes' })).items).toEqual([])
  })

  test('rejects with a reason: it leaves the lists, and stays for who looks for it and who asked', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id, number } = await ask(org)
    expect((await manager.send(approvals.reject, { id, reason: '' })).json().fields).toEqual({
      reason: expect.any(String),
    })
    expect(await manager.call(approvals.reject, { id, reason: 'The press is sold.' })).toMatchObject({
      status: 'rejected',
      rejectReason: 'The press is sold.',
    })
    expect((await manager.call(workOrders.list, {})).items).toEqual([])
    expect((await manager.call(workOrders.list, { status: 'rejected' })).items).toHaveLength(1)
    expect(await org.as('technician').call(workOrders.get, { id })).toMatchObject({
      rejectReason: 'The press is sold.',
    })
    await settle()
    expect(await told(org, 'technician')).toEqual([`${number} is rejected`])
  })

  test('of two at once one wins, and the other is told who', async () => {
    const org = await newOrg('general')
    const { id } = await ask(org)
    const [a, b] = await Promise.allSettled([
      org.as('manager', 'grace').call(approvals.approve, { id }),
      org.as('manager', 'amina').call(approvals.reject, { id, reason: 'No money' }),
    ])
    const [won, lost] = a.status === 'fulfilled' ? ['grace', b] : ['amina', a]
    expect([a, b].filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost).toMatchObject({ reason: refusal('conflict', `${won} was faster`) })
  })

  test('what waits is neither started, planned, given nor cancelled past them', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await ask(org)
    await expect(manager.call(workOrders.start, { id })).rejects.toMatchObject(refusal('not_allowed_now', 'rejected'))
    for (const attempt of [
      () => manager.call(workOrders.reschedule, { id, scheduledOn: '2030-01-01' }),
      () => manager.call(workOrders.assign, { id, assigneeId: null }),
      () => manager.call(workOrders.cancel, { id, reason: 'Not needed' }),
      () => manager.call(workOrders.edit, { id, title: 'Something else' }),
    ])
      await expect(attempt()).rejects.toMatchObject(refusal('not_allowed_now', 'waits for approval'))
  })

  test('nobody of another organisation, and nobody without the right', async () => {
    const [org, other] = [await newOrg('general'), await newOrg('general')]
    const { id } = await ask(org)
    for (const role of ['technician', 'viewer'])
      await expect(org.as(role).call(approvals.approve, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(org.as('viewer').call(approvals.request, aRequest())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(other.as('manager').call(approvals.approve, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.as('manager').call(approvals.reject, { id, reason: 'No' + 'pe' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

test('whoever may plan but not approve asks, too; who may approve opens directly', async () => {
  const org = await newOrg('general')
  const plan = {
    title: 'Paint hall 2',
    type: 'project',
    priority: 'low',
    equipmentType: 'other',
    locationText: 'Hall 2',
  } as const
  expect(await org.as('manager').call(workOrders.schedule, plan)).toMatchObject({ status: 'open', requestedAt: null })
  const water = await newOrg('water-utility')
  const asked = await water.as('customer_care').call(workOrders.schedule, { ...plan, scheduledOn: '2030-05-01' })
  expect(asked).toMatchObject({ status: 'requested', scheduledOn: '2030-05-01' })
})
