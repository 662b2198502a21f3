import { inventory, purchaseOrders, purchaseRequests, vendors } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { anItem } from '#modules/inventory/fixtures.ts'
import { notices } from '#modules/notifications/index.ts'
import { aVendor } from '#modules/vendors/fixtures.ts'
import { schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { anOrder, aRequest } from './fixtures.ts'

const noticesOf = (org: TestOrg, userId: string) =>
  org.look(({ tx, orgId }) =>
    tx
      .select({ title: notices.title })
      .from(notices)
      .where(and(eq(notices.orgId, orgId), eq(notices.userId, userId))),
  )

describe('a request', () => {
  test('waits for who may approve it, and its asker hears of it', async () => {
    const org = await newOrg('general')
    const [technician, manager] = [org.as('technician'), org.as('manager')]
    await manager.browser()
    const asked = await technician.call(purchaseRequests.create, aRequest())
    expect(asked).toMatchObject({
      number: expect.stringMatching(/^PR-\d{4}-000001$/) as string,
      status: 'requested',
      title: 'Safety gloves, size 9',
      estimate: 540_000,
      may: ['edit', 'cancel'],
    })
    await settle()
    expect(await noticesOf(org, await manager.userId())).toMatchObject([
      { title: `${asked.number} waits for approval` },
    ])

    const approved = await manager.call(purchaseRequests.approve, { id: asked.id, notes: 'Take the good ones' })
    expect(approved).toMatchObject({ status: 'approved', may: ['order', 'cancel'], decidedBy: { name: 'manager' } })
    await settle()
    expect(await noticesOf(org, await technician.userId())).toMatchObject([{ title: `${asked.number} is approved` }])
    await expect(manager.call(purchaseRequests.reject, { id: asked.id, reason: 'Too late' })).rejects.toThrow(
      'A request that is approved cannot become rejected. It can become: ordered, cancelled.',
    )
  })

  test('is approved at once when somebody asks who may approve', async () => {
    const org = await newOrg('general')
    expect(await org.as('manager').call(purchaseRequests.create, aRequest())).toMatchObject({ status: 'approved' })
    expect(await org.as('viewer').call(purchaseRequests.toOrder, {})).toMatchObject({
      items: [{ description: 'Safety gloves, size 9', vendor: null }],
    })
  })

  test('of two who decide at once the second is told who was faster', async () => {
    const org = await newOrg('general')
    const { id } = await org.as('technician').call(purchaseRequests.create, aRequest())
    const outcomes = await Promise.allSettled([
      org.as('manager', 'anne').call(purchaseRequests.approve, { id }),
      org.as('manager', 'ben').call(purchaseRequests.reject, { id, reason: 'We have some' }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(String(lost?.reason)).toMatch(/Somebody was faster: (anne|ben) has (approved|rejected) this\./)
  })

  test('is changed by its asker while nobody has decided, and by no other technician', async () => {
    const org = await newOrg('general')
    const peter = org.as('technician', 'peter')
    const { id } = await peter.call(purchaseRequests.create, aRequest())
    const changed = { id, ...aRequest({ lines: [{ description: 'Goggles', quantity: 2 }] }) }
    await expect(org.as('technician', 'paul').call(purchaseRequests.edit, changed)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(org.as('technician', 'paul').call(purchaseRequests.cancel, { id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await peter.call(purchaseRequests.edit, changed)).toMatchObject({ title: 'Goggles', estimate: null })
    expect(await peter.call(purchaseRequests.list, { q: 'goggles' })).toMatchObject({ total: 1 })
    expect(await peter.call(purchaseRequests.list, { q: 'gloves' })).toMatchObject({ total: 0 })
    expect(await peter.call(purchaseRequests.cancel, { id, reason: 'Found some' })).toMatchObject({
      status: 'cancelled',
      decisionNotes: 'Found some',
    })
    await expect(peter.call(purchaseRequests.edit, changed)).rejects.toMatchObject({ code: 'not_allowed_now' })
    expect(await peter.call(purchaseRequests.list, { mine: 'yes', status: 'open' })).toMatchObject({ total: 0 })
  })

  test('says beside the field what cannot be asked for', async () => {
    const org = await newOrg('general')
    const technician = org.as('technician')
    const item = await org.as('manager').call(inventory.create, anItem())
    await org.as('manager').call(inventory.edit, { id: item.id, active: false })
    const refused = async (change: object) =>
      (await technician.send(purchaseRequests.create, { ...aRequest(), ...change })).json<{ fields: object }>().fields
    expect(await refused({ lines: [{ itemId: item.id, quantity: 1 }] })).toHaveProperty(['lines.0.itemId'])
    expect(await refused({ lines: [{ itemId: org.id, quantity: 1 }] })).toHaveProperty(['lines.0.itemId'])
    expect(await refused({ lines: [{ quantity: 1 }] })).toHaveProperty(['lines.0.description'])
    expect(await refused({ lines: [{ description: 'x', quantity: 0.0005 }] })).toHaveProperty(['lines.0.quantity'])
    expect(await refused({ lines: [] })).toHaveProperty('lines')
    expect(await refused({ workOrderId: org.id })).toHaveProperty('workOrderId')
    expect(await refused({ reason: 'x'.repeat(1001) })).toHaveProperty('reason')
  })

  test('belongs to one organisation', async () => {
    const [mine, theirs] = [await newOrg('general'), await newOrg('general')]
    const { id } = await mine.as('manager').call(purchaseRequests.create, aRequest())
    for (const e of [purchaseRequests.get, purchaseRequests.approve, purchaseRequests.cancel])
      await expect(theirs.as('manager').call(e, { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(mine.as('viewer').call(purchaseRequests.create, aRequest())).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('names the work it is for', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const work = await schedule(org, { equipmentType: 'machine' })
    const { id } = await manager.call(purchaseRequests.create, aRequest({ workOrderId: work.id }))
    expect((await manager.call(purchaseRequests.get, { id })).workOrder).toEqual({ id: work.id, number: work.number })
    expect(await manager.call(purchaseRequests.list, { workOrderId: work.id })).toMatchObject({ total: 1 })
    // Somebody else's work is nothing a technician may ask for, or look into.
    await expect(
      org.as('technician').call(purchaseRequests.create, aRequest({ workOrderId: work.id })),
    ).rejects.toMatchObject({ fields: { workOrderId: expect.any(String) as string } })
    expect((await org.as('technician').call(purchaseRequests.get, { id })).workOrder).toBeNull()
  })
})

describe('what becomes of its lines', () => {
  const twoLines = () =>
    aRequest({
      lines: [
        { description: 'Belt B-52', quantity: 2 },
        { description: 'Grease', quantity: 5 },
      ],
    })

  test('moves the request: ordered, approved again, and what is ordered is not taken back', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const vendor = await manager.call(vendors.create, aVendor())
    const request = await manager.call(purchaseRequests.create, twoLines())
    const [belt, grease] = request.lines.map((line) => ({
      description: line.description,
      quantity: line.quantity,
      unitPrice: 1000,
      requestLineId: line.id,
    }))
    const statusNow = async () => (await manager.call(purchaseRequests.get, { id: request.id })).status

    const one = await manager.call(purchaseOrders.create, anOrder(vendor.id, { lines: [belt!] }))
    expect(await statusNow()).toBe('approved')
    expect((await manager.call(purchaseRequests.toOrder, {})).items.map((line) => line.description)).toEqual(['Grease'])
    const other = await manager.call(purchaseOrders.create, anOrder(vendor.id, { lines: [grease!] }))
    expect(await statusNow()).toBe('ordered')
    await expect(manager.call(purchaseRequests.cancel, { id: request.id })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    // A line that is taken out of a draft, and one whose order is cancelled, wait to be ordered again.
    const hand = { description: 'Tape', quantity: 1, unitPrice: 50 }
    await manager.call(purchaseOrders.edit, { id: one.id, ...anOrder(vendor.id, { lines: [hand] }) })
    expect(await statusNow()).toBe('approved')
    await manager.call(purchaseOrders.cancel, { id: other.id, reason: 'Too dear' })
    expect((await manager.call(purchaseRequests.toOrder, { requestId: request.id })).items).toHaveLength(2)
    expect(await manager.call(purchaseRequests.cancel, { id: request.id })).toMatchObject({ status: 'cancelled' })
    expect((await manager.call(purchaseRequests.toOrder, {})).items).toEqual([])
  })

  test('is not ordered twice, also when two order at once', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const vendor = await manager.call(vendors.create, aVendor())
    const request = await manager.call(purchaseRequests.create, aRequest())
    const lines = request.lines.map(({ id, description, quantity }) => ({
      description: description,
      quantity,
      unitPrice: 100,
      requestLineId: id,
    }))
    const order = () => manager.call(purchaseOrders.create, anOrder(vendor.id, { lines }))
    const outcomes = await Promise.allSettled([order(), order(), order()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(order()).rejects.toMatchObject({ fields: { 'lines.0.requestLineId': expect.any(String) as string } })
    // What nobody has approved is not ordered at all.
    const waiting = await org.as('technician').call(purchaseRequests.create, aRequest())
    const early = [{ ...lines[0]!, requestLineId: waiting.lines[0]!.id }]
    await expect(manager.call(purchaseOrders.create, anOrder(vendor.id, { lines: early }))).rejects.toMatchObject({
      fields: { 'lines.0.requestLineId': expect.any(String) as string },
    })
  })
})

test('what runs low is asked for in one press, less what is coming already', async () => {
  const org = await newOrg('general')
  const manager = org.as('manager')
  const store = await manager.call(inventory.createStore, { name: 'Main store' })
  const vendor = await manager.call(vendors.create, aVendor())
  const low = await manager.call(
    inventory.create,
    anItem({
      unitCost: 5000,
      preferredVendorId: vendor.id,
      stock: [{ storeId: store.id, quantity: 2, min: 4, max: 10 }],
    }),
  )
  await manager.call(inventory.create, anItem({ stock: [{ storeId: store.id, quantity: 9, min: 4, max: 10 }] }))

  const twice = await Promise.allSettled([1, 2].map(() => org.as('technician').call(purchaseRequests.reorder, {})))
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const asked = twice.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))[0]!
  expect(asked).toMatchObject({ status: 'requested', estimate: 40_000 })
  expect(asked.lines).toMatchObject([{ item: { id: low.id }, quantity: 8, unitCost: 5000 }])
  expect((await manager.call(inventory.get, { id: low.id })).onOrder).toBe(8)
  await expect(manager.call(purchaseRequests.reorder, {})).rejects.toMatchObject({ code: 'not_allowed_now' })

  await manager.call(purchaseRequests.approve, { id: asked.id })
  expect((await manager.call(purchaseRequests.toOrder, { vendorId: vendor.id })).items).toMatchObject([
    { item: { id: low.id }, vendor: { id: vendor.id } },
  ])
  const other = await manager.call(vendors.create, aVendor({ name: 'Somebody else' }))
  expect((await manager.call(purchaseRequests.toOrder, { vendorId: other.id })).items).toEqual([])
})
