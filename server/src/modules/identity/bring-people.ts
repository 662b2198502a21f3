import { inArray, or } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import type { Tx } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { accounts, userOrganisations as doors, users } from './tables.ts'

export type Brought = Pick<
  typeof users.$inferInsert,
  'id' | 'name' | 'email' | 'username' | 'displayUsername' | 'phone'
>

/** Who of this installation has one of these ids, addresses or usernames. */
export const peopleLike = (tx: Tx, like: { ids: string[]; emails: string[]; usernames: string[] }) =>
  tx
    .select({ id: users.id, email: users.email, username: users.username })
    .from(users)
    .where(or(inArray(users.id, like.ids), inArray(users.email, like.emails), inArray(users.username, like.usernames)))

/** People who come with a restored company. They have no password yet, and choose one by a link. */
export async function bringPeople(tx: Tx, people: Brought[]) {
  if (people.length === 0) return
  const stamps = { createdAt: now(), updatedAt: now() }
  await tx.insert(users).values(people.map((person) => ({ ...person, ...stamps })))
  await tx
    .insert(accounts)
    .values(people.map(({ id }) => ({ ...stamps, id: newId(), userId: id, accountId: id, providerId: 'credential' })))
}

/** Ways in that come with a restored company. */
export async function bringDoors(tx: Tx, brought: Omit<typeof doors.$inferInsert, 'id'>[]) {
  if (brought.length > 0) await tx.insert(doors).values(brought.map((door) => ({ ...door, id: newId() })))
}
