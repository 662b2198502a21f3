import { connections as endpoints, customers as customerEndpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { runAs } from '#core/context.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { aConnection } from './fixtures.ts'
import { connections } from './tables.ts'
import { meters, withCustomer } from './with-customer.ts'

test('technicians and customer service look but do not change', async () => {
  const { org, manager, customerId } = await withCustomer()
  const { id } = await manager.call(endpoints.create, aConnection({ customerId }))
  for (const role of ['technician', 'customer_service']) {
    const they = org.as(role)
    expect(await they.call(endpoints.get, { id })).toMatchObject({ id, moves: [] })
    expect((await they.call(endpoints.list, {})).total).toBe(1)
    await expect(they.call(endpoints.create, aConnection({ customerId }))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(they.call(endpoints.edit, { id, loadKva: 9 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(they.call(endpoints.move, { id, to: 'active' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(they.call(endpoints.mine, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('another organisation finds nothing', async () => {
  const { manager, customerId } = await withCustomer()
  const { id } = await manager.call(endpoints.create, aConnection({ customerId }))
  const theirs = (await newOrg()).as('admin')
  expect(await theirs.call(endpoints.list, {})).toMatchObject({ items: [], total: 0 })
  expect(await theirs.call(endpoints.list, { customerId })).toMatchObject({ items: [], total: 0 })
  expect(await theirs.call(endpoints.feeders, {})).toEqual([])
  await expect(theirs.call(endpoints.get, { id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(theirs.call(endpoints.edit, { id, loadKva: 9 })).rejects.toMatchObject({ code: 'not_found' })
  await expect(theirs.call(endpoints.move, { id, to: 'active' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a customer sees the own connections and no others', async () => {
  const { org, manager, customerId } = await withCustomer()
  const neighbour = await manager.call(customerEndpoints.create, aCustomer())
  const own = await manager.call(endpoints.create, aConnection({ customerId }))
  const mine = [
    own,
    ...(await Promise.all([1, 2].map(() => manager.call(endpoints.create, aConnection({ customerId }))))),
  ]
  const theirs = await manager.call(endpoints.create, aConnection({ customerId: neighbour.id }))
  const portal = org.asCustomer(customerId)
  const first = await portal.call(endpoints.mine, { limit: 2 })
  const second = await portal.call(endpoints.mine, { limit: 2, cursor: first.nextCursor ?? undefined })
  expect(new Set([...meters(first), ...meters(second)])).toEqual(new Set(mine.map(({ meterNumber }) => meterNumber)))
  expect(second.nextCursor).toBe(null)
  const one = await portal.call(endpoints.myOne, { id: own.id })
  expect(one).toMatchObject({
    meterNumber: own.meterNumber,
    openCases: 0,
    town: 'Kilimani',
    point: { latitude: -1.2987 },
  })
  expect(one).not.toHaveProperty('history')
  await expect(portal.call(endpoints.myOne, { id: theirs.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(portal.call(endpoints.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(portal.call(endpoints.move, { id: own.id, to: 'active' })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await rowsSeenBy(org, customerId)).toBe(3)
})

/** What the database itself shows to the customer, whatever a query asks for. */
const rowsSeenBy = (org: TestOrg, customerId: string) =>
  runAs(
    org.id,
    { kind: 'customer', userId: customerId, customerId, name: 'W' },
    async ({ tx }) => (await tx.select().from(connections)).length,
  )
