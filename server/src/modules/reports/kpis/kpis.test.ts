import { sql } from 'drizzle-orm'
import { assets, inventory, kpis, locations, stock, teams, type Behind, type KpiFilters } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { anAsset } from '#modules/assets/fixtures.ts'
import { anItem } from '#modules/inventory/fixtures.ts'
import { schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { foldWorkDays } from '../jobs.ts'

/** Thirty days in March with thirty before them; in Nairobi, where midnight is at 21:00 in Greenwich. */
const MARCH = { from: '2026-03-02', to: '2026-03-31' }
const manager = (org: TestOrg) => org.as('manager')

type Past = {
  at: string
  /** Minutes from report to start, and to completion. */
  started?: number
  done?: number
  failure?: boolean
  cost?: number
  labour?: number
  problem?: string
}

/** Work of the past, made through the product, with the moments set afterwards. */
async function work(org: TestOrg, of: Parameters<typeof schedule>[1], past: Past) {
  const { id } = await schedule(org, { equipmentType: 'machine', ...of })
  const moment = (minutes: number | undefined) =>
    minutes === undefined ? sql`null` : sql`${past.at}::timestamptz + ${minutes}::int * interval '1 minute'`
  await org.look(({ tx }) =>
    tx.execute(sql`update work_orders set created_at = ${past.at}::timestamptz, first_started_at = ${moment(past.started)}, completed_at = ${moment(past.done)},
      status = case when ${past.done ?? null}::int is null then status else 'completed' end, is_failure = ${past.failure ?? false},
      recorded_cost = ${past.cost ?? 0}, labour_minutes = ${past.labour ?? 0}, problem = ${past.problem ?? null} where id = ${id}`),
  )
  return id
}

/** Two machines in two halls, six orders in March, one before it. */
async function aMonth(org: TestOrg) {
  const hall = await manager(org).call(locations.create, { name: 'Hall', kind: 'building' })
  const bay = await manager(org).call(locations.create, { name: 'Bay', kind: 'room', parentId: hall.id })
  const team = await org.as('admin').call(teams.add, { name: 'Fitters', userIds: [] })
  const machine = (more: object) => manager(org).call(assets.create, anAsset({ category: 'machine', ...more }))
  const lathe = await machine({ tag: 'LATHE', locationId: bay.id, replacementValue: 1_000_000 })
  const press = await machine({ tag: 'PRESS', installedOn: '2026-03-22' })
  const repair = { type: 'corrective', assetId: lathe.id, scheduledOn: undefined } as const
  const failed = { failure: true, problem: 'leak' }
  const ids = [
    await work(
      org,
      { ...repair, teamId: team.id },
      { ...failed, at: '2026-03-01T21:00:00Z', started: 60, done: 240, cost: 500 },
    ),
    await work(org, repair, { ...failed, at: '2026-03-10T08:00:00Z', started: 10, done: 600, labour: 120, cost: 300 }),
    await work(org, { ...repair, assetId: press.id }, { failure: true, at: '2026-03-25T08:00:00Z' }),
    await work(
      org,
      { type: 'preventive', assetId: lathe.id, scheduledOn: '2030-01-01' },
      { at: '2026-03-03T08:00:00Z', done: 1440, labour: 60, cost: 200 },
    ),
    await work(
      org,
      { type: 'preventive', assetId: press.id, scheduledOn: '2030-01-01' },
      { at: '2026-03-20T08:00:00Z' },
    ),
    await work(org, repair, { ...failed, at: '2026-03-01T20:58:59Z', started: 0, done: 1, cost: 9 }),
  ]
  await org.look(({ tx }) =>
    tx.execute(sql`update work_orders set scheduled_on = date '2026-03-05' where id in (${ids[3]}, ${ids[4]})`),
  )
  await org.look(({ tx }) =>
    tx.execute(sql`insert into downtimes (org_id, id, asset_id, "from", until, planned, work_order_id, created_at) values
      (${org.id}, gen_random_uuid(), ${lathe.id}, '2026-03-10T06:00:00Z', '2026-03-10T18:00:00Z', false, ${ids[1]}, now())`),
  )
  return { hall, bay, team, lathe, press, ids }
}

const figures = (org: TestOrg, more: KpiFilters = {}) => manager(org).call(kpis.all, { ...MARCH, ...more })
const HOUR = 60

test('each figure is that of its formula, folded or not', async () => {
  const org = await newOrg('general')
  await aMonth(org)
  const first = await figures(org)
  // Of the lathe thirty days less half a day down, of the press the ten since it was installed.
  const inService = 40 * 24 * HOUR
  expect(first).toMatchObject({
    assets: 2,
    failures: { now: 3, before: 1 },
    mtbf: { above: inService - 12 * HOUR, below: 3, now: Math.round(((40 * 24 - 12) / 3) * 10) / 10 },
    availability: { above: inService - 12 * HOUR, below: inService, now: 98.75, before: 100 },
    // Three hours from start to end; two hours that were entered.
    repairTime: { above: 5 * HOUR, below: 2, now: 2.5 },
    // From report to completion; from down to up where that was told.
    restoreTime: { above: 4 * HOUR + 12 * HOUR, below: 2, now: 8 },
    plannedWork: { above: 60, below: 60 + 5 * HOUR },
    scheduleCompliance: { above: 1, below: 2, now: 50 },
    cycleTime: { above: 240 + 600 + 1440, below: 3, now: 12.7 },
    cycleTime90: { now: 24, before: 1 },
    cost: { now: 1000, before: 9 },
    pmCompliance: { now: null, below: 0 },
  })
  expect(first.problems).toEqual([
    { key: 'leak', label: 'Leaks', code: null, n: 2, cost: 800, share: 66.7, upTo: 66.7 },
    { key: '', label: 'Not stated', code: null, n: 1, cost: 0, share: 33.3, upTo: 100 },
  ])
  expect(first.workTypes.map(({ type, orders, minutes, cost }) => [type, orders, minutes, cost])).toEqual([
    ['corrective', 2, 5 * HOUR, 800],
    ['preventive', 1, 60, 200],
  ])
  await foldWorkDays.perform(org.id, {})
  expect(await figures(org)).toEqual(first)
})

test('narrowed by one thing or by several they are those of the same orders', async () => {
  const org = await newOrg('general')
  const { hall, team, lathe, press } = await aMonth(org)
  expect(await figures(org, { locationId: hall.id })).toMatchObject({
    failures: { now: 2 },
    cost: { now: 1000 },
    assets: 1,
  })
  // A team has no machines: how long they run is not told by it.
  expect(await figures(org, { teamId: team.id })).toMatchObject({
    failures: { now: 1 },
    cost: { now: 500 },
    mtbf: { now: null },
    availability: { now: null },
  })
  expect(await figures(org, { category: 'machine', teamId: team.id })).toMatchObject({
    failures: { now: 1 },
    cost: { now: 500 },
  })
  const all = await figures(org)
  const byCategory = await figures(org, { category: 'machine' })
  const both = await figures(org, { category: 'machine', locationId: hall.id })
  expect(byCategory).toEqual(all)
  expect(both).toEqual(await figures(org, { assetId: lathe.id }))
  expect(await figures(org, { assetId: press.id })).toMatchObject({
    failures: { now: 1 },
    mtbf: { now: 240 },
    cost: { now: 0 },
  })
})

const COUNTS: Record<Exclude<Behind, 'backlog'>, (all: Awaited<ReturnType<typeof figures>>) => number> = {
  failures: ({ failures }) => failures.above,
  repairs: ({ repairTime }) => repairTime.below,
  restored: ({ restoreTime }) => restoreTime.below,
  completed: ({ cycleTime }) => cycleTime.below,
  worked: ({ workTypes }) => workTypes.reduce((sum, { orders }) => sum + orders, 0),
  scheduled: ({ scheduleCompliance }) => scheduleCompliance.below,
}

test('the list behind a figure adds up to it, page by page', async () => {
  const org = await newOrg('general')
  await aMonth(org)
  const all = await figures(org)
  for (const behind of Object.keys(COUNTS) as (keyof typeof COUNTS)[]) {
    const listed = []
    for (let cursor: string | undefined; ;) {
      const page = await manager(org).call(kpis.orders, { ...MARCH, behind, limit: 1, ...(cursor && { cursor }) })
      listed.push(...page.items)
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect([behind, listed.length]).toEqual([behind, COUNTS[behind](all)])
    const hours = listed.reduce((sum, row) => sum + (row.hours ?? 0), 0)
    if (behind === 'restored') expect(hours * HOUR).toBe(all.restoreTime.above)
    if (behind === 'repairs') expect(hours * HOUR).toBe(all.repairTime.above)
    if (behind === 'scheduled') expect(listed.filter(({ met }) => met)).toHaveLength(all.scheduleCompliance.above)
  }
  const told = (problem: string) => manager(org).call(kpis.orders, { ...MARCH, behind: 'failures', problem })
  expect((await told('leak')).items).toHaveLength(2)
  expect((await told('none')).items.map(({ asset }) => asset?.tag)).toEqual(['PRESS'])
  expect(all.backlog.orders).toBe((await manager(org).call(kpis.orders, { behind: 'backlog' })).items.length)
  const csv = await manager(org).send({ ...kpis.orders, path: '/kpis/orders.csv' }, { ...MARCH, behind: 'repairs' })
  expect(csv.body.trim().split('\r\n')).toHaveLength(3)
})

test('each machine has the figures of its own, and together they are those of all', async () => {
  const org = await newOrg('general')
  const { lathe } = await aMonth(org)
  const { items, total, whole } = await manager(org).call(kpis.assets, { ...MARCH, sort: 'cost' })
  expect([total, items.map(({ tag, cost, failures }) => [tag, cost, failures])]).toEqual([1, [['LATHE', 1000, 2]]])
  expect(items[0]).toMatchObject({ downHours: 12, inServiceHours: 720, mtbfHours: 354, availability: 98.33, orders: 3 })
  expect(whole).toEqual({ cost: 1000, valuedCost: 1000, replacementValue: 1_000_000, valued: 1, costRatio: 1.2 })
  const failed = await manager(org).call(kpis.assets, { ...MARCH, sort: 'failures', limit: 1 })
  expect([failed.total, failed.items[0]?.tag]).toEqual([2, 'LATHE'])
  const next = await manager(org).call(kpis.assets, {
    ...MARCH,
    sort: 'failures',
    limit: 1,
    cursor: failed.nextCursor!,
  })
  expect(next.items.map(({ tag, mtbfHours }) => [tag, mtbfHours])).toEqual([['PRESS', 240]])
  const down = await manager(org).call(kpis.assets, { ...MARCH, sort: 'downtime' })
  expect(down.items.map(({ tag }) => tag)).toEqual(['LATHE'])
  const own = await manager(org).call(kpis.asset, { id: lathe.id })
  expect(own).toMatchObject({ cost: 1009, orders: 4, failures: 3, downHours: 12 })
  expect(own.byYear).toMatchObject([{ year: 2026, cost: 1009, failures: 3, downHours: 12 }])
})

test('parts are those that went out for work less what came back, the most expensive first', async () => {
  const org = await newOrg('general')
  const { ids } = await aMonth(org)
  const store = await org.as('admin').call(inventory.createStore, { name: 'Main' })
  const used = async (code: string, price: number, quantity: number) => {
    const { id } = await manager(org).call(inventory.create, anItem({ code }))
    await manager(org).call(stock.receive, { itemId: id, storeId: store.id, quantity: 100, unitCost: price })
    await manager(org).call(stock.issue, { itemId: id, storeId: store.id, quantity, workOrderId: ids[2]! })
    return id
  }
  await used('BOLT', 10, 5)
  const seal = await used('SEAL', 1000, 3)
  await manager(org).call(stock.return, { itemId: seal, storeId: store.id, quantity: 1, workOrderId: ids[2]! })
  const { partsUsed } = await manager(org).call(kpis.all, {})
  expect(partsUsed).toMatchObject({
    value: 2050,
    items: 2,
    fourFifths: 1,
    top: [
      { code: 'SEAL', n: 2, cost: 2000, upTo: 97.6 },
      { code: 'BOLT', upTo: 100 },
    ],
  })
  const { items } = await manager(org).call(kpis.parts, {})
  expect(items.map(({ code, value, upTo }) => [code, value, upTo])).toEqual([
    ['SEAL', 2000, 97.6],
    ['BOLT', 50, 100],
  ])
})

test('are of one organisation, for who may read reports, and of what was asked', async () => {
  const [org, other] = [await newOrg('general'), await newOrg('general')]
  const { lathe, hall } = await aMonth(org)
  expect(await figures(other, { locationId: hall.id })).toMatchObject({
    failures: { now: 0 },
    cost: { now: 0 },
    assets: 0,
  })
  expect((await manager(other).call(kpis.orders, { ...MARCH, behind: 'failures', assetId: lathe.id })).items).toEqual(
    [],
  )
  await expect(manager(other).call(kpis.asset, { id: lathe.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(org.as('technician').call(kpis.all, {})).rejects.toMatchObject({ code: 'forbidden' })
  const refused = async (raw: object) => (await manager(org).send(kpis.all, raw)).statusCode
  expect([
    await refused({ from: '1950-01-01' }),
    await refused({ teamId: 'x' }),
    await refused({ colour: 'red' }),
  ]).toEqual([422, 422, 422])
  for (const cursor of ['WyJ4IiwieSJd', 'WyJOYU4iLCIzM2QxNDAxZi00MzRjLTc3OWMtMzlkOS1lNjQ0MTgzZWI4ZTIiXQ'])
    await expect(manager(org).call(kpis.assets, { cursor })).rejects.toMatchObject({ code: 'invalid' })
})
