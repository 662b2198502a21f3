import type { Customer, customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexWords } from '#core/search.ts'
import { nextNumber } from '#modules/identity/index.ts'
import { customerCreated } from '../events.ts'
import { show } from '../queries.ts'
import { assertReachable, sortableNumber, wordsOfCustomer } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { customers } from '../tables.ts'

export async function createCustomer(ctx: Ctx, input: Input<typeof endpoints.create>): Promise<Customer> {
  const { orgId, tx, now } = ctx
  const id = input.id ?? newId()
  const fields = await storable(ctx, input)
  assertReachable(fields)
  const accountNumber = await nextNumber(ctx, 'customer')

  const [made] = await tx
    .insert(customers)
    .values({ ...fields, orgId, id, accountNumber, accountKey: sortableNumber(accountNumber), registeredAt: now })
    .returning()
    .catch(refuseTaken)
  const row = found(made, 'customer')
  await indexWords(ctx, 'customers', id, wordsOfCustomer(row), { isNew: true })
  await emit(ctx, customerCreated, { about: id, customerId: id, data: { accountNumber } })
  return show(row)
}
