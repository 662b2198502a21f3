import type { Customer, customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { me } from '../queries.ts'
import { editCustomer } from './edit-customer.ts'

/** By the customer: only how they can be reached; who they are is changed by staff, who check it. */
export async function updateMe(ctx: Ctx, input: Input<typeof endpoints.updateMe>): Promise<Customer> {
  const { id } = await me(ctx)
  return editCustomer(ctx, { id, ...input })
}
