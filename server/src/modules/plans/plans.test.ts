import { assets, planJobs, plans, readings, staff, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { aCounter, aMachine } from '#modules/readings/fixtures.ts'
import { lockToWork, moveWorkOrder } from '#modules/work-orders/index.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { stepFrom } from './calendar.ts'
import { aPlan, finish, inDays, madeBy, runIn, setUpPlan, today } from './fixtures.ts'

const standingOf = async (org: TestOrg, planId: string) =>
  (await org.as('manager').call(plans.assets, { planId })).items[0]!
const short = async (org: TestOrg, planId: string) =>
  (await madeBy(org, planId)).map(({ dueOn, status }) => [dueOn, status])

describe('work is made', () => {
  test('as the plan says, for whoever it names, so many days before', async () => {
    const org = await newOrg('general')
    const assigneeId = await org.as('technician').userId()
    const plan = await setUpPlan(org, { leadDays: 3, description: 'Change the oil filter.', assigneeId })
    await runIn(org, 1)
    expect(await madeBy(org, plan.id)).toEqual([])
    await runIn(org, 2)
    const [job] = await madeBy(org, plan.id)
    expect(job).toMatchObject({ dueOn: inDays(5), windowFrom: inDays(3), windowUntil: inDays(7), inTime: null })
    const order = await org.as('technician').call(workOrders.get, { id: job!.workOrder!.id })
    expect(order).toMatchObject({
      title: 'Service the compressor',
      description: 'Change the oil filter.',
      type: 'preventive',
      status: 'scheduled',
      dueOn: inDays(5),
      scheduledOn: inDays(5),
      estimatedMinutes: 60,
      asset: { id: plan.assetId },
      assignee: { id: assigneeId },
    })
    expect(await standingOf(org, plan.id)).toMatchObject({
      nextDueOn: inDays(15),
      open: { dueOn: inDays(5), overdue: false, workOrder: { number: order.number } },
    })
  })

  test('for nobody, when who it names has left', async () => {
    const org = await newOrg('general')
    const plan = await setUpPlan(org, { assigneeId: await org.as('technician', 'peter').userId() })
    const { items } = await org.as('admin').call(staff.list, { q: 'peter' })
    await org.as('admin').call(staff.suspend, { id: items[0]!.id })
    await runIn(org, 5)
    const [job] = await madeBy(org, plan.id)
    expect(await org.as('manager').call(workOrders.get, { id: job!.workOrder!.id })).toMatchObject({ assignee: null })
  })

  test('of what comes due while work is open, it is left out or made beside it', async () => {
    const org = await newOrg('general')
    const skipping = await setUpPlan(org)
    const stacking = await setUpPlan(org, { whileOpen: 'stack' })
    await runIn(org, 5)
    await runIn(org, 15)
    expect(await short(org, skipping.id)).toEqual([
      [inDays(5), 'open'],
      [inDays(15), 'skipped'],
    ])
    expect(await short(org, stacking.id)).toEqual([
      [inDays(5), 'open'],
      [inDays(15), 'open'],
    ])
  })

  test('a plan that counts from completion waits for it, and goes on from then', async () => {
    const org = await newOrg('general')
    const plan = await setUpPlan(org, { anchor: 'floating', startsOn: inDays(0) })
    await runIn(org, 40)
    const [job] = await madeBy(org, plan.id)
    expect(await madeBy(org, plan.id)).toHaveLength(1)
    expect(await standingOf(org, plan.id)).toMatchObject({ nextDueOn: null })
    await finish(org, job!.workOrder!.id)
    expect(await standingOf(org, plan.id)).toMatchObject({ nextDueOn: inDays(10), lastDoneOn: today(), open: null })
    expect(await madeBy(org, plan.id)).toMatchObject([{ status: 'done', completedOn: today(), inTime: true }])

    await runIn(org, 10)
    const next = (await madeBy(org, plan.id))[1]!
    await org.as('manager').call(workOrders.cancel, { id: next.workOrder!.id, reason: 'The machine stands still' })
    expect(await standingOf(org, plan.id)).toMatchObject({ nextDueOn: inDays(20) })
    expect((await madeBy(org, plan.id))[1]).toMatchObject({ status: 'cancelled', reason: 'The machine stands still' })
  })

  test('by the meter as soon as it shows so much, or by the day, whichever comes first', async () => {
    const org = await newOrg('general')
    const { id: assetId } = await aMachine(org)
    const hours = { meterName: 'running hours', meterUnit: 'h', meterEvery: 500 }
    const plan = await setUpPlan(org, { ...hours, assetIds: [assetId] })
    // The meter comes later than the plan; from its first reading on the plan counts.
    const meter = await aCounter(org, assetId)
    const read = async (value: number, confirm?: 'high') => {
      await org.as('manager').call(readings.record, { id: meter.id, value, confirm })
      await settle()
    }
    await read(1200)
    expect(await standingOf(org, plan.id)).toMatchObject({
      nextDueReading: 1700,
      nextDueOn: inDays(5),
      meter: { id: meter.id, lastValue: 1200 },
    })
    await read(1699)
    expect(await madeBy(org, plan.id)).toEqual([])
    await read(1701)
    expect(await short(org, plan.id)).toEqual([[today(), 'open']])
    expect(await standingOf(org, plan.id)).toMatchObject({ nextDueReading: 2200, nextDueOn: inDays(10) })
  })

  test('once for several levels: the largest has the smaller ones in it, also those still open', async () => {
    const org = await newOrg('general')
    const plan = await setUpPlan(org, {
      windowDays: 9,
      description: 'Look at the belts.',
      levelName: 'Ten-day check',
      levels: [{ name: 'Large service', multiple: 2, description: 'Change the oil.', estimatedMinutes: 120 }],
    })
    await runIn(org, 5)
    // Ten days later: outside the window of the first, which stays; in the next round it is inside.
    await runIn(org, 15)
    await runIn(org, 25)
    const [first, second, third] = await madeBy(org, plan.id)
    expect(first).toMatchObject({ levels: ['Ten-day check'], status: 'open' })
    expect(second).toMatchObject({ levels: ['Large service', 'Ten-day check'], status: 'open' })
    expect(third).toMatchObject({ status: 'skipped' })
    const order = await org.as('manager').call(workOrders.get, { id: second!.workOrder!.id })
    expect(order).toMatchObject({ title: 'Service the compressor (Large service)', estimatedMinutes: 180 })
    expect(order.description).toBe('Large service:\nChange the oil.\n\nLook at the belts.')
  })

  test('a large one that is done late, in the window of the next small one, did that too', async () => {
    const org = await newOrg('general')
    const plan = await setUpPlan(org, { windowDays: 3, levels: [{ name: 'Large service', multiple: 2 }] })
    await runIn(org, 5)
    await finish(org, (await madeBy(org, plan.id))[0]!.workOrder!.id)
    await runIn(org, 15)
    const large = (await madeBy(org, plan.id))[1]!
    await org.look(async (ctx) => {
      const later = { ...ctx, now: new Date(ctx.now.getTime() + 23 * 86_400_000) }
      await moveWorkOrder(later, await lockToWork(later, large.workOrder!.id), 'completed', 'Done late')
    })
    expect((await madeBy(org, plan.id)).slice(1)).toMatchObject([
      { status: 'done', completedOn: inDays(23), inTime: false },
      { status: 'covered', dueOn: inDays(25), reason: expect.stringContaining('Large service') },
    ])
    expect(await standingOf(org, plan.id)).toMatchObject({ nextDueOn: inDays(35), nextLevel: 'Large service' })
  })

  test('a smaller one that is open in its window is done with the larger', async () => {
    const org = await newOrg('general')
    const { id: assetId } = await aMachine(org)
    const meter = await aCounter(org, assetId)
    const read = (value: number) => org.as('manager').call(readings.record, { id: meter.id, value })
    await read(0)
    const plan = await setUpPlan(org, {
      assetIds: [assetId],
      every: null,
      unit: null,
      meterName: 'Running hours',
      meterUnit: 'h',
      meterEvery: 100,
      levels: [{ name: 'Large service', multiple: 2 }],
    })
    await read(100)
    await settle()
    await read(200)
    await settle()
    const [small, large] = (await madeBy(org, plan.id)).toSorted((a, b) => a.occurrence - b.occurrence)
    expect(small).toMatchObject({ status: 'covered', workOrder: { status: 'cancelled' } })
    expect(large).toMatchObject({ status: 'open', levels: ['Large service'] })
  })
})

describe('a plan', () => {
  test('pauses, goes on without what it missed, and ends; only where it may', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await setUpPlan(org)
    await manager.call(plans.pause, { id, reason: 'Factory holidays' })
    await runIn(org, 30)
    expect(await madeBy(org, id)).toEqual([])
    await expect(manager.call(plans.pause, { id, reason: 'Again' })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('active or ended'),
    })
    expect(await manager.call(plans.resume, { id })).toMatchObject({ status: 'active', nextDueOn: inDays(5) })
    const ended = await manager.call(plans.end, { id, reason: 'Machine sold' })
    expect(ended).toMatchObject({ status: 'ended', nextDueOn: null })
    await runIn(org, 30)
    expect(await madeBy(org, id)).toEqual([])
    await expect(manager.call(plans.resume, { id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    expect(ended.history.map(({ event }) => event)).toEqual([
      'plan.created',
      'plan.paused',
      'plan.resumed',
      'plan.ended',
    ])
  })

  test('ends by itself after its last day', async () => {
    const org = await newOrg('general')
    const { id } = await setUpPlan(org, { endsOn: inDays(6) })
    await runIn(org, 5)
    await runIn(org, 7)
    await runIn(org, 30)
    expect(await madeBy(org, id)).toHaveLength(1)
    expect(await org.as('viewer').call(plans.get, { id })).toMatchObject({ status: 'ended' })
  })

  test('leaves one time out, with the reason, and takes another day', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id, assetId } = await setUpPlan(org)
    const skip = (dueOn: string) => manager.call(plans.skip, { id, assetId, dueOn, reason: 'Replaced last week' })
    const tries = await Promise.allSettled([skip(inDays(5)), skip(inDays(5))])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await short(org, id)).toEqual([[inDays(5), 'skipped']])
    await manager.call(plans.setDue, { id, assetId, dueOn: inDays(12) })
    expect(await standingOf(org, id)).toMatchObject({ nextDueOn: inDays(12) })
    await runIn(org, 12)
    expect(await standingOf(org, id)).toMatchObject({ nextDueOn: inDays(22), open: { dueOn: inDays(12) } })
    await expect(manager.call(plans.setDue, { id, assetId, dueOn: inDays(-1) })).rejects.toMatchObject({
      fields: { dueOn: expect.any(String) },
    })
  })

  test('with another rule is due anew, and with other words is not', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id } = await setUpPlan(org)
    await runIn(org, 5)
    const { assetIds: _, ...typed } = aPlan({ title: 'Grease it', leadDays: 1 })
    await manager.call(plans.edit, { ...typed, id })
    expect(await standingOf(org, id)).toMatchObject({ nextDueOn: inDays(15) })
    const startsOn = inDays(5)
    const edited = await manager.call(plans.edit, { ...typed, id, every: 1, unit: 'month', startsOn })
    const inAMonth = stepFrom(startsOn, { every: 1, unit: 'month', weekday: null, day: Number(startsOn.slice(8)) })
    expect(edited).toMatchObject({ nextDueOn: inAMonth, title: 'Grease it' })
    await runIn(org, 5)
    expect(await madeBy(org, id)).toHaveLength(1)
  })

  test('takes assets in and out; what is retired leaves', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const { id, assetIds } = await setUpPlan(org, {}, 2)
    const { id: other } = await aMachine(org)
    const more = await manager.call(plans.addAssets, { id, assetIds: [other, assetIds[0]!] })
    expect(more.assets).toBe(3)
    expect((await manager.call(plans.removeAssets, { id, assetIds: [other] })).assets).toBe(2)
    await manager.call(assets.move, { id: assetIds[1]!, to: 'retired', notes: 'Scrapped' })
    expect(await manager.call(plans.get, { id })).toMatchObject({ assets: 1 })
    await runIn(org, 5)
    expect(await madeBy(org, id)).toHaveLength(1)
    await expect(manager.call(plans.addAssets, { id, assetIds: [assetIds[1]!] })).rejects.toMatchObject({
      fields: { assetIds: expect.stringContaining('retired') },
    })
  })

  test('is found, and says what is to come for twelve months by the rule that makes it', async () => {
    const org = await newOrg('general')
    const { id } = await setUpPlan(org, { every: 1, unit: 'month', startsOn: inDays(0) }, 2)
    await setUpPlan(org, { name: 'Fire inspection', type: 'inspection', every: 1, unit: 'year' })
    const viewer = org.as('viewer')
    expect((await viewer.call(plans.list, { q: 'fire' })).items.map(({ name }) => name)).toEqual(['Fire inspection'])
    expect(await viewer.call(plans.list, { type: 'preventive' })).toMatchObject({ total: 1 })
    const { months } = await viewer.call(planJobs.months, { planId: id })
    expect(months).toHaveLength(12)
    // The first has been made; each further month brings one for each machine.
    expect(months.reduce((sum, { jobs }) => sum + jobs, 0)).toBe(22)
    expect(months.find(({ jobs }) => jobs > 0)).toMatchObject({ jobs: 2, minutes: 120 })
    const first = await viewer.call(planJobs.forecast, { planId: id, limit: 15 })
    const rest = await viewer.call(planJobs.forecast, { planId: id, limit: 15, cursor: first.nextCursor! })
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([15, 7, null])
    const csv = await viewer.send({ ...planJobs.forecast, path: '/plans/forecast.csv' }, {})
    expect(csv.body).toContain('Fire inspection')
  })
})
