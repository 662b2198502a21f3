import { inventory, purchaseRequests, stock } from '@mtambo/contract'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { notices } from '#modules/notifications/tables.ts'
import { schedule } from '#modules/work-orders/fixtures.ts'
import { anItem } from './fixtures.ts'
import { releaseReservation, reserveStock, issueStock, returnStock } from './index.ts'
import { items, stockLevels, stockMovements, stockReservations } from './tables.ts'

/** An organisation with two stores and an item of which ten lie in the first. */
async function withStock(quantity = 10, unitCost = 500) {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const main = await manager.call(inventory.createStore, { name: 'Main store' })
  const van = await manager.call(inventory.createStore, { name: 'Van of Peter' })
  const item = await manager.call(inventory.create, anItem({ code: 'flt-1', unitCost }))
  const place = { itemId: item.id, storeId: main.id }
  if (quantity > 0) await manager.call(stock.receive, { ...place, quantity, unitCost })
  const now = () => manager.call(inventory.get, { id: item.id })
  return { org, manager, main, van, item, place, now }
}

const anOrder = async (org: TestOrg) => (await schedule(org, { equipmentType: 'machine' })).id

/** The books agree with themselves: levels, items and movements say the same. */
const disagreements = (org: TestOrg) =>
  org.look(async ({ tx, orgId }) => {
    const { rows } = await tx.execute(sql`
      select i.code, i.on_hand, i.value, m.quantity, m.value as moved, l.on_hand as levels
      from ${items} i
      left join (select item_id, sum(quantity) quantity, sum(value) value from ${stockMovements} where org_id = ${orgId} group by 1) m on m.item_id = i.id
      left join (select item_id, sum(on_hand) on_hand, sum(reserved) reserved from ${stockLevels} where org_id = ${orgId} group by 1) l on l.item_id = i.id
      left join (select item_id, sum(quantity) quantity from ${stockReservations} where org_id = ${orgId} group by 1) r on r.item_id = i.id
      where i.org_id = ${orgId} and (i.on_hand <> coalesce(m.quantity, 0) or i.value <> coalesce(m.value, 0)
        or i.on_hand <> coalesce(l.on_hand, 0) or coalesce(l.reserved, 0) <> coalesce(r.quantity, 0))`)
    return rows
  })

test('goods come in, go out, come back, are moved and put right; every movement is kept with its balance', async () => {
  const { org, manager, main, van, place, now } = await withStock()
  const received = await manager.call(stock.receive, { ...place, quantity: 5, unitCost: 800, reference: 'DN 77' })
  expect(received.movements).toMatchObject([
    { kind: 'receive', quantity: 5, unitCost: 800, value: 4000, balance: 15, reference: 'DN 77', who: 'manager' },
  ])
  expect(await now()).toMatchObject({ onHand: 15, averageCost: 600, value: 9000, unitCost: 800 })

  const userId = await org.as('technician').userId()
  const [issued] = (await manager.call(stock.issue, { ...place, quantity: 2, userId })).movements
  expect(issued).toMatchObject({
    kind: 'issue',
    quantity: -2,
    value: -1200,
    balance: 13,
    person: { name: 'technician' },
  })
  await manager.call(stock.return, { ...place, quantity: 1, userId, reason: 'Not needed' })
  const moved = await manager.call(stock.transfer, { ...place, toStoreId: van.id, quantity: 4 })
  expect(moved.movements).toMatchObject([
    { quantity: -4, value: -2400, store: { id: main.id }, otherStore: { id: van.id }, balance: 10 },
    { quantity: 4, value: 2400, store: { id: van.id }, otherStore: { id: main.id }, balance: 4 },
  ])
  await manager.call(stock.adjust, { ...place, change: -1.5, reason: 'Broken' })
  const after = await now()
  expect(after).toMatchObject({ onHand: 12.5, value: 7500, averageCost: 600 })
  expect(after.levels.map(({ store, onHand, value }) => [store.name, onHand, value])).toEqual([
    ['Main store', 8.5, 5100],
    ['Van of Peter', 4, 2400],
  ])
  const log = await manager.call(stock.movements, { itemId: place.itemId, limit: 3 })
  expect(log.items.map(({ kind }) => kind)).toEqual(['adjust', 'transfer', 'transfer'])
  const rest = await manager.call(stock.movements, { itemId: place.itemId, cursor: log.nextCursor! })
  expect(rest.items.map(({ kind }) => kind)).toEqual(['return', 'issue', 'receive', 'receive'])
  expect((await manager.call(stock.movements, { kind: 'issue', storeId: main.id })).items).toHaveLength(1)
  expect((await manager.call(stock.movements, { to: '2020-01-01' })).items).toEqual([])
  expect((await manager.call(inventory.stores, {})).map(({ value, items: n }) => [value, n])).toEqual([
    [5100, 1],
    [2400, 1],
  ])
  expect(await disagreements(org)).toEqual([])
})

