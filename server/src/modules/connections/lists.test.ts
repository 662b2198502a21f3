import { count, eq } from 'drizzle-orm'
import { connections as endpoints, customers as customerEndpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { keptTotal } from '#core/totals.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { settle } from '#testing/index.ts'
import { aConnection } from './fixtures.ts'
import { connections } from './tables.ts'
import { meters, withCustomer } from './with-customer.ts'

test('found by meter, transformer, feeder and customer', async () => {
  const { manager } = await withCustomer()
  const customer = await manager.call(
    customerEndpoints.create,
    aCustomer({ firstName: 'Otieno', lastName: 'Were', phone: '0733444555' }),
  )
  const wanted = await manager.call(
    endpoints.create,
    aConnection({ customerId: customer.id, transformer: 'TX-777', feeder: 'Karen 33kV', areaCode: 'KSM' }),
  )
  const other = await manager.call(customerEndpoints.create, aCustomer({ firstName: 'Mary', lastName: 'Atieno' }))
  await manager.call(endpoints.create, aConnection({ customerId: other.id }))
  for (const q of [
    wanted.meterNumber,
    'mtr-ksm',
    'ksm-000001',
    'TX-777',
    'tx-7',
    'karen',
    'Karen 33kV',
    'otieno',
    'Otieno Were',
    customer.accountNumber,
    '0733 444 555',
  ]) {
    expect({ q, found: meters(await manager.call(endpoints.list, { q })) }).toEqual({ q, found: [wanted.meterNumber] })
  }
  expect((await manager.call(endpoints.list, { q: 'otieno tx-777' })).total).toBe(1)
  expect((await manager.call(endpoints.list, { q: 'nobody' })).items).toEqual([])

  await manager.call(customerEndpoints.edit, { id: customer.id, firstName: 'Karen', phone: '0733444666' })
  expect((await manager.call(endpoints.list, { q: 'otieno' })).total).toBe(0)
  for (const q of ['karen were', '0733444666', 'karen 33kv'])
    expect(meters(await manager.call(endpoints.list, { q }))).toEqual([wanted.meterNumber])
  await manager.call(customerEndpoints.edit, { id: customer.id, firstName: 'Otieno' })
  expect((await manager.call(endpoints.list, { q: 'karen' })).total).toBe(1)
})

test('filters, sorts and pages', async () => {
  const { manager, customerId } = await withCustomer()
  const other = await manager.call(customerEndpoints.create, aCustomer())
  for (let i = 0; i < 13; i++) {
    await manager.call(
      endpoints.create,
      aConnection({
        customerId: i < 4 ? other.id : customerId,
        type: i % 3 ? 'single_phase' : 'three_phase',
        status: i % 2 ? 'active' : 'pending',
        feeder: i % 4 ? 'Karen 33kV' : i ? 'Athi River 66kV' : null,
        areaCode: i % 2 ? 'NAI' : 'MBA',
      }),
    )
  }
  for (const sort of ['newest', 'meter'] as const) {
    const first = await manager.call(endpoints.list, { sort })
    const second = await manager.call(endpoints.list, { sort, cursor: first.nextCursor ?? undefined })
    expect([first.items.length, second.items.length, first.total, second.nextCursor]).toEqual([10, 3, 13, null])
    const seen = [...meters(first), ...meters(second)]
    expect(new Set(seen).size).toBe(13)
    if (sort === 'meter') expect(seen).toEqual(seen.toSorted())
    else expect(seen[0]).toBe('MTR-MBA-000013')
  }
  const total = async (filters: object) => {
    const { total: n, items } = await manager.call(endpoints.list, { ...filters, limit: 100 })
    expect(items.length).toBe(n)
    return n
  }
  expect(await total({ status: 'active' })).toBe(6)
  expect(await total({ type: 'three_phase' })).toBe(5)
  expect(await total({ type: 'three_phase', status: 'pending' })).toBe(3)
  expect(await total({ feeder: 'Karen 33kV' })).toBe(9)
  expect(await total({ customerId: other.id })).toBe(4)
  expect(await total({ customerId: other.id, status: 'active', q: 'mtr' })).toBe(2)
  expect(await manager.call(endpoints.feeders, {})).toEqual(['Athi River 66kV', 'Karen 33kV'])
  expect(await manager.call(endpoints.feeders, { q: 'KAR' })).toEqual(['Karen 33kV'])
})

test('the totals equal a recount after many made and moved at once', async () => {
  const { org, manager, customerId } = await withCustomer()
  const made = await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      manager.call(endpoints.create, aConnection({ customerId, type: i % 3 ? 'single_phase' : 'three_phase' })),
    ),
  )
  await Promise.all(
    made.map(({ id }, i) =>
      i % 4
        ? manager.call(endpoints.move, { id, to: i % 2 ? 'active' : 'disconnected' })
        : manager.call(endpoints.edit, { id, type: 'three_phase' }),
    ),
  )
  await settle()
  await org.look(async (ctx) => {
    const groups = await ctx.tx
      .select({ status: connections.status, type: connections.type, n: count() })
      .from(connections)
      .where(eq(connections.orgId, org.id))
      .groupBy(connections.status, connections.type)
    for (const { status, type, n } of groups) expect(await keptTotal(ctx, 'connections', [status, type])).toBe(n)
    expect(await keptTotal(ctx, 'connections', [])).toBe(24)
  })
})
