import { cases, connections, customers, type Input } from '@mtambo/contract'
import { aConnection } from '#modules/connections/fixtures.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import type { TestOrg } from '#testing/index.ts'

/** A report at a place, as staff would enter it. */
export const aReport = (overrides: Partial<Input<typeof cases.report>> = {}): Input<typeof cases.report> => ({
  category: 'power_outage',
  description: 'The whole street is dark since the storm.',
  severity: 'high',
  locationText: 'Kenyatta Road, opposite the market',
  ...overrides,
})

export const manager = (org: TestOrg) => org.as('manager')
export const report = (org: TestOrg, overrides = {}) =>
  org.as('customer_service').call(cases.report, aReport(overrides))

/** A customer and where they are connected. */
export async function supplied(org: TestOrg) {
  const customer = await manager(org).call(customers.create, aCustomer())
  const connection = await manager(org).call(connections.create, aConnection({ customerId: customer.id }))
  return { customer, connection }
}

/** A report that a technician has. */
export async function assigned(org: TestOrg) {
  const it = await report(org)
  const assigneeId = await org.as('technician').userId()
  return { it: await manager(org).call(cases.assign, { id: it.id, assigneeId }), assigneeId }
}