test('two who want the last one at once: one gets it, the other reads what is left', async () => {
  const { org, manager, place } = await withStock(1)
  const both = await Promise.allSettled(
    [1, 2].map(() => manager.call(stock.issue, { ...place, quantity: 1, reason: 'Repair' })),
  )
  const refused = both.filter((each) => each.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]!.reason).toMatchObject({
    code: 'invalid',
    fields: { quantity: 'There is no FLT-1 left in Main store.' },
  })
  expect(await disagreements(org)).toEqual([])
})

test('many who take several things in any order never wait for each other for ever, and the books agree', async () => {
  const { org, manager, main, place } = await withStock(100)
  const other = await manager.call(inventory.create, anItem({ stock: [{ storeId: main.id, quantity: 100 }] }))
  const both = [place, { itemId: other.id, storeId: main.id }].map((line) => ({ ...line, quantity: 1 }))
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      org.look((ctx) => issueStock(ctx, { lines: i % 2 ? both : both.toReversed(), reason: 'Job' })),
    ),
  )
  expect((await manager.call(inventory.get, { id: other.id })).onHand).toBe(88)
  expect(await disagreements(org)).toEqual([])
})

const REFUSED = [
  ['issue', { quantity: 11, reason: 'x' }, 'quantity', 'Only 10 of FLT-1 are left in Main store.'],
  ['issue', { quantity: 1 }, 'reason', 'Say who or what it is for.'],
  ['issue', { quantity: 1, userId: newId() }, 'userId', 'Choose somebody who works here.'],
  ['issue', { quantity: 1, workOrderId: newId() }, undefined, undefined],
  ['issue', { quantity: 0, reason: 'x' }, 'quantity', 'Give a number above zero'],
  ['issue', { quantity: 0.0001, reason: 'x' }, 'quantity', 'At most three places after the point'],
  ['receive', { quantity: 1e8 }, 'quantity', 'This is more than any store holds'],
  ['receive', { quantity: 1, unitCost: -1 }, 'unitCost', 'An amount cannot be below zero'],
  ['receive', { quantity: 1, itemId: newId() }, 'itemId', undefined],
  ['receive', { quantity: 1, storeId: newId() }, 'storeId', undefined],
  ['receive', { quantity: 9e6, unitCost: 1e12 }, 'quantity', 'This is more than can be kept in the books.'],
  ['transfer', { quantity: 1, toStoreId: newId() }, 'storeId', undefined],
  ['adjust', { change: -11, reason: 'Lost' }, 'change', 'Only 10 of FLT-1 are left in Main store.'],
  ['adjust', { change: 1, reason: '' }, 'reason', 'Say why'],
  ['adjust', { change: 0, reason: 'Lost' }, 'change', 'Say how many more or fewer'],
] as const

