import { and, eq, isNotNull, ne, or } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { withoutOrg, type Tx } from '#core/db.ts'
import { invalid, violates } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { byUser, forgive } from './lock-out.ts'
import { hashPassword } from './passwords.ts'
import { inventedEmail } from './rules.ts'
import { endSessions } from './sessions.ts'
import { accounts, userOrganisations as doors, users } from './tables.ts'

type NewUser = {
  name: string
  username?: string | null
  email?: string | null
  phone?: string | null
  password: string
  /** Somebody else gave it: it must be changed before anything else. */
  mustChangePassword?: boolean
}

const TAKEN = {
  username: 'This username is taken. Choose another one.',
  email: 'There is already an account with this e-mail address.',
}

/** A person with a password, who belongs nowhere yet. In the transaction at hand, if there is one. */
export async function createUser(person: NewUser, tx?: Tx): Promise<{ id: string }> {
  const password = await hashPassword(person.password)
  return tx ? insertUser(tx, person, password) : withoutOrg((own) => insertUser(own, person, password))
}

async function insertUser(
  tx: Tx,
  { name, username, email, phone, mustChangePassword = false }: NewUser,
  password: string,
) {
  const id = newId()
  const at = now()
  const stamps = { createdAt: at, updatedAt: at }
  await refuseTaken(tx, { username: username?.toLowerCase(), email: email?.toLowerCase() })
  await tx
    .insert(users)
    .values({
      ...stamps,
      id,
      name,
      mustChangePassword,
      email: email?.toLowerCase() ?? inventedEmail(id),
      username: username?.toLowerCase() ?? null,
      displayUsername: username ?? null,
      phone: phone ?? null,
    })
    .catch(takenMeanwhile)
  await tx
    .insert(accounts)
    .values({ ...stamps, id: newId(), userId: id, accountId: id, providerId: 'credential', password })
  return { id }
}

/** A password its owner has chosen. */
export async function storePassword({ tx, now: at }: Ctx, userId: string, hash: string) {
  await tx
    .update(accounts)
    .set({ password: hash, updatedAt: at })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
  await tx.update(users).set({ mustChangePassword: false, updatedAt: at }).where(eq(users.id, userId))
}

/** One that somebody else has chosen: whoever was signed in with the old one is out, and the pause for wrong guesses is over. */
export async function giveFirstPassword(ctx: Ctx, userId: string, hash: string) {
  await storePassword(ctx, userId, hash)
  await ctx.tx.update(users).set({ mustChangePassword: true }).where(eq(users.id, userId))
  await forgive(ctx.tx, byUser(userId))
  await endSessions(ctx, userId)
}

/** Does this person also go in by another door: as staff elsewhere, or as anybody's customer? */
export async function belongsElsewhere({ tx, orgId }: Ctx, userId: string) {
  const [other] = await tx
    .select({ id: doors.id })
    .from(doors)
    .where(and(eq(doors.userId, userId), or(ne(doors.organisationId, orgId), isNotNull(doors.customerId))))
    .limit(1)
  return other !== undefined
}

type Details = { name?: string; username?: string; email?: string; phone?: string | null }

/** Details as an administrator enters them. */
export async function editUser({ tx, now: at }: Ctx, userId: string, { username, email, ...rest }: Details) {
  await refuseTaken(tx, { username: username?.toLowerCase(), email: email?.toLowerCase() }, userId)
  await tx
    .update(users)
    .set({
      ...rest,
      ...(username !== undefined && { username: username.toLowerCase(), displayUsername: username }),
      ...(email !== undefined && { email: email.toLowerCase(), emailVerified: false }),
      updatedAt: at,
    })
    .where(eq(users.id, userId))
    .catch(takenMeanwhile)
}

type Names = { username?: string | undefined; email?: string | undefined }

/** Says beside each field which name somebody else has. Names are compared in lower case. */
export async function refuseTaken(tx: Tx, { username, email }: Names, except?: string) {
  const same = [...(username ? [eq(users.username, username)] : []), ...(email ? [eq(users.email, email)] : [])]
  if (same.length === 0) return
  const others = await tx
    .select({ username: users.username, email: users.email })
    .from(users)
    .where(and(or(...same), except ? ne(users.id, except) : undefined))
  const fields = {
    ...(username && others.some((other) => other.username === username) && { username: TAKEN.username }),
    ...(email && others.some((other) => other.email === email) && { email: TAKEN.email }),
  }
  if (others.length > 0) throw invalid(fields)
}

/** Somebody asked for the same name at the same moment, and was faster. */
export function takenMeanwhile(error: unknown): never {
  if (violates(error, 'users_username')) throw invalid({ username: TAKEN.username })
  if (violates(error, 'users_email')) throw invalid({ email: TAKEN.email })
  throw error
}
