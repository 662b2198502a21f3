import { and, eq } from 'drizzle-orm'
import type { Customer } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { cutOffCustomer, readmitCustomer } from '#modules/identity/index.ts'
import { customerActivated, customerDeactivated } from '../events.ts'
import { customerName, lockCustomer, show } from '../queries.ts'
import { customers } from '../tables.ts'

const NAMES = { true: 'active', false: 'deactivated' } as const

/** The portal follows: a customer who is deactivated is signed out at once. */
async function setActive(ctx: Ctx, id: string, active: boolean): Promise<Customer> {
  const before = await lockCustomer(ctx, id)
  const [from, to] = [NAMES[`${before.active}`], NAMES[`${active}`]]
  if (from === to) throw notAllowedNow(`${customerName(before)} is ${to} already.`)

  const [after] = await ctx.tx
    .update(customers)
    .set({ active })
    .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, id)))
    .returning()
  await (active ? readmitCustomer : cutOffCustomer)(ctx, id)
  await emit(ctx, active ? customerActivated : customerDeactivated, {
    about: id,
    customerId: id,
    from,
    to,
    data: { accountNumber: before.accountNumber },
  })
  return show(found(after, 'customer'))
}

export const activateCustomer = (ctx: Ctx, { id }: { id: string }) => setActive(ctx, id, true)
export const deactivateCustomer = (ctx: Ctx, { id }: { id: string }) => setActive(ctx, id, false)
