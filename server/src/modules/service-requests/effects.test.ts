import {
  connections,
  customers,
  identity,
  notifications,
  serviceRequests,
  workOrders,
  type ConnectionStatus,
  type ServiceRequestType,
} from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { dayIn } from '#core/clock.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { newOrg, settle } from '#testing/index.ts'
import { approved, submitted, work } from './fixtures.ts'

const today = () => dayIn('Africa/Nairobi', new Date())

describe('a new connection', () => {
  test('approved, it is there and waits for its installation; installed, it is in service from that day', async () => {
    const org = await newOrg()
    const { it, customer } = await approved(org, 'new_connection')
    expect(it).toMatchObject({ status: 'approved', workOrder: { status: 'open' }, moves: ['rejected'], mayPlan: false })
    const manager = org.as('manager')
    const made = await manager.call(connections.get, { id: it.connection!.id })
    expect(made).toMatchObject({
      status: 'pending',
      type: 'single_phase',
      loadKva: 8,
      town: 'Kilimani',
      address: 'Argwings Kodhek Road 3, green gate',
      meterNumber: expect.stringMatching(/^MTR-NAI-\d{6}$/),
      customer: { id: customer.id },
      installationDate: null,
    })
    const order = await org.as('technician').call(workOrders.get, { id: it.workOrder!.id })
    expect(order).toMatchObject({
      type: 'installation',
      serviceRequestId: it.id,
      connection: { meterNumber: made.meterNumber },
      locationText: 'Argwings Kodhek Road 3, green gate, Kilimani',
      contactPhone: customer.phone,
    })
    expect(order.description).toContain('single phase, 8 kVA')

    await org.as('technician').call(workOrders.start, { id: order.id })
    expect(await manager.call(serviceRequests.get, { id: it.id })).toMatchObject({ status: 'in_progress' })
    await org
      .as('technician')
      .call(workOrders.complete, { id: order.id, workPerformed: 'Meter installed', minutes: 90 })
    expect(await manager.call(serviceRequests.get, { id: it.id })).toMatchObject({
      status: 'completed',
      resolutionNotes: 'Meter installed',
      resolvedAt: expect.any(Date),
      moves: [],
    })
    expect(await manager.call(connections.get, { id: made.id })).toMatchObject({
      status: 'active',
      installationDate: today(),
    })
    expect((await manager.call(serviceRequests.list, { q: made.meterNumber })).items).toHaveLength(1)
  })

  test('whoever cannot be given work is refused, and nothing is left of the approval', async () => {
    const org = await newOrg()
    const { it, customer } = await submitted(org, 'new_connection')
    const manager = org.as('manager')
    const technicianId = await org.as('customer_service').userId()
    await expect(manager.call(serviceRequests.approve, { id: it.id, technicianId })).rejects.toMatchObject({
      fields: { technicianId: expect.any(String) },
    })
    await expect(manager.call(serviceRequests.approve, { id: it.id, transformerId: it.id })).rejects.toMatchObject({
      fields: { transformerId: expect.any(String) },
    })
    expect((await manager.call(serviceRequests.get, { id: it.id })).status).toBe('submitted')
    expect((await manager.call(connections.list, { customerId: customer.id })).total).toBe(1)
    expect((await manager.call(workOrders.list, {})).items).toEqual([])
  })
})

/** Type, from which status, what the connection is when the work is done, and the kind of work. */
const CHANGES: [ServiceRequestType, ConnectionStatus, object, string][] = [
  ['upgrade', 'active', { status: 'active', loadKva: 15, type: 'three_phase' }, 'installation'],
  ['downgrade', 'active', { status: 'active', loadKva: 3, type: 'single_phase' }, 'installation'],
  [
    'relocation',
    'active',
    { status: 'active', town: 'Kilimani', address: 'Argwings Kodhek Road 3, green gate', point: null },
    'installation',
  ],
  ['disconnection', 'active', { status: 'disconnected' }, 'disconnection'],
  ['disconnection', 'suspended', { status: 'disconnected' }, 'disconnection'],
  ['reconnection', 'suspended', { status: 'active' }, 'disconnection'],
  ['reconnection', 'disconnected', { status: 'active' }, 'disconnection'],
]

test.each(CHANGES)('a completed %s of what is %s makes it %o', async (type, status, after, kind) => {
  const org = await newOrg()
  const { it, connection } = await approved(org, type, status)
  const get = () => org.as('manager').call(connections.get, { id: connection.id })
  expect(await get()).toMatchObject({ status, loadKva: 5, meterNumber: connection.meterNumber })
  expect(it.workOrder).toMatchObject({ status: 'open' })
  const order = await work(org, it.workOrder!.id)
  expect(order).toMatchObject({ type: kind, status: 'completed' })
  expect(order.title.toLowerCase()).toContain(type)
  expect(await get()).toMatchObject({ ...after, meterNumber: connection.meterNumber })
  expect((await org.as('manager').call(serviceRequests.get, { id: it.id })).status).toBe('completed')
})

