import type { LinkedAccount } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { unlinkCustomer } from '#modules/identity/index.ts'
import { myAccounts, withinAccount } from '../accounts.ts'
import { customerUnlinked } from '../events.ts'
import { setRegistered } from '../registered.ts'

/** Whoever sees it next proves it anew. */
export async function unlinkAccount(ctx: Ctx, { customerId }: { customerId: string }): Promise<LinkedAccount[]> {
  const accounts = await myAccounts(ctx)
  const { current, accountNumber } = found(
    accounts.find((account) => account.customerId === customerId),
    'account',
  )
  if (current) throw notAllowedNow('This is the account you are using. Go on with another one first.')
  await withinAccount(ctx, customerId, async (within) => {
    await emit(within, customerUnlinked, { about: customerId, customerId, data: { accountNumber } })
    await setRegistered(within, customerId, false)
    await unlinkCustomer(within, customerId)
  })
  return accounts.filter((account) => account.customerId !== customerId)
}
