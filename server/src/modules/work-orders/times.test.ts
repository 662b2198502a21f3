import { workOrders, type Input } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { aJob, schedule } from './fixtures.ts'
import { importWorkOrders, workNumbersTaken, workOrders as table } from './index.ts'

afterEach(() => setClock(undefined))

const titles = async (org: TestOrg, filters: Input<typeof workOrders.list>) =>
  (await org.as('manager').call(workOrders.list, filters)).items.map(({ title }) => title)

describe('work that waits', () => {
  test('says for what, and for how long in all', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const { id } = await schedule(org)
    const start = Date.now()
    const after = (minutes: number) => new Date(start + minutes * 60_000)
    setClock(after(0))
    await manager.call(workOrders.start, { id })
    setClock(after(10))
    expect(await manager.call(workOrders.hold, { id, code: 'parts', reason: 'bearing 6204' })).toMatchObject({
      status: 'on_hold',
      holdReason: 'Waiting for parts: bearing 6204',
      heldMinutes: 0,
    })
    setClock(after(40))
    await manager.call(workOrders.start, { id })
    setClock(after(60))
    await manager.call(workOrders.hold, { id, code: 'weather' })
    setClock(after(75))
    const assigneeId = await org.as('technician').userId()
    await manager.call(workOrders.assign, { id, assigneeId })
    expect(await manager.call(workOrders.get, { id })).toMatchObject({
      status: 'scheduled',
      heldMinutes: 45,
      startedAt: null,
      firstStartedAt: after(0),
      holds: [
        { reason: 'parts', notes: 'bearing 6204', until: after(40) },
        { reason: 'weather', notes: null, until: after(75) },
      ],
    })
  })

  test('for something else needs words', async () => {
    const org = await newOrg()
    const { id } = await schedule(org)
    await org.as('manager').call(workOrders.start, { id })
    const answer = await org.as('manager').send(workOrders.hold, { id, code: 'other', reason: ' ' })
    expect(answer.json().fields).toEqual({ reason: expect.any(String) })
    expect((await org.as('manager').send(workOrders.hold, { id, code: 'lunch' })).statusCode).toBe(422)
  })
})

describe('a day to be done by', () => {
  test('sorts and finds what is overdue; what is done is not', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const anyDay = { scheduledOn: null }
    await schedule(org, { ...anyDay, title: 'soon', dueOn: '2030-03-03' })
    const late = await schedule(org, { ...anyDay, title: 'late', dueOn: '2030-03-02' })
    await schedule(org, { ...anyDay, title: 'never' })
    const done = await schedule(org, { ...anyDay, title: 'done', dueOn: '2030-03-02' })
    await manager.call(workOrders.complete, { id: done.id, workPerformed: 'Done' })
    await passedOn(org, late.id, done.id)
    expect(await titles(org, { sort: 'due' })).toEqual(['late', 'soon'])
    const first = await manager.call(workOrders.list, { sort: 'due', limit: 1 })
    expect(await titles(org, { sort: 'due', limit: 1, cursor: first.nextCursor! })).toEqual(['soon'])
    expect(await titles(org, { overdue: 'yes' })).toEqual(['late'])
    const { items } = await manager.call(workOrders.list, { sort: 'due' })
    expect(items.map(({ overdue }) => overdue)).toEqual([true, false])
  })

  test('lies ahead when it is set, and may pass where it stands', async () => {
    const org = await newOrg()
    const past = await org.as('manager').send(workOrders.schedule, aJob({ dueOn: '2020-03-02' }))
    expect(past.json().fields).toEqual({ dueOn: 'This day has passed.' })
    const { id } = await schedule(org, { dueOn: '2030-03-03' })
    await passedOn(org, id)
    const edit = { id, title: 'Another title', dueOn: '2020-03-03' }
    expect(await org.as('manager').call(workOrders.edit, edit)).toMatchObject({ title: 'Another title' })
  })
})

/** Time has gone by since it was set. */
const passedOn = (org: TestOrg, ...ids: string[]) =>
  org.look((ctx) =>
    ctx.tx
      .update(table)
      .set({ dueOn: '2020-03-03' })
      .where(and(eq(table.orgId, ctx.orgId), inArray(table.id, ids))),
  )

describe('work from elsewhere', () => {
  const row = (n: number) => ({
    title: `Bucket ${n}`,
    type: 'corrective' as const,
    status: 'closed' as const,
    priority: 'medium' as const,
    equipmentType: 'other',
    createdAt: new Date('2019-02-03T08:00:00Z'),
    startedAt: new Date('2019-02-03T09:00:00Z'),
    completedAt: new Date('2019-02-04T09:00:00Z'),
    cost: 12_345,
    problem: 'leak',
    isFailure: true,
  })

  test('comes with its past, its numbers and its words; later numbers pass over what is taken', async () => {
    const org = await newOrg('general')
    const own = { ...row(1), number: 'WO-2026-000002' }
    await org.look((ctx) => importWorkOrders(ctx, [own, row(2), row(3)]))
    const { items } = await org.as('manager').call(workOrders.list, { q: 'bucket' })
    expect(items).toHaveLength(3)
    expect(new Set(items.map(({ number }) => number)).size).toBe(3)
    expect(await org.as('manager').call(workOrders.get, { id: items[0]!.id })).toMatchObject({
      status: 'closed',
      completedAt: row(1).completedAt,
      firstStartedAt: row(1).startedAt,
      history: [{ event: 'work-order.imported' }],
    })
    expect(await org.look((ctx) => workNumbersTaken(ctx, ['WO-2026-000002', 'X-1']))).toEqual(
      new Set(['WO-2026-000002']),
    )
    for (let n = 0; n < 3; n++) await schedule(org, { equipmentType: 'machine' })
    expect((await org.as('manager').call(workOrders.list, {})).items).toHaveLength(6)
  })

  test('all or none', async () => {
    const org = await newOrg('general')
    const twice = { ...row(1), id: newId(), number: 'OLD-1' }
    await expect(
      org.look((ctx) => importWorkOrders(ctx, [row(2), twice, { ...row(3), number: 'OLD-1' }])),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await org.as('manager').call(workOrders.list, {})).items).toEqual([])
  })
})