test('what cannot be is refused beside its field, and the books stay as they are', async () => {
  const { org, manager, place, now } = await withStock()
  const before = await now()
  for (const [verb, wrong, field, says] of REFUSED) {
    const answer = await manager.send(stock[verb], { ...place, ...wrong })
    expect([verb, wrong, answer.statusCode < 400 || answer.statusCode >= 500]).toEqual([verb, wrong, false])
    if (field) expect(answer.json()).toMatchObject({ fields: { [field]: says ?? expect.any(String) } })
  }
  expect(await now()).toEqual(before)
  expect(await disagreements(org)).toEqual([])
})

test('a store only goes below zero where the organisation allows it; what comes in then sets the value right', async () => {
  const { org, manager, place, now } = await withStock(1, 100)
  await expect(manager.call(inventory.saveSettings, { allowNegativeStock: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await org.as('admin').call(inventory.saveSettings, { allowNegativeStock: true })
  await manager.call(stock.issue, { ...place, quantity: 3, reason: 'Urgent' })
  expect(await now()).toMatchObject({ onHand: -2, value: -200 })
  await manager.call(stock.receive, { ...place, quantity: 5, unitCost: 130 })
  expect(await now()).toMatchObject({ onHand: 3, value: 390, averageCost: 130 })
  expect(await disagreements(org)).toEqual([])
})

test('what is sent twice with the same id counts once', async () => {
  const { manager, place, now } = await withStock()
  const id = newId()
  await manager.call(stock.receive, { id, ...place, quantity: 1 })
  await expect(manager.call(stock.receive, { id, ...place, quantity: 1 })).rejects.toMatchObject({ code: 'conflict' })
  expect((await now()).onHand).toBe(11)
})

test('what is reserved for work is not given to others, is used first, and can be given free', async () => {
  const { org, manager, place, now } = await withStock(5, 100)
  const [one, two] = [await anOrder(org), await anOrder(org)]
  const reserve = (workOrderId: string, quantity: number) =>
    org.look((ctx) => reserveStock(ctx, { workOrderId, reference: 'WO-1', lines: [{ ...place, quantity }] }))
  await reserve(one, 3)
  await reserve(one, 1)
  expect(await now()).toMatchObject({
    available: 1,
    reserved: 4,
    reservations: [{ workOrderId: one, reference: 'WO-1', quantity: 4 }],
  })
  await expect(reserve(two, 2)).rejects.toThrow(
    'Only 1 of FLT-1 is left in Main store. 4 more are reserved for other work.',
  )
  await expect(manager.call(stock.issue, { ...place, quantity: 2, reason: 'x' })).rejects.toMatchObject({
    fields: { quantity: expect.stringContaining('reserved for other work') },
  })
  await org.look((ctx) => issueStock(ctx, { workOrderId: one, lines: [{ ...place, quantity: 3 }] }))
  expect(await now()).toMatchObject({ onHand: 2, reserved: 1, available: 1 })
  // More than was reserved: the rest comes from what is free.
  await org.look((ctx) => issueStock(ctx, { workOrderId: one, lines: [{ ...place, quantity: 2 }] }))
  expect(await now()).toMatchObject({ onHand: 0, reserved: 0, reservations: [] })
  await manager.call(stock.receive, { ...place, quantity: 2 })
  await reserve(two, 2)
  await org.look((ctx) => releaseReservation(ctx, { workOrderId: two, lines: [{ ...place, quantity: 1 }] }))
  expect(await now()).toMatchObject({ reserved: 1 })
  await org.look((ctx) => releaseReservation(ctx, { workOrderId: two }))
  await org.look((ctx) => releaseReservation(ctx, { workOrderId: two }))
  expect(await now()).toMatchObject({ reserved: 0, available: 2 })
  expect(await disagreements(org)).toEqual([])
})

test('at most what went out for work comes back from it, at the cost it went out at', async () => {
  const { org, manager, place, now } = await withStock(3, 100)
  const workOrderId = await anOrder(org)
  const back = (quantity: number) =>
    org.look((ctx) => returnStock(ctx, { workOrderId, lines: [{ ...place, quantity }] }))
  await expect(back(1)).rejects.toThrow('Nothing of FLT-1 is out for this work.')
  await org.look((ctx) => issueStock(ctx, { workOrderId, lines: [{ ...place, quantity: 3 }] }))
  await manager.call(stock.receive, { ...place, quantity: 1, unitCost: 900 })
  await expect(back(4)).rejects.toThrow('Only 3 of FLT-1 are out for this work.')
  expect((await Promise.allSettled([back(2), back(2)])).map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'rejected',
  ])
  expect(await now()).toMatchObject({ onHand: 3, value: 1100 })
  const log = await manager.call(stock.movements, { workOrderId })
  expect(log.items.map(({ kind, value }) => [kind, value])).toEqual([
    ['return', 200],
    ['issue', -300],
  ])
  expect(await disagreements(org)).toEqual([])
})

test('whoever buys is told once when something runs low, and again only after it was above', async () => {
  const { org, manager, main, item, place } = await withStock(10)
  await org.as('admin').userId()
  await manager.call(inventory.setLevel, { id: item.id, storeId: main.id, min: 5, max: 20, bin: 'A-3' })
  const told = async () => {
    await settle()
    return org.look(({ tx, orgId }) =>
      tx
        .select({ title: notices.title, text: notices.text })
        .from(notices)
        .where(and(eq(notices.orgId, orgId), eq(notices.kind, 'stock_low'))),
    )
  }
  const issue = (quantity: number) => manager.call(stock.issue, { ...place, quantity, reason: 'Job' })
  await issue(4)
  expect(await told()).toEqual([])
  await issue(2)
  await told()
  await issue(1)
  expect(await told()).toEqual([
    {
      title: 'FLT-1 is to be bought again',
      text: 'Oil filter: 4 left in Main store, and there should be more than 5.',
    },
  ])
  expect((await manager.call(stock.reorder, {})).items).toMatchObject([
    { item: { code: 'FLT-1' }, store: { name: 'Main store' }, available: 3, min: 5, max: 20, suggested: 17 },
  ])
  expect((await manager.call(inventory.list, { reorder: 'yes' })).items).toMatchObject([{ code: 'FLT-1', low: true }])
  await manager.call(stock.receive, { ...place, quantity: 10 })
  expect((await manager.call(inventory.list, { reorder: 'yes' })).items).toEqual([])
  await issue(10)
  expect(await told()).toHaveLength(2)
})

test('what is on order counts once for an item, also where a page ends between two of its stores', async () => {
  const { manager, main, van, item } = await withStock(0)
  for (const { id: storeId } of [main, van])
    await manager.call(inventory.setLevel, { id: item.id, storeId, min: 5, max: 10 })
  await manager.call(purchaseRequests.create, { lines: [{ itemId: item.id, quantity: 12 }], reason: 'For the summer' })
  const suggested = async (limit: number) => {
    const all: number[] = []
    for (let cursor: string | undefined; ;) {
      const { items: some, nextCursor } = await manager.call(stock.reorder, { cursor, limit })
      all.push(...some.map((row) => row.suggested))
      if (nextCursor === null) return all
      cursor = nextCursor
    }
  }
  expect(await suggested(2)).toEqual([0, 8])
  expect(await suggested(1)).toEqual([0, 8])
})

test('an id in capitals is the same id: what lies in a store stays there', async () => {
  const { manager, main, item, place, now } = await withStock(10)
  const storeId = main.id.toUpperCase()
  await manager.call(inventory.setLevel, { id: item.id, storeId, min: 2 })
  expect(await now()).toMatchObject({ onHand: 10, levels: [{ onHand: 10, min: 2 }] })
  await manager.call(stock.issue, { ...place, storeId, quantity: 1, reason: 'Job' })
  expect(await now()).toMatchObject({ onHand: 9, levels: [{ onHand: 9, min: 2 }] })
})
