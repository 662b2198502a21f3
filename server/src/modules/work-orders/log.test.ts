import { workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newOrg } from '#testing/index.ts'
import { schedule } from './fixtures.ts'

const entry = {
  workPerformed: 'Oil sampled, bushings cleaned',
  partsUsed: 'Gasket set',
  issuesFound: 'Hairline crack in bushing B',
  recommendations: 'Replace bushing B within a month',
  minutes: 95,
}

async function begun() {
  const org = await newOrg()
  const { id } = await schedule(org, { assigneeId: await org.as('technician').userId() })
  await org.as('technician').call(workOrders.start, { id })
  return { org, id, technician: org.as('technician') }
}

describe('MAINT-03 Add maintenance log', () => {
  test('an entry is saved with its number, and the work goes on', async () => {
    const { id, technician } = await begun()
    const logged = await technician.call(workOrders.log, { id, ...entry })
    expect(logged).toMatchObject({
      status: 'in_progress',
      mayLog: true,
      logs: [{ ...entry, number: expect.stringMatching(/^ML-\d{4}-0*1$/), by: { name: 'technician' } }],
    })
    expect(logged.history.at(-1)).toMatchObject({ event: 'work-order.logged', notes: entry.workPerformed })
    const again = await technician.call(workOrders.log, { id, workPerformed: 'Oil topped up' })
    expect(again.logs.map(({ workPerformed }) => workPerformed)).toEqual([entry.workPerformed, 'Oil topped up'])
  })

  test('not before it has begun, nor after it was cancelled', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    await expect(manager.call(workOrders.log, { id, ...entry })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('Start the work first'),
    })
    await manager.call(workOrders.cancel, { id, reason: 'Not needed' })
    await expect(manager.call(workOrders.log, { id, ...entry })).rejects.toMatchObject({
      message: 'Work that is cancelled takes no more entries.',
    })
  })

  test('not by somebody whose work it is not', async () => {
    const { org, id } = await begun()
    await expect(org.as('technician', 'mary').call(workOrders.log, { id, ...entry })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(org.as('customer_service').call(workOrders.log, { id, ...entry })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const other = await newOrg()
    await expect(other.as('manager').call(workOrders.log, { id, ...entry })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test.each([
    ['no words', { workPerformed: '' }, 'workPerformed'],
    ['too many words', { workPerformed: 'x'.repeat(4001) }, 'workPerformed'],
    ['more than two weeks', { minutes: 20_161 }, 'minutes'],
    ['an unknown field', { cost: 5 }, 'cost'],
  ])('%s is refused beside its field', async (_, wrong, field) => {
    const { id, technician } = await begun()
    const answer = await technician.send(workOrders.log, { id, ...entry, ...wrong })
    expect(answer.json().fields).toEqual({ [field]: expect.any(String) })
  })
})

describe('MAINT-04 Complete maintenance', () => {
  test('records when it was completed, with notes, and the last entry of the log', async () => {
    const { id, technician } = await begun()
    await technician.call(workOrders.log, { id, ...entry })
    const done = await technician.call(workOrders.complete, {
      id,
      workPerformed: 'Bushing B replaced',
      completionNotes: 'In service again, oil within limits',
    })
    expect(done).toMatchObject({
      status: 'completed',
      completedAt: expect.any(Date),
      completionNotes: 'In service again, oil within limits',
      moves: [],
      mayLog: true,
    })
    expect(done.logs).toHaveLength(2)
    expect(done.history.at(-1)).toMatchObject({ to: 'completed', notes: 'In service again, oil within limits' })
  })

  test('without notes, what was done stands for them', async () => {
    const { id, technician } = await begun()
    expect(await technician.call(workOrders.complete, { id, workPerformed: 'Nothing found' })).toMatchObject({
      completionNotes: 'Nothing found',
    })
  })

  test('only once', async () => {
    const { id, technician } = await begun()
    await technician.call(workOrders.complete, { id, workPerformed: 'All done' })
    await expect(technician.call(workOrders.complete, { id, workPerformed: 'Again' })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })
})
