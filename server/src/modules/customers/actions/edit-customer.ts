import { and, eq } from 'drizzle-orm'
import type { Customer, customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { linkCustomer, portalUsersOf } from '#modules/identity/index.ts'
import { customerEdited } from '../events.ts'
import { customerName, lockCustomer, show, type StoredCustomer } from '../queries.ts'
import { assertReachable, wordsOfCustomer } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { customers } from '../tables.ts'

type Changes = Omit<Input<typeof endpoints.edit>, 'id'>

export async function editCustomer(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Customer> {
  const changes = await storable(ctx, typed)
  const before = await lockCustomer(ctx, id)
  const changed = (Object.keys(changes) as (keyof Changes)[]).filter(
    (name) => changes[name] !== undefined && changes[name] !== before[name],
  )
  if (changed.length === 0) return show(before)
  assertReachable({ ...before, ...changes })

  const [updated] = await ctx.tx
    .update(customers)
    .set(changes)
    .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, id)))
    .returning()
    .catch(refuseTaken)
  const after = found(updated, 'customer')
  await findAnew(ctx, before, after)
  await renameDoors(ctx, before, after)
  await emit(ctx, customerEdited, { about: id, customerId: id, data: { changed } })
  return show(after)
}

/** Most changes leave what a customer is found by as it was. */
async function findAnew(ctx: Ctx, before: StoredCustomer, after: StoredCustomer) {
  const words = wordsOfCustomer(after)
  if (words.join(' ') !== wordsOfCustomer(before).join(' ')) await indexWords(ctx, 'customers', after.id, words)
}

/** Whoever signs in as this customer is greeted by the new name. */
async function renameDoors(ctx: Ctx, before: StoredCustomer, after: StoredCustomer) {
  const name = customerName(after)
  if (!after.portalRegistered || name === customerName(before)) return
  for (const userId of await portalUsersOf(ctx, after.id)) {
    await linkCustomer(ctx, { userId, customerId: after.id, name, accountNumber: after.accountNumber })
  }
}
