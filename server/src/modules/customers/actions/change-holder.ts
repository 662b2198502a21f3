import type { Customer, customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { unlinkCustomer } from '#modules/identity/index.ts'
import { setRegistered } from '../registered.ts'
import { editCustomer } from './edit-customer.ts'

type Holder = Required<Pick<Input<typeof endpoints.edit>, 'id' | 'firstName' | 'lastName' | 'idNumber' | 'phone'>>

/**
 * The account goes over to somebody else. Whoever had it is signed out and gets no more of its letters; the new holder
 * may open a portal login of their own.
 */
export async function changeHolder(ctx: Ctx, { id, ...holder }: Holder): Promise<Customer> {
  await unlinkCustomer(ctx, id)
  await setRegistered(ctx, id, false)
  return editCustomer(ctx, { id, ...holder, email: null, preferredContact: 'sms' })
}
