import type { customers as endpoints, Input } from '@mtambo/contract'
import { runAs } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import {
  byAddress,
  countAttempt,
  createUser,
  forgive,
  giveBack,
  linkCustomer,
  markUsed,
  openSession,
  organisationBySlug,
  type KnownOrganisation,
} from '#modules/identity/index.ts'
import { customerRegistered } from '../events.ts'
import { attemptAt, noMatch, proved } from '../proof.ts'
import { customerName } from '../queries.ts'
import { setRegistered } from '../registered.ts'

type Typed = Input<typeof endpoints.registerPortal>

export async function registerPortal(typed: Typed, client: Client): Promise<{ done: true }> {
  const attempt = attemptAt(typed.organisation, typed)
  const address = byAddress(client.ip)
  await countAttempt([attempt, address])
  const organisation = await organisationBySlug(typed.organisation)
  if (!organisation) throw noMatch()

  const opened = await open(organisation, typed, client).catch((error: unknown) => {
    // Somebody signs in with this e-mail address already, perhaps the same person elsewhere: then without it.
    if (error instanceof Refusal && error.fields?.['email'])
      return open(organisation, typed, client, { withoutEmail: true })
    throw error
  })
  await runAs(
    organisation.id,
    { kind: 'visitor', name: 'Visitor' },
    async ({ tx }) => void (await forgive(tx, attempt), await giveBack(tx, address)),
  )
  client.answerCookies.push(opened)
  return { done: true }
}

/** Finds the customer, makes the login, signs in: all of it or nothing. */
function open(
  organisation: Pick<KnownOrganisation, 'id' | 'country'>,
  typed: Typed,
  client: Client,
  { withoutEmail = false } = {},
) {
  return runAs(organisation.id, { kind: 'visitor', name: 'Visitor' }, async (ctx) => {
    const customer = await proved(ctx, typed, organisation)
    if (customer.portalRegistered)
      throw notAllowedNow(
        'This account has a login already. Sign in, or choose a new password if you have forgotten yours.',
      )

    const name = customerName(customer)
    const { id: userId } = await createUser(
      { name, email: withoutEmail ? null : customer.email, phone: customer.phone, password: typed.password },
      ctx.tx,
    )
    const { id: customerId, accountNumber } = customer
    await setRegistered(ctx, customerId, true)
    await linkCustomer(ctx, { userId, customerId, name, accountNumber })
    await markUsed(ctx.tx, userId, { organisationId: ctx.orgId, customerId }, ctx.now)
    await emit({ ...ctx, actor: { kind: 'customer', userId, customerId, name } }, customerRegistered, {
      about: customerId,
      customerId,
      data: { accountNumber },
    })
    return openSession(
      ctx.tx,
      userId,
      { organisationId: ctx.orgId, customerId },
      { ip: client.ip, userAgent: client.headers.get('user-agent') },
    )
  })
}
