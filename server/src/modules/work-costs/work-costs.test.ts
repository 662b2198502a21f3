import { approvals, inventory, staff, stock, workCosts, workOrders } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { newId } from '#core/ids.ts'
import { given } from '#modules/checklists/fixtures.ts'
import { anItem } from '#modules/inventory/fixtures.ts'
import { workOrders as orders } from '#modules/work-orders/index.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { recount } from './index.ts'

afterEach(() => setClock(undefined))
const done = { workPerformed: 'Serviced' }

/** An hour of a technician costs 600.00. */
async function withRate(org: TestOrg, hourlyRate = 60_000) {
  const { items } = { items: await org.as('admin').call(staff.roles, {}) }
  const role = items.find(({ code }) => code === 'technician')!
  await org.as('admin').call(workCosts.setRate, { roleId: role.id, hourlyRate })
  return role
}

async function withStock(org: TestOrg, quantity = 10) {
  const manager = org.as('manager')
  const store = await manager.call(inventory.createStore, { name: 'Main store' })
  const item = await manager.call(inventory.create, anItem())
  const place = { itemId: item.id, storeId: store.id }
  await manager.call(stock.receive, { ...place, quantity, unitCost: 500 })
  return { place, level: async () => (await manager.call(inventory.get, { id: item.id })).levels[0]! }
}

/** What the order keeps, and what its entries come to. */
const kept = (org: TestOrg, id: string) =>
  org.look(async (ctx) => {
    const read = async () => {
      const [row] = await ctx.tx.select().from(orders).where(eq(orders.id, id))
      return [row!.labourCost, row!.partsCost, row!.otherCost, row!.cost]
    }
    const before = await read()
    await recount(ctx, id)
    expect(await read()).toEqual(before)
    return before
  })

