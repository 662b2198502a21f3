import { connections as endpoints, customers as customerEndpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { aConnection } from './fixtures.ts'
import { withCustomer } from './with-customer.ts'

test('a manager adds a connection, which gets the next meter number of its area', async () => {
  const { manager, customer, customerId } = await withCustomer()
  const made = await manager.call(
    endpoints.create,
    aConnection({
      customerId,
      loadKva: 12.55,
      installationDate: '2026-01-31',
      lastReadingDate: '2026-02-01',
      lastReadingKwh: 1043.25,
    }),
  )
  expect(made).toMatchObject({
    meterNumber: 'MTR-NAI-000001',
    status: 'pending',
    loadKva: 12.55,
    installationDate: '2026-01-31',
    lastReadingDate: '2026-02-01',
    lastReadingKwh: 1043.25,
    point: { latitude: -1.2987, longitude: 36.7626 },
    county: customer.county,
    town: customer.town,
    address: customer.address,
    customer: { id: customerId, name: customer.name, accountNumber: customer.accountNumber },
    moves: ['active', 'disconnected'],
  })
  expect(made.history).toMatchObject([{ event: 'connection.created', who: 'manager', to: 'pending' }])
  expect(made).not.toHaveProperty('orgId')
  expect(
    await manager.call(endpoints.create, aConnection({ customerId, areaCode: 'MBA', status: 'active', point: null })),
  ).toMatchObject({ meterNumber: 'MTR-MBA-000002', status: 'active', point: null })
  expect(await manager.call(endpoints.create, aConnection({ customerId }))).toMatchObject({
    meterNumber: 'MTR-NAI-000003',
  })
  expect(await manager.call(endpoints.get, { id: made.id })).toEqual(made)
})

test('twenty at once get twenty meter numbers in a row, and a refused one leaves no gap', async () => {
  const { manager, customerId } = await withCustomer()
  const id = newId()
  await manager.call(endpoints.create, aConnection({ customerId, id }))
  const twice = Array.from({ length: 3 }, () =>
    manager.call(endpoints.create, aConnection({ customerId, id })).catch((error) => error),
  )
  const made = await Promise.all([
    ...Array.from({ length: 20 }, () => manager.call(endpoints.create, aConnection({ customerId }))),
    ...twice,
  ])
  expect(
    made
      .slice(0, 20)
      .map(({ meterNumber }) => String(meterNumber))
      .sort(),
  ).toEqual(Array.from({ length: 20 }, (_, i) => `MTR-NAI-${String(i + 2).padStart(6, '0')}`))
  for (const refused of made.slice(20)) expect(refused).toMatchObject({ code: 'conflict' })
})

test.each([
  [{ areaCode: 'XYZ' }, 'areaCode'],
  [{ areaCode: 'nai' }, 'areaCode'],
  [{ point: { latitude: 91, longitude: 36 } }, 'point.latitude'],
  [{ point: { latitude: -1, longitude: -181 } }, 'point.longitude'],
  [{ point: { latitude: -1 } }, 'point.longitude'],
  [{ loadKva: 0 }, 'loadKva'],
  [{ loadKva: 1.234 }, 'loadKva'],
  [{ loadKva: 100_001 }, 'loadKva'],
  [{ transformer: 'T'.repeat(41) }, 'transformer'],
  [{ feeder: 'F'.repeat(51) }, 'feeder'],
  [{ installationDate: '2026-02-30' }, 'installationDate'],
  [{ installationDate: '0000-01-01' }, 'installationDate'],
  [{ lastReadingDate: '2999-01-01' }, 'lastReadingDate'],
  [{ lastReadingKwh: -1 }, 'lastReadingKwh'],
  [{ lastReadingKwh: 10_000_000_000 }, 'lastReadingKwh'],
  [{ status: 'suspended' }, 'status'],
  [{ type: 'two_phase' }, 'type'],
  [{ meterNumber: 'MTR-NAI-000009' }, 'meterNumber'],
])('%o is refused beside the field', async (wrong, field) => {
  const { manager, customerId } = await withCustomer()
  const answer = await manager.send(endpoints.create, { ...aConnection({ customerId }), ...wrong })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
})

test("a deactivated customer gets no new connection, nor does somebody else's", async () => {
  const { manager, customer, customerId } = await withCustomer()
  await manager.call(customerEndpoints.deactivate, { id: customerId })
  await expect(manager.call(endpoints.create, aConnection({ customerId }))).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringContaining(customer.accountNumber),
  })
  const elsewhere = await withCustomer()
  await expect(manager.call(endpoints.create, aConnection({ customerId: elsewhere.customerId }))).rejects.toMatchObject(
    { code: 'not_found' },
  )
})

test('only what changed is changed, and it is found anew', async () => {
  const { manager, customerId } = await withCustomer()
  const { id } = await manager.call(endpoints.create, aConnection({ customerId }))
  const edited = await manager.call(endpoints.edit, {
    id,
    loadKva: 7.5,
    transformer: 'TX-9000',
    point: null,
    feeder: '',
  })
  expect(edited).toMatchObject({
    loadKva: 7.5,
    transformer: 'TX-9000',
    feeder: null,
    point: null,
    type: 'single_phase',
  })
  expect(edited.history.map(({ event }) => event)).toEqual(['connection.created', 'connection.edited'])
  expect(await manager.call(endpoints.edit, { id, loadKva: 7.5 })).toEqual(edited)
  expect((await manager.call(endpoints.list, { q: 'tx-9000' })).total).toBe(1)
  expect((await manager.call(endpoints.list, { q: 'tx-0114' })).total).toBe(0)
})

test('the status moves along its life, each move with who, from, to and notes', async () => {
  const { manager, customerId } = await withCustomer()
  const { id } = await manager.call(endpoints.create, aConnection({ customerId }))
  await expect(manager.call(endpoints.move, { id, to: 'suspended' })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringMatching(/active or disconnected/),
  })
  await manager.call(endpoints.move, { id, to: 'active', notes: 'Meter sealed' })
  await expect(manager.call(endpoints.move, { id, to: 'active' })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringMatching(/already/),
  })
  expect(await manager.call(endpoints.move, { id, to: 'suspended' })).toMatchObject({
    status: 'suspended',
    moves: ['active', 'disconnected'],
  })
  const gone = await manager.call(endpoints.move, { id, to: 'disconnected' })
  expect(gone.moves).toEqual([])
  expect(gone.history.slice(1)).toMatchObject([
    { event: 'connection.moved', who: 'manager', from: 'pending', to: 'active', notes: 'Meter sealed' },
    { event: 'connection.moved', from: 'active', to: 'suspended', notes: null },
    { event: 'connection.moved', from: 'suspended', to: 'disconnected' },
  ])
  await expect(manager.call(endpoints.move, { id, to: 'active' })).rejects.toMatchObject({
    code: 'not_allowed_now',
    message: expect.stringMatching(/new connection/),
  })
})

test('two move it at once: one does, the other is told', async () => {
  const { manager, customerId } = await withCustomer()
  const { id } = await manager.call(endpoints.create, aConnection({ customerId }))
  const both = await Promise.allSettled([1, 2].map(() => manager.call(endpoints.move, { id, to: 'active' })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await manager.call(endpoints.get, { id })).history.length).toBe(2)
})
