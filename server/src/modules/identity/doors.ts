import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { Refusal } from '#core/errors.ts'
import type { Tx } from '#core/db.ts'
import type { Door } from './auth.ts'
import { OPERATORS, PLATFORM } from './platform-door.ts'
import { organisations, userOrganisations as doors } from './tables.ts'

export const deactivated = () =>
  new Refusal('unauthenticated', 'This account has been deactivated. Ask your administrator.')

/** Said at the door, and to whoever was inside. */
export const closed = (organisation: string) =>
  new Refusal('unauthenticated', `${organisation} is suspended: nobody can sign in. Your administrator knows more.`)

/** Everywhere a user was given access, last used first; `open` where it can be used now. */
export async function doorsOf(tx: Tx, userId: string) {
  const rows = await tx
    .select({
      organisationId: doors.organisationId,
      customerId: doors.customerId,
      customerName: doors.customerName,
      login: doors.login,
      status: doors.status,
      organisation: organisations.name,
      organisationStatus: organisations.status,
    })
    .from(doors)
    .innerJoin(organisations, eq(organisations.id, doors.organisationId))
    .where(eq(doors.userId, userId))
    .orderBy(sql`${doors.usedAt} desc nulls last`, desc(doors.id))
    .limit(200)
  return rows.map((row) => ({ ...row, open: row.status === 'active' && row.organisationStatus === 'active' }))
}

type Known = Awaited<ReturnType<typeof doorsOf>>[number]

/** The door to go through now, or the sentence that says why none is open. */
function choose(known: Known[]): Door {
  const open = known.find((door) => door.open)
  if (open) return { organisationId: open.organisationId, customerId: open.customerId }
  const waits = known.some(
    ({ status, organisationStatus }) => status !== 'suspended' && organisationStatus === 'active',
  )
  const shut = known.find(({ status, organisationStatus }) => status === 'active' && organisationStatus === 'suspended')
  if (!waits && shut) throw closed(shut.organisation)
  if (waits) throw new Refusal('unauthenticated', 'An administrator must approve your account before you can sign in.')
  throw deactivated()
}

export const staffDoor = async (tx: Tx, userId: string) =>
  choose((await doorsOf(tx, userId)).filter(({ customerId }) => customerId === null))

/** Into one organisation as a customer; with several accounts there, the one whose number was typed. */
export async function customerDoor(tx: Tx, userId: string, organisationId: string, login: string) {
  const known = (await doorsOf(tx, userId)).filter(
    (door) => door.organisationId === organisationId && door.customerId !== null,
  )
  const named = known.filter((door) => door.login === login.toUpperCase())
  return choose(named.length > 0 ? named : known)
}

/** Exactly this one, where it was chosen before the second factor was asked for. */
export const sameDoor = async (tx: Tx, userId: string, { organisationId, customerId }: Door) =>
  organisationId === PLATFORM
    ? OPERATORS
    : choose(
        (await doorsOf(tx, userId)).filter(
          (door) => door.organisationId === organisationId && door.customerId === customerId,
        ),
      )

export const markUsed = (tx: Tx, userId: string, { organisationId, customerId }: Door, at: Date) =>
  tx
    .update(doors)
    .set({ usedAt: at })
    .where(
      and(
        eq(doors.userId, userId),
        eq(doors.organisationId, organisationId),
        customerId === null ? isNull(doors.customerId) : eq(doors.customerId, customerId),
      ),
    )
