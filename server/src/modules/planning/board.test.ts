import { assets, type BoardColumn, type Input, planning, workOrders } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ask } from '#modules/approvals/fixtures.ts'
import { anAsset } from '#modules/assets/fixtures.ts'
import { aStep, withChecklist } from '#modules/checklists/fixtures.ts'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'

const job = (org: TestOrg, overrides: Parameters<typeof schedule>[1] = {}) =>
  schedule(org, { equipmentType: 'machine', scheduledOn: null, ...overrides })

const column = (
  org: TestOrg,
  name: BoardColumn,
  filter: Partial<Input<typeof planning.board>> = {},
  role = 'manager',
) => org.as(role).call(planning.board, { column: name, ...filter })

const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title)

test('work stands in the column of its status, with what it is about and where it may go', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const asset = await manager.call(assets.create, anAsset({ category: 'machine' }))
  await ask(org, { title: 'Asked for' })
  await job(org, { title: 'Open', assetId: asset.id, dueOn: '2031-01-01' })
  await job(org, { title: 'Later', scheduledOn: '2030-05-05' })
  const put = await job(org, { title: 'Sooner', scheduledOn: '2030-05-01' })
  await manager.call(workOrders.postpone, { id: put.id, scheduledOn: '2030-05-02', reason: 'No parts' })
  const { order } = await withChecklist(org, [aStep()], { title: 'Begun' })
  await org.as('technician').call(workOrders.start, { id: order.id })
  const [asked, open, planned, begun, held] = [
    await column(org, 'requested'),
    await column(org, 'open'),
    await column(org, 'scheduled'),
    await column(org, 'in_progress'),
    await column(org, 'on_hold'),
  ]
  expect(asked).toMatchObject({ total: 1, items: [{ title: 'Asked for', columns: ['open', 'scheduled'] }] })
  expect(open.items).toMatchObject([
    { title: 'Open', asset: { tag: asset.tag }, dueOn: '2031-01-01', overdue: false, steps: null },
  ])
  expect(titles(planned)).toEqual(['Sooner', 'Later'])
  expect(begun.items).toMatchObject([
    { title: 'Begun', steps: { done: 0, of: 1 }, assignee: { name: 'technician' }, columns: ['on_hold', 'completed'] },
  ])
  expect(held).toMatchObject({ items: [], total: 0 })
})

test('a column is paged by urgency without a gap or a double, and counts what is filtered', async () => {
  const org = await newOrg('general')
  const priorities = ['low', 'critical', 'medium', 'high', 'critical', 'low', 'medium'] as const
  for (const [i, priority] of priorities.entries())
    await job(org, { title: `Job ${i}`, priority, type: i < 2 ? 'inspection' : 'corrective' })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await column(org, 'open', { limit: 3, cursor })
    expect(page).toMatchObject({ total: 7, capped: false })
    seen.push(...titles(page))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen.map((title) => title.slice(4)).join('')).toBe('4136250')
  expect((await column(org, 'open', { type: 'inspection' })).total).toBe(2)
  const narrowed = await column(org, 'open', { priority: 'critical' })
  expect(narrowed).toMatchObject({ total: 2, items: [{ title: 'Job 4' }, { title: 'Job 1' }] })
  expect((await column(org, 'open', { q: 'job' })).total).toBe(7)
  expect((await column(org, 'open', { q: 'belt' })).total).toBe(0)
  await expect(column(org, 'open', { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid' })
})

test('completed work stays for two weeks, the newest first', async () => {
  const org = await newOrg('general')
  const done = async (title: string) => {
    const { id } = await job(org, { title })
    await org.as('manager').call(workOrders.complete, { id, workPerformed: 'All done' })
    return id
  }
  const old = await done('Long ago')
  await done('First')
  await done('Last')
  await org.look(({ tx }) =>
    tx.execute(sql`update work_orders set completed_at = completed_at - interval '15 days' where id = ${old}`),
  )
  const { items, total } = await column(org, 'completed')
  expect([titles({ items }), total]).toEqual([['Last', 'First'], 2])
  expect(items[0]!.columns).toEqual([])
})

test('a technician finds their own and their team’s work, a viewer moves nothing, a stranger sees nothing', async () => {
  const org = await newOrg('general')
  const team = await aTeam(org, 'Mechanics', 'technician')
  await job(org, { title: 'The team’s', teamId: team.id })
  await job(org, { title: 'Somebody else’s', assigneeId: await org.as('technician', 'other').userId() })
  const own = await column(org, 'open', {}, 'technician')
  expect(own).toMatchObject({ total: 1, items: [{ title: 'The team’s', columns: ['in_progress', 'completed'] }] })
  const all = await column(org, 'open', {}, 'viewer')
  expect([all.total, all.items.flatMap(({ columns }) => columns)]).toEqual([2, []])
  expect((await column(org, 'open', { teamId: team.id })).total).toBe(1)
  expect((await column(org, 'open', { mine: 'yes' })).total).toBe(0)
  expect(await column(await newOrg('general'), 'open')).toMatchObject({ items: [], total: 0 })
})
