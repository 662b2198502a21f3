import { and, eq } from 'drizzle-orm'
import type { customers as endpoints, Input } from '@mtambo/contract'
import { runAs, type Ctx } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import {
  byAddress,
  byName,
  countAttempt,
  createUser,
  forgive,
  giveBack,
  linkCustomer,
  openSession,
  organisationBySlug,
  phoneNumber,
  type KnownOrganisation,
} from '#modules/identity/index.ts'
import { customerRegistered } from '../events.ts'
import { customerName, type StoredCustomer } from '../queries.ts'
import { sameId } from '../rules.ts'
import { customers } from '../tables.ts'

type Typed = Input<typeof endpoints.registerPortal>

/** One sentence for everything that can be wrong: it must not tell which numbers belong together. */
const noMatch = () =>
  new Refusal(
    'invalid',
    'We found no active account with this account number, ID number and phone number. Compare them with your bill, or call us.',
  )

export async function registerPortal(typed: Typed, client: Client): Promise<{ done: true }> {
  const attempt = byName(`portal ${typed.organisation}`, typed.accountNumber)
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
    const customer = await matching(ctx, typed, phoneNumber(typed.phone, organisation.country))
    if (!customer) throw noMatch()
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
    await ctx.tx
      .update(customers)
      .set({ portalRegistered: true })
      .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, customerId)))
    await linkCustomer(ctx, { userId, customerId, name, accountNumber })
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

/** Locked, so that two who register at once do not both get a login. */
async function matching(
  { tx, orgId }: Ctx,
  { accountNumber, idNumber }: Typed,
  phone: string | undefined,
): Promise<StoredCustomer | undefined> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(
      and(
        eq(customers.orgId, orgId),
        eq(customers.accountNumber, accountNumber.toUpperCase()),
        eq(customers.idNumber, sameId(idNumber)),
        eq(customers.phone, phone ?? ''),
        eq(customers.active, true),
      ),
    )
    .for('no key update')
  return row
}
