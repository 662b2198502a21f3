import { inventory, purchaseOrders, purchaseRequests, stock, vendors, type Output } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { anItem } from '#modules/inventory/fixtures.ts'
import { aVendor } from '#modules/vendors/fixtures.ts'
import { newOrg } from '#testing/index.ts'
import { anOrder, aReceipt, aRequest, placed } from './fixtures.ts'

describe('goods come', () => {
  /** An order of 10 filters at 1,500.00 and something that is no item. */
  async function ordered() {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const store = await manager.call(inventory.createStore, { name: 'Main store' })
    const item = await manager.call(inventory.create, anItem())
    const order = await placed(org, {
      lines: [
        { itemId: item.id, quantity: 10, unitPrice: 150_000, taxRate: 16 },
        { description: 'Delivery to the gate', quantity: 1, unitPrice: 20_000 },
      ],
      storeId: store.id,
    })
    const onHand = async () => (await manager.call(inventory.get, { id: item.id })).onHand
    return { org, manager, store, item, order, onHand }
  }
  const statusOf = ({ status, lines }: Output<typeof purchaseOrders.get>) => ({
    status,
    received: lines.map(({ received }) => received),
  })

  test('in parts, into the store at their cost', async () => {
    const { manager, store, item, order, onHand } = await ordered()
    const storeId = store.id
    await expect(manager.call(purchaseOrders.receive, aReceipt(order, 4))).rejects.toMatchObject({
      fields: { storeId: expect.any(String) as string },
    })
    const part = await manager.call(purchaseOrders.receive, aReceipt(order, 4, { storeId, deliveryNote: 'DN 77' }))
    expect(statusOf(part)).toEqual({ status: 'partly_received', received: [4, 0] })
    expect(part.receipts).toMatchObject([
      { deliveryNote: 'DN 77', store: { name: 'Main store' }, lines: [{ quantity: 4 }] },
    ])
    expect(await manager.call(inventory.get, { id: item.id })).toMatchObject({
      onHand: 4,
      averageCost: 150_000,
      onOrder: 6,
    })
    const { items: movements } = await manager.call(stock.movements, { itemId: item.id })
    expect(movements).toMatchObject([{ kind: 'receive', quantity: 4, value: 600_000, reference: order.number }])

    const rest = { lineId: order.lines[0]!.id, quantity: 6, unitCost: 160_000 }
    const delivery = { lineId: order.lines[1]!.id, quantity: 1 }
    const whole = aReceipt(order, 1, { storeId, lines: [rest, delivery] })
    expect(statusOf(await manager.call(purchaseOrders.receive, whole))).toEqual({
      status: 'received',
      received: [10, 1],
    })
    expect(await onHand()).toBe(10)
    expect((await manager.call(inventory.get, { id: item.id })).averageCost).toBe(156_000)
    await expect(manager.call(purchaseOrders.receive, aReceipt(order, 1, { storeId }))).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    expect((await manager.call(purchaseOrders.spend, { vendorId: order.vendor.id })).total).toBe(1_580_000)
  })

  test('the same receipt counts once, also when it arrives twice at the same moment', async () => {
    const { manager, store, order, onHand } = await ordered()
    const receipt = aReceipt(order, 10, { storeId: store.id })
    await Promise.all([1, 2, 3].map(() => manager.call(purchaseOrders.receive, receipt)))
    expect(await onHand()).toBe(10)
    // Afterwards too, when all of it has come.
    const last = aReceipt(order, 1, { lines: [{ lineId: order.lines[1]!.id, quantity: 1 }] })
    await manager.call(purchaseOrders.receive, last)
    expect(await manager.call(purchaseOrders.receive, receipt)).toMatchObject({ status: 'received' })
    expect(await onHand()).toBe(10)
    const other = await manager.call(purchaseOrders.create, anOrder(order.vendor.id))
    await manager.call(purchaseOrders.send, { id: other.id })
    await expect(
      manager.call(purchaseOrders.receive, aReceipt(other, 1, { receiptId: receipt.receiptId })),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('two at once do not take in more than was ordered', async () => {
    const { manager, store, order, onHand } = await ordered()
    const storeId = store.id
    const outcomes = await Promise.allSettled(
      [6, 6, 6].map((n) => manager.call(purchaseOrders.receive, aReceipt(order, n, { storeId }))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await onHand()).toBe(6)
    await expect(manager.call(purchaseOrders.receive, aReceipt(order, 6, { storeId }))).rejects.toMatchObject({
      fields: { 'lines.0.quantity': expect.stringContaining('Only 4 of Oil filter are still to come.') as string },
    })
    const more = await manager.call(purchaseOrders.receive, aReceipt(order, 6, { storeId, allowMore: true }))
    expect(statusOf(more)).toEqual({ status: 'partly_received', received: [12, 0] })
  })

  test('what is refused changes nothing', async () => {
    const { org, manager, store, order, onHand } = await ordered()
    const line = { lineId: order.lines[0]!.id, quantity: 1 }
    for (const lines of [[line, line], [{ lineId: newId(), quantity: 1 }]])
      await expect(
        manager.call(purchaseOrders.receive, aReceipt(order, 1, { storeId: store.id, lines })),
      ).rejects.toMatchObject({ code: 'invalid' })
    await expect(manager.call(purchaseOrders.receive, aReceipt(order, 1, { storeId: org.id }))).rejects.toMatchObject({
      fields: { storeId: expect.any(String) as string },
    })
    expect(await onHand()).toBe(0)
    const draft = await manager.call(purchaseOrders.create, anOrder(order.vendor.id))
    await expect(manager.call(purchaseOrders.receive, aReceipt(draft, 1))).rejects.toThrow(
      'An order that is draft cannot become partly received. It can become: sent, cancelled.',
    )
  })

  test('a request is received with its order; of a cancelled order what came stays', async () => {
    const { manager, store, item } = await ordered()
    const request = await manager.call(purchaseRequests.create, aRequest({ lines: [{ itemId: item.id, quantity: 5 }] }))
    const vendor = await manager.call(vendors.create, aVendor())
    const lines = [{ itemId: item.id, quantity: 5, unitPrice: 100, requestLineId: request.lines[0]!.id }]
    const order = await manager.call(purchaseOrders.create, anOrder(vendor.id, { lines }))
    expect(order.lines[0]!.request).toMatchObject({ number: request.number })
    await manager.call(purchaseOrders.send, { id: order.id })
    await manager.call(purchaseOrders.receive, aReceipt(order, 2, { storeId: store.id }))
    expect((await manager.call(purchaseRequests.get, { id: request.id })).lines).toMatchObject([
      { order: { number: order.number }, received: 2 },
    ])
    await manager.call(purchaseOrders.cancel, { id: order.id, reason: 'They have no more' })
    expect(await manager.call(purchaseRequests.get, { id: request.id })).toMatchObject({ status: 'received' })
    expect(await manager.call(inventory.get, { id: item.id })).toMatchObject({ onHand: 2 })
  })
})
