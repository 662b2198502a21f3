import { and, eq } from 'drizzle-orm'
import type { Customer } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { readmitCustomer } from '#modules/identity/index.ts'
import { customerActivated } from '../events.ts'
import { customerName, lockCustomer, show } from '../queries.ts'
import { customers } from '../tables.ts'

export async function activateCustomer(ctx: Ctx, { id }: { id: string }): Promise<Customer> {
  const before = await lockCustomer(ctx, id)
  if (before.active) throw notAllowedNow(`${customerName(before)} is active already.`)

  const [after] = await ctx.tx
    .update(customers)
    .set({ active: true })
    .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, id)))
    .returning()
  await readmitCustomer(ctx, id)
  await emit(ctx, customerActivated, {
    about: id,
    customerId: id,
    from: 'deactivated',
    to: 'active',
    data: { accountNumber: before.accountNumber },
  })
  return show(found(after, 'customer'))
}
