import { workOrders, type Input } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { assigned } from '#modules/cases/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { aTeam, schedule } from './fixtures.ts'

const titles = async (org: TestOrg, filters: Input<typeof workOrders.list>, role = 'manager', who = role) =>
  (await org.as(role, who).call(workOrders.list, filters)).items.map(({ title }) => title)

describe('the list of work', () => {
  test('is cut by each filter, and by several', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter')
    const assigneeId = await org.as('technician').userId()
    await schedule(org, { title: 'one', type: 'inspection', equipmentType: 'pole', assigneeId })
    await schedule(org, { title: 'two', priority: 'critical', teamId: team.id, scheduledOn: '2030-05-01' })
    await schedule(org, { title: 'three', locationText: 'Thika substation', scheduledOn: '2030-06-01' })
    const all = await titles(org, {})
    expect(all).toEqual(['three', 'two', 'one'])
    const cases: [Input<typeof workOrders.list>, string[]][] = [
      [{ type: 'inspection' }, ['one']],
      [{ equipmentType: 'transformer' }, ['three', 'two']],
      [{ priority: 'critical' }, ['two']],
      [{ assigneeId }, ['one']],
      [{ teamId: team.id }, ['two']],
      [{ from: '2030-05-01' }, ['three', 'two']],
      [{ to: '2030-05-01' }, ['two', 'one']],
      [{ from: '2030-05-01', to: '2030-05-01' }, ['two']],
      [{ status: 'scheduled', q: 'thika' }, ['three']],
      [{ status: 'postponed' }, []],
      [{ status: 'pending', type: 'preventive', from: '2030-06-01' }, ['three']],
    ]
    for (const [filters, expected] of cases) expect([filters, await titles(org, filters)]).toEqual([filters, expected])
  })

  test('by day shows the soonest first, page by page, from today on unless asked otherwise', async () => {
    const org = await newOrg()
    await schedule(org, { title: 'noon', scheduledOn: '2030-05-01', scheduledTime: '12:00' })
    await schedule(org, { title: 'some time', scheduledOn: '2030-05-01' })
    await schedule(org, { title: 'dawn', scheduledOn: '2030-05-01', scheduledTime: '06:00' })
    await schedule(org, { title: 'later', scheduledOn: '2031-05-01' })
    await schedule(org, { title: 'overdue', scheduledOn: '2020-05-01' })
    await assigned(org) // has no day
    const manager = org.as('manager')
    const order: string[] = []
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: { items: { title: string }[]; nextCursor: string | null } = await manager.call(workOrders.list, {
        sort: 'planned',
        limit: 1,
        cursor,
      })
      order.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor
    }
    expect(order).toEqual(['some time', 'dawn', 'noon', 'later'])
    expect(await titles(org, { sort: 'planned', to: '2026-01-01', status: 'pending' })).toEqual(['overdue'])
  })

  test('is one’s own and one’s teams’ with `mine`, and never more with an own grant', async () => {
    const org = await newOrg()
    const [north, south] = [await aTeam(org, 'North', 'peter'), await aTeam(org, 'South', 'peter', 'mary')]
    await schedule(org, { title: 'of peter', assigneeId: await org.as('technician', 'peter').userId() })
    await schedule(org, { title: 'of the north', teamId: north.id })
    await schedule(org, { title: 'of the south', teamId: south.id })
    await schedule(org, { title: 'of nobody' })
    expect(await titles(org, {}, 'technician', 'peter')).toEqual(['of the south', 'of the north', 'of peter'])
    expect(await titles(org, { teamId: north.id }, 'technician', 'mary')).toEqual([])
    expect(await titles(org, { sort: 'planned', q: 'south' }, 'technician', 'mary')).toEqual(['of the south'])
    expect(await titles(org, { mine: 'yes' })).toEqual([])
    expect(await titles(await newOrg(), {})).toEqual([])
  })

  test('can be kept as a table', async () => {
    const org = await newOrg()
    const { number } = await schedule(org, { title: 'one', scheduledTime: '09:30' })
    const csv = { ...workOrders.list, path: '/work-orders.csv' } as const
    const answer = await org.as('manager').send(csv, { status: 'scheduled' })
    expect(answer.body).toContain('Number,Title,Type,Status')
    expect(answer.body).toContain(`${number},one,preventive,scheduled,medium,transformer`)
    expect(answer.body).toContain('2030-03-04,09:30')
  })
})
