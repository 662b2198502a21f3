import type { DemoCustomer } from './customers.ts'
import { MINUTE, plus } from './moments.ts'
import type { DemoPortalLogin } from './organisations.ts'

/** A second account of somebody who has a portal login, added to that login. */
export type DemoShop = { ownerId: string; shopId: string; linkedAt: Date }

/** Makes the first business in the owner's county theirs, under the name of their shop. */
export function demoShops(
  customers: DemoCustomer[],
  portal: DemoPortalLogin[],
): { customers: DemoCustomer[]; shops: DemoShop[] } {
  const shops: DemoShop[] = []
  const named = new Map<string, NonNullable<DemoPortalLogin['shop']>>()
  for (const [i, { shop }] of portal.entries()) {
    const owner = customers[i]
    const theirs = customers.find(
      ({ input, deactivatedAt }) =>
        input.type === 'commercial' && input.county === owner?.input.county && !deactivatedAt && !named.has(input.id),
    )
    if (!shop || !owner || !theirs) continue
    named.set(theirs.input.id, shop)
    const later = owner.registeredAt > theirs.registeredAt ? owner.registeredAt : theirs.registeredAt
    shops.push({ ownerId: owner.input.id, shopId: theirs.input.id, linkedAt: plus(later, 30 * MINUTE) })
  }
  return {
    shops,
    customers: customers.map((customer) => ({
      ...customer,
      input: { ...customer.input, ...named.get(customer.input.id) },
    })),
  }
}
