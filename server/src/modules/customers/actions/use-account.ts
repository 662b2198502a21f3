import type { Ctx } from '#core/context.ts'
import { found, notAllowedNow } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { goThrough } from '#modules/identity/index.ts'
import { myAccounts } from '../accounts.ts'

/** The same session, as another account of the same person. */
export async function useAccount(ctx: Ctx, { customerId }: { customerId: string }, client: Client) {
  const { active, current } = found(
    (await myAccounts(ctx)).find((account) => account.customerId === customerId),
    'account',
  )
  if (!active) throw notAllowedNow('This account has been deactivated. Call us if you need it.')
  if (!current) await goThrough(ctx, { organisationId: ctx.orgId, customerId }, client)
  return { done: true as const }
}
