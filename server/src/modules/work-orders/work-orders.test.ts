import { cases, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { assigned, manager } from '#modules/cases/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'

const technician = (org: TestOrg) => org.as('technician')

async function ordered(org: TestOrg) {
  const { it } = await assigned(org)
  return { caseId: it.id, id: it.workOrder!.id }
}

describe('a technician works an order', () => {
  test('holds it with a reason, goes on, and completes it with a numbered log', async () => {
    const org = await newOrg()
    const { id } = await ordered(org)
    expect(await technician(org).call(workOrders.start, { id })).toMatchObject({
      status: 'in_progress',
      startedAt: expect.any(Date),
    })
    expect(await technician(org).call(workOrders.hold, { id, reason: 'Waiting for the crane' })).toMatchObject({
      status: 'on_hold',
      holdReason: 'Waiting for the crane',
      moves: ['in_progress', 'completed'],
    })
    expect(await technician(org).call(workOrders.start, { id })).toMatchObject({
      status: 'in_progress',
      holdReason: null,
    })
    const done = await technician(org).call(workOrders.complete, {
      id,
      workPerformed: 'Line spliced',
      partsUsed: '2 sleeves',
      minutes: 90,
    })
    expect(done).toMatchObject({
      status: 'completed',
      moves: [],
      logs: [
        {
          workPerformed: 'Line spliced',
          partsUsed: '2 sleeves',
          minutes: 90,
          number: expect.stringMatching(/^ML-\d{4}-000001$/),
        },
      ],
    })
    expect(done.history.map(({ event }) => event)).toEqual([
      'work-order.opened',
      'work-order.started',
      'work-order.held',
      'work-order.started',
      'work-order.completed',
    ])
  })

  test('the reason for a hold is read on the case, by staff', async () => {
    const org = await newOrg()
    const { id, caseId } = await ordered(org)
    await technician(org).call(workOrders.start, { id })
    await technician(org).call(workOrders.hold, { id, reason: 'Waiting for the crane' })
    const { history } = await manager(org).call(cases.get, { id: caseId })
    expect(history.at(-1)).toMatchObject({ event: 'case.noted', notes: 'On hold: Waiting for the crane' })
  })

  test('cannot go on with what is finished, and is told so', async () => {
    const org = await newOrg()
    const { id } = await ordered(org)
    await technician(org).call(workOrders.complete, { id, workPerformed: 'Nothing found' })
    await expect(technician(org).call(workOrders.start, { id })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('It can become: closed'),
    })
    await expect(technician(org).call(workOrders.hold, { id, reason: 'Too late' })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })

  test('of two who complete it at once, one does', async () => {
    const org = await newOrg()
    const { id } = await ordered(org)
    await manager(org).browser()
    const tries = await Promise.allSettled([
      technician(org).call(workOrders.complete, { id, workPerformed: 'By the technician' }),
      manager(org).call(workOrders.complete, { id, workPerformed: 'By the manager' }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await manager(org).call(workOrders.get, { id })).logs).toHaveLength(1)
  })
})

describe('who may', () => {
  test('an order given to somebody else is gone from the first one’s list', async () => {
    const org = await newOrg()
    const { id, caseId } = await ordered(org)
    await manager(org).call(cases.assign, { id: caseId, assigneeId: await org.as('technician', 'mary').userId() })
    expect((await technician(org).call(workOrders.list, { mine: 'yes' })).items).toEqual([])
    await expect(technician(org).call(workOrders.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(technician(org).call(workOrders.complete, { id, workPerformed: 'Not mine' })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(
      (await org.as('technician', 'mary').call(workOrders.list, { status: 'pending' })).items.map((one) => one.id),
    ).toEqual([id])
  })

  test('customer service reads all orders and works none', async () => {
    const org = await newOrg()
    const { id } = await ordered(org)
    const agent = org.as('customer_service')
    expect(await agent.call(workOrders.get, { id })).toMatchObject({ moves: [] })
    await expect(agent.call(workOrders.start, { id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('another organisation finds nothing', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const { id } = await ordered(org)
    expect((await other.as('admin').call(workOrders.list, {})).items).toEqual([])
    await expect(other.as('admin').call(workOrders.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.as('admin').call(workOrders.start, { id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('bad input', () => {
  test.each([
    ['no words', { workPerformed: '' }, 'workPerformed'],
    ['a negative time', { workPerformed: 'Done it', minutes: -5 }, 'minutes'],
    ['half a minute', { workPerformed: 'Done it', minutes: 0.5 }, 'minutes'],
    ['an unknown field', { workPerformed: 'Done it', cost: 5 }, 'cost'],
  ])('%s is refused beside its field', async (_, wrong, field) => {
    const org = await newOrg()
    const { id } = await ordered(org)
    const answer = await technician(org).send(workOrders.complete, { id, ...wrong })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })
})
