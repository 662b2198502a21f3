import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import { withoutOrg, type Tx } from '#core/db.ts'
import { Refusal } from '#core/errors.ts'
import { networkOf, waiting } from './rules.ts'
import { loginFailures } from './tables.ts'

const WINDOW_MS = 15 * 60_000

/** How many attempts may fail in a quarter of an hour before there is a pause. */
export type Limit = { key: string; most: number }
export const byUser = (userId: string): Limit => ({ key: `user:${userId}`, most: 8 })
export const byAddress = (ip: string): Limit => ({ key: `ip:${networkOf(ip)}`, most: 40 })
/** Registrations that wait for approval, from one address: each one calls an administrator. */
export const byRegistrant = (ip: string): Limit => ({ key: `register:${networkOf(ip)}`, most: 20 })
/** Codes of labels that do not exist: who tries many is looking for one. */
export const byGuesser = (ip: string): Limit => ({ key: `code:${networkOf(ip)}`, most: 30 })
/** Photos of visitors from one address. */
export const byPhotographer = (ip: string): Limit => ({ key: `photo:${networkOf(ip)}`, most: 100 })
/** For a name nobody has: counted the same, so that the pause does not tell either. */
export const byName = (scope: string, login: string): Limit => ({
  key: `name:${createHash('sha256').update(`${scope} ${login.trim().toLowerCase()}`).digest('base64url')}`,
  most: 8,
})

/**
 * Counts an attempt before it is made, so that a hundred at once are not each taken for the first. In a
 * transaction of its own, which stands when the attempt is refused. Too many: says how long to wait.
 */
export async function countAttempt(limits: Limit[], tooMany = 'Too many wrong attempts') {
  const at = now()
  const locked = await withoutOrg(async (tx) => {
    const counted = []
    for (const { key, most } of limits) {
      const row = await count(tx, key, at)
      if (row.count > most) counted.push(row.until)
    }
    return counted
  })
  if (locked.length === 0) return
  const until = new Date(Math.max(...locked.map(Number)))
  throw new Refusal('too_many', `${tooMany}. Try again in ${waiting(until, at)}.`)
}

/** Refuses whoever had too many wrong attempts already, without counting this one. */
export async function assertNotPaused({ key, most }: Limit, tooMany = 'Too many wrong attempts') {
  const at = now()
  const [row] = await withoutOrg((tx) => tx.select().from(loginFailures).where(eq(loginFailures.key, key)), {
    read: true,
  })
  if (row && row.until > at && row.count >= most)
    throw new Refusal('too_many', `${tooMany}. Try again in ${waiting(row.until, at)}.`)
}

async function count(tx: Tx, key: string, at: Date) {
  const over = sql`${loginFailures.until} <= ${at.toISOString()}`
  const next = new Date(at.getTime() + WINDOW_MS)
  const [row] = await tx
    .insert(loginFailures)
    .values({ key, count: 1, until: next })
    .onConflictDoUpdate({
      target: loginFailures.key,
      set: {
        count: sql`case when ${over} then 1 else ${loginFailures.count} + 1 end`,
        until: sql`case when ${over} then ${next.toISOString()}::timestamptz else ${loginFailures.until} end`,
      },
    })
    .returning()
  if (!row) throw new Error('Counting an attempt gave no row')
  return row
}

/** It was the right person: the count starts again. */
export const forgive = (tx: Tx, { key }: Limit) => tx.delete(loginFailures).where(eq(loginFailures.key, key))

/** The address gets back only this one attempt: others behind it may be guessing. */
export const giveBack = (tx: Tx, { key }: Limit) =>
  tx
    .update(loginFailures)
    .set({ count: sql`greatest(${loginFailures.count} - 1, 0)` })
    .where(eq(loginFailures.key, key))
