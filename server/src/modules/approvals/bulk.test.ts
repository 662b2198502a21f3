import { approvals, cases, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'

const status = async (org: TestOrg, id: string) => (await org.as('manager').call(workOrders.get, { id })).status

async function completed(org: TestOrg) {
  const { id } = await schedule(org)
  await org.as('manager').call(workOrders.complete, { id, workPerformed: 'Done' })
  return id
}

describe('many at once', () => {
  test('are given, moved and cancelled; of what cannot be it is said why', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const team = await aTeam(org, 'Lines north', 'peter')
    const [a, b] = [await schedule(org), await schedule(org)]
    const done = await completed(org)
    const ids = [a.id, b.id, done]
    const given = await manager.call(approvals.assignMany, { ids, teamId: team.id })
    expect(given.done.toSorted()).toEqual([a.id, b.id].toSorted())
    expect(given.left).toMatchObject([{ id: done, why: expect.stringContaining('completed') }])
    const moved = await manager.call(approvals.moveMany, { ids: [a.id, b.id], scheduledOn: '2030-07-01' })
    expect(moved).toMatchObject({ left: [] })
    expect(await manager.call(workOrders.get, { id: b.id })).toMatchObject({
      scheduledOn: '2030-07-01',
      team: { name: 'Lines north' },
    })
    expect(await manager.call(approvals.cancelMany, { ids, reason: 'No budget' })).toMatchObject({
      left: [{ id: done }],
    })
    expect(await status(org, a.id)).toBe('cancelled')
  })

  test('completed ones are closed, and take no more entries; what is of a case is closed with it', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const done = await completed(org)
    const open = await schedule(org)
    const fault = await manager.call(cases.report, {
      category: 'power_outage',
      severity: 'high',
      description: 'Dark since seven',
      locationText: 'Kilimani, Nairobi',
    })
    await manager.call(cases.assign, { id: fault.id, assigneeId: await org.as('technician').userId() })
    const ofCase = (await manager.call(cases.get, { id: fault.id })).workOrder!.id
    await manager.call(workOrders.complete, { id: ofCase, workPerformed: 'Fixed' })
    const answer = await manager.call(approvals.close, { ids: [done, open.id, ofCase] })
    expect(answer.done).toEqual([done])
    expect(Object.fromEntries(answer.left.map(({ id, why }) => [id, why]))).toEqual({
      [open.id]: expect.stringContaining('cannot become closed'),
      [ofCase]: expect.stringContaining('closed with it'),
    })
    expect(await manager.call(workOrders.get, { id: done })).toMatchObject({
      status: 'closed',
      closedAt: expect.any(Date),
      mayLog: false,
    })
  })

  test('twice at once, each is done once', async () => {
    const org = await newOrg()
    const ids = [await completed(org), await completed(org)]
    const [a, b] = await Promise.all([
      org.as('manager').call(approvals.close, { ids }),
      org.as('manager', 'other').call(approvals.close, { ids: ids.toReversed() }),
    ])
    expect([...a.done, ...b.done].toSorted()).toEqual(ids.toSorted())
  })

  test('another organisation’s are not there, and none without the right; too many are refused', async () => {
    const [org, other] = [await newOrg(), await newOrg()]
    const theirs = await completed(other)
    const mine = await completed(org)
    await expect(org.as('manager').call(approvals.close, { ids: [mine, theirs] })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await status(org, mine)).toBe('completed')
    await expect(org.as('technician').call(approvals.close, { ids: [mine] })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const many = Array.from({ length: 101 }, () => newId())
    expect((await org.as('manager').send(approvals.close, { ids: many })).statusCode).toBe(422)
    expect((await org.as('manager').send(approvals.close, { ids: [] })).statusCode).toBe(422)
  })
})
