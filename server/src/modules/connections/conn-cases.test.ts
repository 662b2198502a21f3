import { cases, connections as endpoints } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { aReport } from '#modules/cases/fixtures.ts'
import { aConnection } from './fixtures.ts'
import { withCustomer } from './with-customer.ts'

test('CONN-01 Create new connection', async () => {
  const { manager, customerId } = await withCustomer()
  const made = await manager.call(endpoints.create, aConnection({ customerId }))
  expect(made.meterNumber).toBe('MTR-NAI-000001')
  expect(made.history).toMatchObject([{ event: 'connection.created', who: 'manager' }])
})

test('CONN-02 Link connection to customer', async () => {
  const { org, manager, customer, customerId } = await withCustomer()
  const made = await manager.call(endpoints.create, aConnection({ customerId }))
  expect(made.customer).toEqual({ id: customerId, name: customer.name, accountNumber: customer.accountNumber })
  expect((await manager.call(endpoints.list, { customerId })).items).toMatchObject([{ id: made.id }])
  expect((await org.asCustomer(customerId).call(endpoints.mine, {})).items).toMatchObject([{ id: made.id }])
})

test('CONN-03 Update connection status', async () => {
  const { manager, customerId } = await withCustomer()
  const { id } = await manager.call(endpoints.create, aConnection({ customerId }))
  await manager.call(endpoints.move, { id, to: 'active', notes: 'Meter sealed' })
  const saved = await manager.call(endpoints.get, { id })
  expect(saved.status).toBe('active')
  expect(saved.history.at(-1)).toMatchObject({
    event: 'connection.moved',
    from: 'pending',
    to: 'active',
    notes: 'Meter sealed',
  })
})

test('CONN-04 View connection faults', async () => {
  const { manager, customerId } = await withCustomer()
  const connect = () => manager.call(endpoints.create, aConnection({ customerId }))
  const [{ id }, other] = [await connect(), await connect()]
  const report = (connectionId: string, description: string) =>
    manager.call(cases.report, aReport({ customerId, connectionId, description }))
  const first = await report(id, 'No supply since the morning')
  const second = await report(id, 'Sparks at the meter')
  await report(other.id, 'Low voltage in the evening')
  const { items } = await manager.call(cases.list, { connectionId: id })
  expect(new Set(items.map(({ number }) => number))).toEqual(new Set([first.number, second.number]))
})
