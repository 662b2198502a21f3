import { and, eq } from 'drizzle-orm'
import type { Customer } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { cutOffCustomer } from '#modules/identity/index.ts'
import { customerDeactivated } from '../events.ts'
import { customerName, lockCustomer, show } from '../queries.ts'
import { customers } from '../tables.ts'

export async function deactivateCustomer(ctx: Ctx, { id }: { id: string }): Promise<Customer> {
  const before = await lockCustomer(ctx, id)
  if (!before.active) throw notAllowedNow(`${customerName(before)} is deactivated already.`)

  const [after] = await ctx.tx
    .update(customers)
    .set({ active: false })
    .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, id)))
    .returning()
  await cutOffCustomer(ctx, id)
  await emit(ctx, customerDeactivated, {
    about: id,
    customerId: id,
    from: 'active',
    to: 'deactivated',
    data: { accountNumber: before.accountNumber },
  })
  return show(found(after, 'customer'))
}
