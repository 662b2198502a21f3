import { customers } from '@mtambo/contract'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { newOrg } from '#testing/index.ts'

/** For tests: an organisation, its manager and one customer. */
export async function withCustomer() {
  const org = await newOrg()
  const manager = org.as('manager')
  const customer = await manager.call(customers.create, aCustomer())
  return { org, manager, customer, customerId: customer.id }
}

export const meters = ({ items }: { items: { meterNumber: string }[] }) => items.map(({ meterNumber }) => meterNumber)
