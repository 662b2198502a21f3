import { and, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '#core/db.ts'
import { isInvented, phoneNumber, sameName } from './rules.ts'
import { organisations, userOrganisations as doors, users } from './tables.ts'

export type FoundUser = { id: string; name: string; email: string }

/** The staff user with this username, e-mail or phone, if there is exactly one. */
export async function findStaff(tx: Tx, login: string) {
  return only(tx, and(named(login, await countries(tx)), behind(tx, isNull(doors.customerId))))
}

/** The operator of the installation with this username, e-mail or phone. */
export const findOperator = async (tx: Tx, login: string, isOperator: SQL) =>
  only(tx, and(named(login, await countries(tx)), isOperator))

/** The portal user of one organisation, by account number, e-mail or phone. */
export async function findCustomer(tx: Tx, { id, country }: { id: string; country: string }, login: string) {
  const here = eq(doors.organisationId, id)
  const byNumber = await only(tx, behind(tx, and(here, eq(doors.login, login.trim().toUpperCase()))))
  return byNumber ?? only(tx, and(named(login, [country]), behind(tx, and(here, sql`${doors.customerId} is not null`))))
}

/** Anybody: for a new password. An account number is enough when only one organisation has given it out. */
export async function findAnyone(tx: Tx, login: string) {
  return (
    (await findStaff(tx, login)) ??
    (await only(tx, named(login, await countries(tx)))) ??
    only(tx, behind(tx, eq(doors.login, login.trim().toUpperCase())))
  )
}

/** What was typed as staff, in one form however it was typed: to count attempts by. */
export const nameOfStaff = async (tx: Tx, login: string) => sameName(login, await countries(tx))

const countries = async (tx: Tx) =>
  (await tx.selectDistinct({ country: organisations.country }).from(organisations).orderBy(organisations.country)).map(
    ({ country }) => country,
  )

/** Who typed 0712… may be in any country we work in; two people with one phone must use another name. */
function named(login: string, inCountries: string[]): SQL | undefined {
  const typed = login.trim().toLowerCase()
  const phones = [
    ...new Set(inCountries.map((country) => phoneNumber(typed, country)).filter((phone) => phone !== undefined)),
  ]
  return or(
    eq(users.username, typed),
    isInvented(typed) ? undefined : eq(users.email, typed),
    phones.length > 0 ? inArray(users.phone, phones) : undefined,
  )
}

const behind = (tx: Tx, door: SQL | undefined) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(doors)
      .where(and(eq(doors.userId, users.id), door)),
  )

async function only(tx: Tx, which: SQL | undefined): Promise<FoundUser | undefined> {
  const found = await tx
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(which)
    .limit(2)
  return found.length === 1 ? found[0] : undefined
}
