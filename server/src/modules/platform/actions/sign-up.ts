import { and, desc, eq, gt } from 'drizzle-orm'
import type { Input, signUp as endpoints } from '@mtambo/contract'
import { now } from '#core/clock.ts'
import { runAs, type Ctx } from '#core/context.ts'
import { withoutOrg, type Tx } from '#core/db.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import {
  byAddress,
  byName,
  changeOrganisation,
  countAttempt,
  createUser,
  forgive,
  furnish,
  giveBack,
  insertMember,
  markUsed,
  openSession,
  organisations,
  phoneNumber,
  PLATFORM,
  roles,
} from '#modules/identity/index.ts'
import { companySignedUp } from '../events.ts'
import { digestOf } from '../rules.ts'
import { companies } from '../tables.ts'
import { within } from '../within.ts'

/** One sentence for every way it may be wrong: none of them tells whether the address is known. */
const wrong = () =>
  invalid({ key: 'The e-mail address and this key do not belong together, or the key is used or too old.' })

/** Who holds the key, and has not guessed too often. The same work is done whatever is wrong. */
async function waiting({ email, key }: { email: string; key: string }, { ip }: Client) {
  const [own, address] = [byName('sign-up', email), byAddress(ip)]
  await countAttempt([own, address])
  const row = await withoutOrg((tx) => companyOf(tx, key), { read: true })
  if (!row || row.contactEmail !== email.toLowerCase()) throw wrong()
  await withoutOrg(async (tx) => void (await forgive(tx, own), await giveBack(tx, address)))
  return row
}

const fits = (key: string) => and(eq(companies.keyDigest, digestOf(key)), gt(companies.keyUntil, now()))

async function companyOf(tx: Tx, key: string) {
  const [row] = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      country: organisations.country,
      contactName: companies.contactName,
      contactEmail: companies.contactEmail,
    })
    .from(companies)
    .innerJoin(organisations, eq(organisations.id, companies.organisationId))
    .where(and(fits(key), eq(organisations.status, 'pending')))
  return row
}

export async function checkKey(proof: Input<typeof endpoints.key>, client: Client) {
  const { name, kind, contactName } = await waiting(proof, client)
  return { company: name, kind, contactName }
}

/** The company as its kind's preset says, and its first administrator, signed in. */
export async function signUpCompany(
  { email, key, company: name, phone, ...person }: Input<typeof endpoints.create>,
  client: Client,
) {
  const { id, kind, country } = await waiting({ email, key }, client)
  const dialled = phone ? phoneNumber(phone, country) : null
  if (dialled === undefined) throw invalid({ phone: 'This is not a phone number.' })

  const cookie = await runAs(id, { kind: 'visitor', name: person.name }, async (ctx) => {
    await spend(ctx, key)
    await furnish(ctx.tx, id, kind)
    const { id: userId } = await createUser({ ...person, email, phone: dialled }, ctx.tx)
    await insertMember(ctx.tx, { orgId: id, userId, roleId: await highestRole(ctx), status: 'active' })
    await changeOrganisation(ctx, { name, status: 'active' })
    const what = { about: id, from: 'pending', to: 'active', data: { name } }
    await emit(ctx, companySignedUp, what)
    await within(ctx, PLATFORM, (there) => emit(there, companySignedUp, what))
    const door = { organisationId: id, customerId: null }
    await markUsed(ctx.tx, userId, door, ctx.now)
    return openSession(ctx.tx, userId, door, { ip: client.ip, userAgent: client.headers.get('user-agent') })
  })
  client.answerCookies.push(cookie)
  return { done: true as const }
}

/** Two who come with the same key at once wait for each other here, and one finds it used. */
async function spend({ tx, orgId }: Ctx, key: string) {
  const used = await tx
    .update(companies)
    .set({ keyDigest: null, keyUntil: null })
    .where(and(eq(companies.organisationId, orgId), fits(key)))
    .returning({ id: companies.organisationId })
  if (used.length === 0) throw wrong()
}

async function highestRole({ tx, orgId }: Ctx) {
  const [role] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(eq(roles.orgId, orgId))
    .orderBy(desc(roles.level))
    .limit(1)
  if (!role) throw new Error('The preset has no roles')
  return role.id
}
