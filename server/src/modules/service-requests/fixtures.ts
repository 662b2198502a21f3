import {
  connections,
  customers,
  serviceRequests,
  workOrders,
  type ConnectionStatus,
  type Input,
  type ServiceRequestType,
} from '@mtambo/contract'
import { aConnection } from '#modules/connections/fixtures.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import type { TestOrg } from '#testing/index.ts'

type New = Input<typeof serviceRequests.create>

const PLACE = { areaCode: 'NAI', town: 'Kilimani', address: 'Argwings Kodhek Road 3, green gate' }
const HOLDER = { newFirstName: 'Otieno', newLastName: 'Were', newIdNumber: 'A7654321', newPhone: '0722000111' }

/** What each type must be told, beside the connection it is about. */
export const NEEDED: Record<ServiceRequestType, Partial<New>> = {
  new_connection: { connectionType: 'single_phase', loadKva: 8, ...PLACE },
  upgrade: { loadKva: 15, connectionType: 'three_phase' },
  downgrade: { loadKva: 3 },
  relocation: PLACE,
  name_change: HOLDER,
  disconnection: {},
  reconnection: {},
}

/** A customer with a connection of 5 kVA, in that status. */
export async function supplied(org: TestOrg, status: ConnectionStatus = 'active') {
  const manager = org.as('manager')
  const customer = await manager.call(customers.create, aCustomer())
  const starts = status === 'pending' ? 'pending' : 'active'
  const { id } = await manager.call(connections.create, aConnection({ customerId: customer.id, status: starts }))
  if (status !== starts) await manager.call(connections.move, { id, to: status })
  return { customer, connection: await manager.call(connections.get, { id }) }
}

type Supplied = Awaited<ReturnType<typeof supplied>>

/** What somebody would ask for, of this type, for this customer. */
export const aRequest = (
  type: ServiceRequestType,
  { customer, connection }: Supplied,
  overrides: Partial<New> = {},
): New => ({
  type,
  customerId: customer.id,
  ...(type !== 'new_connection' && { connectionId: connection.id }),
  ...NEEDED[type],
  ...overrides,
})

/** Submitted for a customer whose connection is in that status. */
export async function submitted(org: TestOrg, type: ServiceRequestType, status?: ConnectionStatus) {
  const them = await supplied(org, status ?? (type === 'reconnection' ? 'suspended' : 'active'))
  const it = await org.as('manager').call(serviceRequests.create, aRequest(type, them))
  return { ...them, it }
}

/** Approved, with a technician who has the work. */
export async function approved(org: TestOrg, type: ServiceRequestType, status?: ConnectionStatus) {
  const { it, ...them } = await submitted(org, type, status)
  const visit = type === 'name_change' ? {} : { technicianId: await org.as('technician').userId() }
  return { ...them, it: await org.as('manager').call(serviceRequests.approve, { id: it.id, ...visit }) }
}

/** The technician does the work. */
export async function work(org: TestOrg, id: string) {
  await org.as('technician').call(workOrders.start, { id })
  return org.as('technician').call(workOrders.complete, { id, workPerformed: 'Done as agreed, sealed', minutes: 60 })
}
