import { and, eq, like, or } from 'drizzle-orm'
import type { Input, Output, platform as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import type { Tx } from '#core/db.ts'
import { invalid, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { enqueue } from '#core/jobs.ts'
import { insertOrganisation, organisations, users } from '#modules/identity/index.ts'
import { getCompanyRow, saveCompany } from '../company-row.ts'
import { companyOnboarded } from '../events.ts'
import { sendOnboardingLetter } from '../jobs.ts'
import { digestOf, keyEnd, newKey, slugOf } from '../rules.ts'
import { companies } from '../tables.ts'

/** The record of a company that waits for its first administrator, and the key for them, which is kept nowhere. */
export async function onboardCompany(
  ctx: Ctx,
  input: Input<typeof endpoints.onboard>,
): Promise<Output<typeof endpoints.onboard>> {
  const { name, kind, contactName = null, seats = null, tellContact = false } = input
  const contactEmail = input.contactEmail.toLowerCase()
  await assertNewContact(ctx.tx, contactEmail)
  const [id, key, keyUntil] = [newId(), newKey(), keyEnd(ctx.now)]
  const slug = input.slug ?? (await freeSlug(ctx.tx, slugOf(name)))
  await insertOrganisation(ctx.tx, { id, name, slug, kind, seats }, 'pending').catch((error: unknown) => {
    throw violates(error, 'organisations_slug')
      ? invalid({ slug: 'Another company has this short name. Choose a different one.' })
      : error
  })
  await saveCompany(ctx, id, { contactName, contactEmail, keyDigest: digestOf(key), keyUntil })
  await emit(ctx, companyOnboarded, { about: id, to: 'pending', data: { name } })
  if (tellContact) enqueue(ctx, sendOnboardingLetter, { companyId: id })
  return { company: await getCompanyRow(ctx, id), key, keyUntil }
}

/** Whoever signs up becomes a user: one login everywhere, so the address must be nobody's yet, and wait for one company only. */
export async function assertNewContact(tx: Tx, email: string, exceptId?: string) {
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (user)
    throw invalid({
      contactEmail: 'Somebody has an account with this address already. Give another one for this company.',
    })
  const [other] = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(companies)
    .innerJoin(organisations, eq(organisations.id, companies.organisationId))
    .where(and(eq(companies.contactEmail, email), eq(organisations.status, 'pending')))
    .limit(1)
  if (other && other.id !== exceptId)
    throw invalid({ contactEmail: `${other.name} waits for a sign-up from this address. Give another one.` })
}

/** The name itself, or with the first number that is free. */
async function freeSlug(tx: Tx, wanted: string) {
  const base = wanted.slice(0, 35)
  const rows = await tx
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(or(eq(organisations.slug, wanted), like(organisations.slug, `${base}-%`)))
    .limit(1000)
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
