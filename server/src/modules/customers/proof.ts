import { and, eq } from 'drizzle-orm'
import type { customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { byName, phoneNumber, type KnownOrganisation } from '#modules/identity/index.ts'
import type { StoredCustomer } from './queries.ts'
import { sameId } from './rules.ts'
import { customers } from './tables.ts'

/** What one must know to be let into an account: it stands on the bill and on the own identity card. */
type Proof = Input<typeof endpoints.linkAccount>

/** One sentence for everything that can be wrong: it must not tell which numbers belong together. */
export const noMatch = () =>
  new Refusal(
    'invalid',
    'We found no active account with this account number, ID number and phone number. Compare them with your bill, or call us.',
  )

/** Attempts are counted by account, whoever makes them and at whichever door. */
export const attemptAt = (slug: string, { accountNumber }: Pick<Proof, 'accountNumber'>) =>
  byName(`portal ${slug}`, accountNumber)

/** The customer all of this belongs to. Locked, so that two who prove it at once do not both get in. */
export async function proved(
  { tx, orgId }: Pick<Ctx, 'tx' | 'orgId'>,
  { accountNumber, idNumber, phone }: Proof,
  { country }: Pick<KnownOrganisation, 'country'>,
): Promise<StoredCustomer> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(
      and(
        eq(customers.orgId, orgId),
        eq(customers.accountNumber, accountNumber.toUpperCase()),
        eq(customers.idNumber, sameId(idNumber)),
        eq(customers.phone, phoneNumber(phone, country) ?? ''),
        eq(customers.active, true),
      ),
    )
    .for('no key update')
  if (!row) throw noMatch()
  return row
}