test('a connection that was changed by hand meanwhile is left as it is, and colleagues read so', async () => {
  const org = await newOrg()
  const { it } = await approved(org, 'new_connection')
  await org.as('manager').call(connections.move, { id: it.connection!.id, to: 'disconnected' })
  await work(org, it.workOrder!.id)
  const done = await org.as('manager').call(serviceRequests.get, { id: it.id })
  expect(done.status).toBe('completed')
  expect(done.history.map(({ notes }) => notes).join()).toContain('stays disconnected')
  expect((await org.as('manager').call(connections.get, { id: it.connection!.id })).status).toBe('disconnected')
})

describe('work that is called off', () => {
  test('gives the request back, to be planned anew', async () => {
    const org = await newOrg()
    const { it, connection } = await approved(org, 'upgrade')
    const manager = org.as('manager')
    await org.as('technician').call(workOrders.start, { id: it.workOrder!.id })
    await manager.call(workOrders.cancel, { id: it.workOrder!.id, reason: 'No cable in store' })
    const back = await manager.call(serviceRequests.get, { id: it.id })
    expect(back).toMatchObject({ status: 'approved', mayPlan: true, workOrder: { status: 'cancelled' } })
    expect(back.history.at(-1)).toMatchObject({ event: 'service-request.unplanned', notes: 'No cable in store' })

    const technicianId = await org.as('technician').userId()
    const again = await manager.call(serviceRequests.plan, { id: it.id, technicianId, scheduledOn: today() })
    expect(again).toMatchObject({ mayPlan: false, workOrder: { status: 'scheduled', scheduledOn: today() } })
    expect(again.workOrder!.id).not.toBe(it.workOrder!.id)
    await expect(manager.call(serviceRequests.plan, { id: it.id })).rejects.toMatchObject({
      message: `${again.workOrder!.number} is open for this. Plan the visit there.`,
    })
    await work(org, again.workOrder!.id)
    expect((await manager.call(connections.get, { id: connection.id })).loadKva).toBe(15)
  })

  test('when the request is rejected after all, and with it a connection that was never installed', async () => {
    const org = await newOrg()
    const { it } = await approved(org, 'new_connection')
    const manager = org.as('manager')
    const reason = 'The line in your street cannot carry it'
    const rejected = await manager.call(serviceRequests.reject, { id: it.id, reason })
    expect(rejected).toMatchObject({
      status: 'rejected',
      resolutionNotes: reason,
      workOrder: { status: 'cancelled' },
      moves: [],
    })
    expect(rejected.history.filter(({ event }) => event === 'service-request.unplanned')).toEqual([])
    expect((await manager.call(connections.get, { id: it.connection!.id })).status).toBe('disconnected')
  })
})

describe('a change of name', () => {
  test('makes the account the new holder’s: the old one is signed out, and both are told', async () => {
    const org = await newOrg()
    const { it, customer } = await approved(org, 'name_change')
    expect(it).toMatchObject({ status: 'approved', workOrder: null, moves: ['completed', 'rejected'], mayPlan: false })
    const old = org.asCustomer(customer.id)
    await old.call(identity.me, {})
    const manager = org.as('manager')
    await manager.call(serviceRequests.complete, { id: it.id, notes: 'Contract signed at the counter' })
    expect(await manager.call(customers.get, { id: customer.id })).toMatchObject({
      name: 'Otieno Were',
      idNumber: 'A7654321',
      phone: '+254722000111',
      email: null,
      preferredContact: 'sms',
      accountNumber: customer.accountNumber,
    })
    await expect(old.call(identity.me, {})).rejects.toMatchObject({ code: 'unauthenticated' })
    expect((await manager.call(serviceRequests.list, { q: 'otieno' })).items).toHaveLength(1)
    await settle()
    const { items } = await org.as('admin').call(notifications.outbox, { channel: 'sms' })
    const done = items.filter(({ body }) => body.includes('runs on the new name')).map(({ to }) => to)
    expect(done.sort()).toEqual([customer.phone, '+254722000111'].sort())
  })

  test('to somebody who has an account already is refused with a sentence', async () => {
    const org = await newOrg()
    const { it } = await submitted(org, 'name_change')
    const manager = org.as('manager')
    await manager.call(serviceRequests.review, { id: it.id })
    const other = await manager.call(customers.create, aCustomer({ idNumber: 'A7654321' }))
    await expect(manager.call(serviceRequests.approve, { id: it.id })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining(other.accountNumber),
    })
  })

  test('what needs a visit is not completed without one', async () => {
    const org = await newOrg()
    const { it } = await approved(org, 'upgrade')
    await expect(org.as('manager').call(serviceRequests.complete, { id: it.id, notes: 'Done' })).rejects.toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('work order'),
    })
  })
})
