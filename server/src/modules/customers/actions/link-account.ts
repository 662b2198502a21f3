import type { customers as endpoints, Input } from '@mtambo/contract'
import { runAs, userIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Identified } from '#core/http.ts'
import { byName, countAttempt, forgive, giveBack, linkCustomer, organisationOf } from '#modules/identity/index.ts'
import { myAccounts, throughFence, withinAccount } from '../accounts.ts'
import { customerLinked } from '../events.ts'
import { customerName } from '../queries.ts'
import { attemptAt, proved } from '../proof.ts'
import { setRegistered } from '../registered.ts'

type Typed = Input<typeof endpoints.linkAccount>

/** Before the transaction, so that an attempt counts although it is refused. By account, and by who tries. */
export async function countLinking({ orgId, actor }: Identified, typed: Typed) {
  const { slug } = await runAs(orgId, actor, organisationOf, { read: true })
  const [account, person] = [attemptAt(slug, typed), byName(`link ${slug}`, 'userId' in actor ? actor.userId : '')]
  await countAttempt([account, person])
  return { typed, account, person }
}

/** Another account of the same person, proved as when a login is opened. */
export async function linkAccount(ctx: Ctx, { typed, account, person }: Awaited<ReturnType<typeof countLinking>>) {
  const userId = userIdOf(ctx)!
  const customer = await throughFence(ctx, async () => proved(ctx, typed, await organisationOf(ctx)))
  const { id: customerId, accountNumber, portalRegistered } = customer
  const mine = (await myAccounts(ctx)).some((each) => each.customerId === customerId)
  if (portalRegistered && !mine)
    throw notAllowedNow(
      'This account has a login of its own already. Sign in with that one, or ask us to close it if it is yours.',
    )
  if (!mine)
    await withinAccount(ctx, customerId, async (within) => {
      await setRegistered(within, customerId, true)
      await linkCustomer(within, { userId, customerId, name: customerName(customer), accountNumber })
      await emit(within, customerLinked, { about: customerId, customerId, data: { accountNumber } })
    })
  await forgive(ctx.tx, account)
  // Only this attempt: with one account of one's own one could else go on guessing at all the others.
  await giveBack(ctx.tx, person)
  return myAccounts(ctx)
}