describe('time', () => {
  test('is entered at what an hour costs then, corrected and taken away; the order’s cost follows', async () => {
    const org = await newOrg('general')
    await withRate(org)
    const { id } = await given(org)
    const tech = org.as('technician')
    const entered = await tech.call(workCosts.addLabour, { id, kind: 'work', minutes: 90, note: 'Pump' })
    expect(entered).toMatchObject({
      totals: null,
      minutes: { work: 90, travel: 0, waiting: 0 },
      mayEnter: true,
      mayManage: false,
    })
    expect(entered.labour).toMatchObject([{ minutes: 90, hourlyRate: null, cost: null, mayEdit: true, note: 'Pump' }])
    await withRate(org, 120_000)
    const entryId = entered.labour[0]!.id
    await tech.call(workCosts.editLabour, { id, entryId, kind: 'travel', minutes: 30 })
    expect(await kept(org, id)).toEqual([30_000, 0, 0, 30_000])
    const seen = await org.as('manager').call(workCosts.get, { id })
    expect(seen.labour).toMatchObject([{ kind: 'travel', hourlyRate: 60_000, cost: 30_000 }])
    await tech.call(workCosts.removeLabour, { id, entryId })
    expect(await kept(org, id)).toEqual([0, 0, 0, 0])
  })

  test('a member’s own rate goes before that of the role', async () => {
    const org = await newOrg('general')
    await withRate(org)
    const userId = await org.as('technician').userId()
    const rates = await org.as('admin').call(workCosts.setRate, { userId, hourlyRate: 90_000 })
    expect(rates.members).toMatchObject([{ userId, role: 'Technician', hourlyRate: 90_000 }])
    const { id } = await given(org)
    await org.as('technician').call(workCosts.addLabour, { id, kind: 'work', minutes: 60 })
    expect(await kept(org, id)).toEqual([90_000, 0, 0, 90_000])
    expect((await org.as('admin').call(workCosts.setRate, { userId, hourlyRate: null })).members).toEqual([])
    await expect(org.as('admin').call(workCosts.setRate, { userId: newId(), hourlyRate: 1 })).rejects.toMatchObject({
      fields: { userId: expect.any(String) },
    })
  })

  test('of others is entered and seen by who gives out work, not by other technicians', async () => {
    const org = await newOrg('general')
    const { id } = await given(org)
    const mary = await org.as('technician', 'mary').userId()
    await expect(
      org.as('technician').call(workCosts.addLabour, { id, kind: 'work', minutes: 5, userId: mary }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const both = await org.as('manager').call(workCosts.addLabour, { id, kind: 'work', minutes: 5, userId: mary })
    expect(both.labour).toMatchObject([{ person: { name: 'mary' } }])
    expect((await org.as('technician').call(workCosts.get, { id })).labour).toEqual([])
    await expect(
      org.as('technician').call(workCosts.editLabour, { id, entryId: both.labour[0]!.id, kind: 'work', minutes: 500 }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(org.as('technician', 'mary').call(workCosts.get, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect((await newOrg('general')).as('admin').call(workCosts.get, { id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(org.as('viewer').call(workCosts.addLabour, { id, kind: 'work', minutes: 5 })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('and nothing else is taken by what is closed', async () => {
    const org = await newOrg('general')
    const { id } = await given(org)
    const manager = org.as('manager')
    const { labour } = await manager.call(workCosts.addLabour, { id, kind: 'work', minutes: 5 })
    const { place } = await withStock(org)
    await manager.call(workOrders.complete, { id, ...done })
    await manager.call(workCosts.addLabour, { id, kind: 'travel', minutes: 5 })
    await manager.call(approvals.close, { ids: [id] })
    const closed = { code: 'not_allowed_now', message: expect.stringContaining('closed') }
    await expect(manager.call(workCosts.addLabour, { id, kind: 'work', minutes: 5 })).rejects.toMatchObject(closed)
    await expect(manager.call(workCosts.removeLabour, { id, entryId: labour[0]!.id })).rejects.toMatchObject(closed)
    await expect(manager.call(workCosts.addCost, { id, text: 'Crane', amount: 5 })).rejects.toMatchObject(closed)
    await expect(manager.call(workCosts.usePart, { id, ...place, quantity: 1 })).rejects.toMatchObject(closed)
    await expect(manager.call(stock.issue, { ...place, quantity: 1, workOrderId: id })).rejects.toMatchObject(closed)
  })

  test('minutes in the last entry of the log count for who has entered none', async () => {
    const org = await newOrg('general')
    await withRate(org)
    const [one, two] = [await given(org), await given(org)]
    const tech = org.as('technician')
    await tech.call(workOrders.complete, { id: one.id, ...done, minutes: 60 })
    expect(await kept(org, one.id)).toEqual([60_000, 0, 0, 60_000])
    await tech.call(workCosts.addLabour, { id: two.id, kind: 'work', minutes: 30 })
    await tech.call(workOrders.complete, { id: two.id, ...done, minutes: 60 })
    expect(await kept(org, two.id)).toEqual([30_000, 0, 0, 30_000])
  })
})

describe('the timer', () => {
  test('runs once for each person: starting another asks, and stops the first', async () => {
    const org = await newOrg('general')
    await withRate(org)
    const [one, two] = [await given(org), await given(org)]
    const tech = org.as('technician')
    setClock(new Date('2026-03-04T09:00:00Z'))
    await tech.call(workCosts.startTimer, { id: one.id, kind: 'work' })
    expect((await tech.call(workCosts.myTimer, {})).timer).toMatchObject({ workOrderId: one.id, number: one.number })
    setClock(new Date('2026-03-04T09:30:00Z'))
    await expect(tech.call(workCosts.startTimer, { id: two.id, kind: 'work' })).rejects.toMatchObject({
      code: 'not_allowed_now',
      fields: { stopOther: `Stop the timer on ${one.number}?` },
    })
    await tech.call(workCosts.startTimer, { id: two.id, kind: 'travel', stopOther: true })
    expect(await kept(org, one.id)).toEqual([30_000, 0, 0, 30_000])
    setClock(new Date('2026-03-04T09:45:00Z'))
    const stopped = await tech.call(workCosts.stopTimer, { id: two.id })
    expect(stopped.labour).toMatchObject([{ kind: 'travel', minutes: 15, running: false }])
    expect((await tech.call(workCosts.myTimer, {})).timer).toBeNull()
    await expect(tech.call(workCosts.stopTimer, { id: two.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
  })

  test('two that are started at once come to one', async () => {
    const org = await newOrg('general')
    const made = [await given(org), await given(org)]
    const both = await Promise.allSettled(
      made.map(({ id }) => org.as('technician').call(workCosts.startTimer, { id, kind: 'work' })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('stops when the work is put on hold, completed or cancelled', async () => {
    const org = await newOrg('general')
    const tech = org.as('technician')
    for (const end of ['hold', 'complete', 'cancel'] as const) {
      const { id } = await given(org)
      await tech.call(workOrders.start, { id })
      await tech.call(workCosts.startTimer, { id, kind: 'work' })
      if (end === 'hold') await tech.call(workOrders.hold, { id, code: 'parts' })
      if (end === 'complete') await tech.call(workOrders.complete, { id, ...done })
      if (end === 'cancel') await org.as('manager').call(workOrders.cancel, { id, reason: 'Not needed' })
      expect((await tech.call(workCosts.get, { id })).labour).toMatchObject([{ running: false, minutes: 1 }])
    }
  })
})

describe('parts', () => {
  test('are set aside, used from there, brought back; the cost is that of what is out', async () => {
    const org = await newOrg('general')
    const { place, level } = await withStock(org)
    const { id } = await given(org)
    const tech = org.as('technician')
    await expect(tech.call(workCosts.planPart, { id, ...place, storeId: newId(), quantity: 4 })).rejects.toMatchObject({
      fields: { storeId: expect.stringContaining('does not exist') },
    })
    const planned = await tech.call(workCosts.planPart, { id, ...place, quantity: 4 })
    expect(planned.parts).toMatchObject([{ planned: 4, reserved: 4, used: 0, available: 6, cost: null }])
    const used = await tech.call(workCosts.usePart, { id, ...place, quantity: 3 })
    expect(used.parts).toMatchObject([{ planned: 4, reserved: 1, used: 3, available: 6 }])
    expect(await kept(org, id)).toEqual([0, 1500, 0, 1500])
    await tech.call(workCosts.returnPart, { id, ...place, quantity: 1 })
    expect(await kept(org, id)).toEqual([0, 1000, 0, 1000])
    await expect(tech.call(workCosts.returnPart, { id, ...place, quantity: 3 })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await org.as('manager').call(workCosts.get, { id })).parts).toMatchObject([{ used: 2, cost: 1000 }])
    await tech.call(workOrders.complete, { id, ...done })
    expect(await level()).toMatchObject({ onHand: 8, reserved: 0 })
    const { history } = await tech.call(workOrders.get, { id })
    expect(history.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['work-order.part-planned', 'work-order.parts-used', 'work-order.parts-returned']),
    )
  })

  test('what the store gives out for the work counts just the same', async () => {
    const org = await newOrg('general')
    const { place } = await withStock(org)
    const { id } = await given(org)
    await org.as('manager').call(stock.issue, { ...place, quantity: 2, workOrderId: id })
    expect(await kept(org, id)).toEqual([0, 1000, 0, 1000])
  })

  test('more than there is: as many as there are are set aside, and no more can be used', async () => {
    const org = await newOrg('general')
    const { place } = await withStock(org, 3)
    const [one, two] = [await given(org), await given(org)]
    const tech = org.as('technician')
    const planned = await tech.call(workCosts.planPart, { id: one.id, ...place, quantity: 5 })
    expect(planned.parts).toMatchObject([{ planned: 5, reserved: 3, available: 0 }])
    await expect(tech.call(workCosts.usePart, { id: two.id, ...place, quantity: 1 })).rejects.toMatchObject({
      fields: { quantity: expect.any(String) },
    })
    const both = await Promise.allSettled(
      [1, 2].map(() => tech.call(workCosts.usePart, { id: one.id, ...place, quantity: 2 })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('are free again when the work is cancelled, or no longer planned', async () => {
    const org = await newOrg('general')
    const { place, level } = await withStock(org)
    const [one, two] = [await given(org), await given(org)]
    const tech = org.as('technician')
    await tech.call(workCosts.planPart, { id: one.id, ...place, quantity: 4 })
    await tech.call(workCosts.planPart, { id: two.id, ...place, quantity: 5 })
    await tech.call(workCosts.planPart, { id: two.id, ...place, quantity: 2 })
    expect(await level()).toMatchObject({ reserved: 6 })
    await org.as('manager').call(workOrders.cancel, { id: one.id, reason: 'Not needed' })
    await tech.call(workCosts.removePart, { id: two.id, ...place })
    expect(await level()).toMatchObject({ reserved: 0 })
  })

  test('are not for who does not see the stock', async () => {
    const org = await newOrg()
    const { place } = { place: { itemId: newId(), storeId: newId() } }
    const { id } = await given(org, { equipmentType: 'transformer' })
    await expect(org.as('technician').call(workCosts.usePart, { id, ...place, quantity: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('other costs and the estimate', () => {
  test('are for who decides on work; all together is what it cost', async () => {
    const org = await newOrg('general')
    await withRate(org)
    const { place } = await withStock(org)
    const { id } = await given(org)
    const [manager, tech] = [org.as('manager'), org.as('technician')]
    await tech.call(workCosts.addLabour, { id, kind: 'work', minutes: 60 })
    await tech.call(workCosts.usePart, { id, ...place, quantity: 2 })
    const costId = newId()
    await manager.call(workCosts.addCost, { id, costId, text: 'Crane', amount: 250_000 })
    await expect(manager.call(workCosts.addCost, { id, costId, text: 'Crane', amount: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    const seen = await manager.call(workCosts.estimate, { id, estimatedCost: 300_000 })
    expect(seen).toMatchObject({
      otherCosts: [{ text: 'Crane', amount: 250_000, by: { name: 'manager' } }],
      totals: { labour: 60_000, parts: 1000, other: 250_000, recorded: 0, total: 311_000, estimated: 300_000 },
      mayManage: true,
    })
    expect(await tech.call(workCosts.get, { id })).toMatchObject({ otherCosts: [], totals: null })
    await expect(tech.call(workCosts.addCost, { id, text: 'Taxi', amount: 5 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await manager.call(workCosts.removeCost, { id, costId })
    expect(await kept(org, id)).toEqual([60_000, 1000, 0, 61_000])
  })

  test('many at once are all counted', async () => {
    const org = await newOrg('general')
    const { id } = await given(org)
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        org.as('manager').call(workCosts.addCost, { id, text: `Taxi ${n}`, amount: 100 }),
      ),
    )
    expect(await kept(org, id)).toEqual([0, 0, 800, 800])
  })
})
