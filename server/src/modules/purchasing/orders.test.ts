import { inventory, purchaseOrders, purchaseRequests, vendors } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { outside, replaceOutside, type MailMessage } from '#core/outside/index.ts'
import { anItem } from '#modules/inventory/fixtures.ts'
import { notices } from '#modules/notifications/index.ts'
import { aVendor } from '#modules/vendors/fixtures.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { anOrder, aReceipt, placed } from './fixtures.ts'

const restore: (() => void)[] = []
afterEach(() => restore.splice(0).forEach((back) => back()))

describe('an order', () => {
  test('is written, placed and cancelled, with its totals and its history', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const vendor = await manager.call(vendors.create, aVendor())
    const draft = await manager.call(purchaseOrders.create, anOrder(vendor.id))
    expect(draft).toMatchObject({
      number: expect.stringMatching(/^PO-\d{4}-000001$/) as string,
      status: 'draft',
      currency: 'KES',
      net: 540_000,
      tax: 86_400,
      total: 626_400,
      vendorEmail: 'mercy@nairobibearings.example.com',
      may: ['send', 'edit', 'cancel'],
    })
    const sent = await manager.call(purchaseOrders.send, { id: draft.id })
    expect(sent).toMatchObject({ status: 'sent', sentTo: null, may: ['receive', 'mail', 'cancel'] })
    await expect(manager.call(purchaseOrders.edit, { id: draft.id, ...anOrder(vendor.id) })).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
    await expect(manager.call(purchaseOrders.send, { id: draft.id })).rejects.toMatchObject({
      fields: { email: expect.any(String) as string },
    })
    const over = await manager.call(purchaseOrders.cancel, { id: draft.id, reason: 'Not needed any more' })
    expect(over.history.map(({ event }) => event)).toEqual([
      'purchase-order.written',
      'purchase-order.sent',
      'purchase-order.cancelled',
    ])
    await expect(manager.call(purchaseOrders.cancel, { id: draft.id, reason: 'Again' })).rejects.toThrow(
      'An order that is cancelled cannot become cancelled. It is finished.',
    )
  })

  test('is found by vendor, item, words and what is late', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const item = await manager.call(inventory.create, anItem({ name: 'Ball bearing 6204' }))
    const late = await placed(org, {
      lines: [{ itemId: item.id, quantity: 4, unitPrice: 900 }],
      expectedOn: '2020-01-31',
    })
    const vendor = await manager.call(vendors.create, aVendor({ name: 'Acme Oils' }))
    await manager.call(purchaseOrders.create, anOrder(vendor.id, { expectedOn: '2020-01-31' }))
    const numbers = async (filters: Parameters<typeof manager.call<typeof purchaseOrders.list>>[1]) =>
      (await manager.call(purchaseOrders.list, filters)).items.map(({ number }) => number.slice(-1))
    expect(await numbers({})).toEqual(['2', '1'])
    expect(await numbers({ sort: 'oldest', status: 'open' })).toEqual(['1', '2'])
    expect(await numbers({ vendorId: vendor.id })).toEqual(['2'])
    expect(await numbers({ itemId: item.id })).toEqual(['1'])
    expect(await numbers({ q: 'ball' })).toEqual(['1'])
    expect(await numbers({ q: 'acme' })).toEqual(['2'])
    // A draft is not late: nobody was asked for anything yet.
    expect(await numbers({ status: 'late' })).toEqual(['1'])
    expect(late.late).toBe(true)
    const first = await manager.call(purchaseOrders.list, { limit: 1 })
    expect(await numbers({ limit: 1, cursor: first.nextCursor! })).toEqual(['1'])
    expect(await manager.call(purchaseOrders.list, { status: 'draft' })).toMatchObject({ total: 1, capped: false })
  })

  test('of a vendor who is paid in other money is in that money', async () => {
    const org = await newOrg('general')
    const manager = org.as('manager')
    const vendor = await manager.call(vendors.create, aVendor({ currency: 'USD' }))
    const order = await manager.call(purchaseOrders.create, anOrder(vendor.id))
    expect(order).toMatchObject({ currency: 'USD', ownCurrency: false })
    const { id } = await manager.call(purchaseOrders.send, { id: order.id })
    const receipt = aReceipt(order, 12)
    await expect(manager.call(purchaseOrders.receive, receipt)).rejects.toMatchObject({
      fields: { 'lines.0.unitCost': 'Say what one cost in KES: the order is in USD.' },
    })
    const lines = receipt.lines.map((line) => ({ ...line, unitCost: 5_800_000 }))
    expect(await manager.call(purchaseOrders.receive, { ...receipt, lines })).toMatchObject({ id, status: 'received' })
    expect(await manager.call(purchaseOrders.spend, { vendorId: vendor.id })).toMatchObject({
      total: 69_600_000,
      currency: 'KES',
      openOrders: 0,
    })
  })

  test('is refused beside the field, belongs to one organisation, and is written by buyers', async () => {
    const [org, theirs] = [await newOrg('general'), await newOrg('general')]
    const manager = org.as('manager')
    const vendor = await manager.call(vendors.create, aVendor())
    const refused = async (change: object) =>
      (await manager.send(purchaseOrders.create, { ...anOrder(vendor.id), ...change })).json<{ fields: object }>()
        .fields
    const line = { description: 'Press', quantity: 9_999_999, unitPrice: 1_000_000_000_000 }
    expect(await refused({ vendorId: org.id })).toHaveProperty('vendorId')
    expect(await refused({ storeId: org.id })).toHaveProperty('storeId')
    expect(await refused({ lines: [line] })).toHaveProperty(['lines.0.unitPrice'])
    expect(await refused({ lines: [{ ...line, quantity: 1, taxRate: 101 }] })).toHaveProperty(['lines.0.taxRate'])
    expect(await refused({ lines: [{ ...line, quantity: 1, unitPrice: 0.5 }] })).toHaveProperty(['lines.0.unitPrice'])
    await manager.call(vendors.deactivate, { id: vendor.id })
    expect(await refused({})).toHaveProperty('vendorId')

    const order = await placed(org)
    const other = theirs.as('manager')
    for (const attempt of [
      () => other.call(purchaseOrders.get, { id: order.id }),
      () => other.call(purchaseOrders.pdf, { id: order.id }),
      () => other.call(purchaseOrders.cancel, { id: order.id, reason: 'Not yours' }),
      () => other.call(purchaseOrders.receive, aReceipt(order, 1)),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    await expect(org.as('technician').call(purchaseOrders.receive, aReceipt(order, 1))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

test('goes to the vendor by mail with its PDF, and once more if it did not arrive', async () => {
  const letters: MailMessage[] = []
  const mail = { sandbox: true, send: async (letter: MailMessage) => void letters.push(letter) }
  restore.push(replaceOutside({ ...outside(), mail }))
  const org = await newOrg('general')
  const manager = org.as('manager')
  const vendor = await manager.call(vendors.create, aVendor())
  const { id, number } = await manager.call(purchaseOrders.create, anOrder(vendor.id, { expectedOn: '2030-02-01' }))
  const email = 'mercy@nairobibearings.example.com'
  await manager.call(purchaseOrders.send, { id, email, message: 'The blue ones, please.' })
  await settle()
  const [letter] = letters.filter(({ to }) => to === email)
  expect(letter!.subject).toMatch(new RegExp(`^Purchase order ${number} · `))
  expect(letter!.text).toContain('Dear Mercy Atieno,')
  expect(letter!.text).toContain('The blue ones, please.')
  expect(letter!.text).toContain('We expect it by 1 February 2030.')
  expect(letter!.attachment).toMatchObject({ name: `${number}.pdf`, mediaType: 'application/pdf' })
  expect(Buffer.from(letter!.attachment!.content).subarray(0, 5).toString()).toBe('%PDF-')

  expect(await manager.call(purchaseOrders.send, { id, email: 'office@nairobibearings.example.com' })).toMatchObject({
    status: 'sent',
    sentTo: 'office@nairobibearings.example.com',
  })
  await settle()
  expect(letters.filter(({ attachment }) => attachment)).toHaveLength(2)
})

describe('above the limit', () => {
  const limited = async () => {
    const org = await newOrg('general')
    await org.as('admin').call(purchaseRequests.saveSettings, { approvalLimit: 500_000 })
    const vendor = await org.as('manager', 'anne').call(vendors.create, aVendor())
    const order = await org.as('manager', 'anne').call(purchaseOrders.create, anOrder(vendor.id))
    return { org, order, vendor, anne: org.as('manager', 'anne'), ben: org.as('manager', 'ben') }
  }
  const noticesOf = (org: TestOrg, userId: string) =>
    org.look(async ({ tx, orgId }) => {
      const where = and(eq(notices.orgId, orgId), eq(notices.userId, userId))
      return (await tx.select({ title: notices.title }).from(notices).where(where)).map(({ title }) => title)
    })

  test('somebody other than the author approves', async () => {
    const { org, order, anne, ben } = await limited()
    await ben.browser()
    expect(order).toMatchObject({ approval: { needed: true }, may: ['ask_approval', 'edit', 'cancel'] })
    await expect(anne.call(purchaseOrders.send, { id: order.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(ben.call(purchaseOrders.approve, { id: order.id })).rejects.toMatchObject({ code: 'not_allowed_now' })
    await anne.call(purchaseOrders.askApproval, { id: order.id })
    expect(await anne.call(purchaseOrders.list, { status: 'awaiting' })).toMatchObject({ total: 1 })
    await expect(anne.call(purchaseOrders.approve, { id: order.id })).rejects.toMatchObject({ code: 'forbidden' })
    await settle()
    expect(await noticesOf(org, await ben.userId())).toEqual([`${order.number} waits for approval`])

    const declined = await ben.call(purchaseOrders.decline, { id: order.id, reason: 'Ask for a discount' })
    expect(declined).toMatchObject({ status: 'draft', awaitsApproval: false })
    await anne.call(purchaseOrders.askApproval, { id: order.id })
    expect(await ben.call(purchaseOrders.approve, { id: order.id })).toMatchObject({
      approval: { by: { name: 'ben' } },
    })
    await settle()
    expect((await noticesOf(org, await anne.userId())).toSorted()).toEqual([
      `${order.number} is approved`,
      `${order.number} was not approved`,
    ])
    expect(await anne.call(purchaseOrders.send, { id: order.id })).toMatchObject({ status: 'sent' })
  })

  test('a change of what was approved is approved again, and not by who made it', async () => {
    const { order, vendor, anne, ben } = await limited()
    await anne.call(purchaseOrders.askApproval, { id: order.id })
    await ben.call(purchaseOrders.approve, { id: order.id })
    const changed = await ben.call(purchaseOrders.edit, { id: order.id, ...anOrder(vendor.id) })
    expect(changed).toMatchObject({ approval: { at: null, by: null, askedAt: null } })
    await ben.call(purchaseOrders.askApproval, { id: order.id })
    for (const who of [anne, ben])
      await expect(who.call(purchaseOrders.approve, { id: order.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('only who manages the settings moves the limit; below it nobody is needed', async () => {
    const { org, order, anne } = await limited()
    await expect(anne.call(purchaseRequests.saveSettings, { approvalLimit: null })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await org.as('admin').call(purchaseRequests.saveSettings, { approvalLimit: 10_000_000 })
    expect(await anne.call(purchaseRequests.settings, {})).toEqual({ approvalLimit: 10_000_000 })
    expect(await anne.call(purchaseOrders.send, { id: order.id })).toMatchObject({ status: 'sent' })
  })
})
