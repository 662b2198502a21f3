import { and, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { customers } from '#modules/customers/index.ts'
import type { RequestRecord } from './queries.ts'

/** The new holder of an account may not be somebody who has one: an ID number stands for one customer. */
export async function assertHolderFree(ctx: Ctx, { newIdNumber, customerId }: RequestRecord) {
  if (newIdNumber === null) return
  const [taken] = await ctx.tx
    .select({ accountNumber: customers.accountNumber })
    .from(customers)
    .where(and(eq(customers.orgId, ctx.orgId), eq(customers.idNumber, newIdNumber), ne(customers.id, customerId)))
  if (taken)
    throw notAllowedNow(
      `The ID number ${newIdNumber} belongs to the account ${taken.accountNumber} already. Two accounts cannot share it: check it with the customer.`,
    )
}
