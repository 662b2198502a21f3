import { reports, workOrders, type Input } from '@mtambo/contract'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { manager } from '#modules/cases/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'

const PERIOD = { from: '2026-03-10', to: '2026-03-19' }

const planned = (org: TestOrg, overrides: Partial<Input<typeof workOrders.schedule>>) =>
  manager(org).call(workOrders.schedule, {
    title: 'Replace the fuses',
    type: 'preventive',
    priority: 'medium',
    equipmentType: 'transformer',
    locationText: 'Substation 4',
    scheduledOn: '2026-03-12',
    ...overrides,
  })

/** Done on some day, whatever day it is today. */
async function done(org: TestOrg, id: string, at: string, minutes?: number) {
  await manager(org).call(workOrders.complete, { id, workPerformed: 'New fuses', minutes })
  await org.look(({ tx }) => tx.execute(sql`update work_orders set completed_at = ${at}::timestamptz where id = ${id}`))
}

let org: TestOrg
let technician: string
beforeAll(async () => {
  org = await newOrg()
  technician = await org.as('technician').userId()
  const ids = []
  for (const plan of [
    { assigneeId: technician },
    { type: 'inspection', scheduledOn: '2026-03-10' },
    { scheduledOn: '2026-03-19', scheduledTime: '23:30' },
    { equipmentType: 'pole' },
    { scheduledOn: '2026-03-09' },
    { scheduledOn: '2026-03-20' },
  ] as const)
    ids.push((await planned(org, plan)).id)
  await done(org, ids[0]!, '2026-03-12T20:59:00Z', 30)
  await done(org, ids[1]!, '2026-03-12T08:00:00Z', 90)
  await done(org, ids[2]!, '2026-03-19T20:00:00Z')
  await manager(org).call(workOrders.cancel, { id: ids[3]!, reason: 'The pole is gone' })
})
const report = (asked: object = PERIOD) => manager(org).call(reports.maintenance, asked)

test('what was planned for the days of the period, and what became of it', async () => {
  expect(await report()).toMatchObject({
    scheduled: { now: 4, before: 1 },
    completed: { now: 3, before: 0 },
    cancelled: { now: 1, before: 0 },
    postponed: { now: 0, before: 0 },
    completionRate: { now: 100, before: 0 },
    // The last minute of the planned day is on time, two days later is not.
    onTimeRate: { now: 66.7, before: null },
    meanMinutes: { now: 60, before: null },
    byType: { labels: ['Preventive maintenance', 'Inspection'], values: [3, 1], before: [1, 0] },
    byEquipment: { keys: ['transformer', 'pole'], values: [3, 1] },
    byTechnician: { labels: ['technician', 'Nobody'], keys: [technician, ''], values: [1, 3] },
  })
})

test('every figure is that of the list it leads to', async () => {
  const { scheduled, completed, cancelled, byType, byEquipment, trend } = await report()
  const count = async (filters: object) =>
    (await manager(org).call(workOrders.list, { ...PERIOD, limit: 100, ...filters })).items.length
  expect(await count({})).toBe(scheduled.now)
  expect(await count({ status: 'completed' })).toBe(completed.now)
  expect(await count({ status: 'cancelled' })).toBe(cancelled.now)
  for (const [i, type] of byType.keys.entries()) expect(await count({ type })).toBe(byType.values[i])
  for (const [i, code] of byEquipment.keys.entries())
    expect(await count({ equipmentType: code })).toBe(byEquipment.values[i])
  expect(await count({ assigneeId: technician })).toBe(1)
  for (const [i, day] of trend.labels.entries()) expect(await count({ from: day, to: day })).toBe(trend.scheduled[i])
  expect(trend.completed.reduce((sum, n) => sum + n, 0)).toBe(completed.now)
})

test('nothing planned is no rate', async () => {
  expect(await report({ from: '2020-01-01', to: '2020-12-31' })).toMatchObject({
    scheduled: { now: 0 },
    completionRate: { now: null },
    meanMinutes: { now: null },
    byType: { labels: [] },
  })
})
