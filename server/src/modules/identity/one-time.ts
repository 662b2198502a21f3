import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, like } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import type { Tx } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { verifications } from './tables.ts'

/** What a link from a letter lets its reader do, once. */
type Purpose = 'reset-password' | 'invitation'

/** Kept instead of the token itself: the table is of no use to whoever reads it. */
export const identifierOf = (purpose: Purpose, token: string) =>
  `${purpose}:${createHash('sha256').update(token).digest('base64url')}`

const valid = (purpose: Purpose, token: string) =>
  and(eq(verifications.identifier, identifierOf(purpose, token)), gt(verifications.expiresAt, now()))

/** A new token; the earlier one for the same person and purpose stops working. */
export async function issueToken(ctx: Ctx, purpose: Purpose, value: string, lifetimeMs: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await withdrawTokens(ctx.tx, purpose, value)
  await ctx.tx.insert(verifications).values({
    id: newId(),
    identifier: identifierOf(purpose, token),
    value,
    expiresAt: new Date(ctx.now.getTime() + lifetimeMs),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  return token
}

export const withdrawTokens = (tx: Tx, purpose: Purpose, value: string) =>
  tx.delete(verifications).where(and(eq(verifications.value, value), like(verifications.identifier, `${purpose}:%`)))

/** For whom it was made, if it still works. */
export async function readToken(tx: Tx, purpose: Purpose, token: string): Promise<string | undefined> {
  const [link] = await tx.select({ value: verifications.value }).from(verifications).where(valid(purpose, token))
  return link?.value
}

/** Uses it up. False: somebody was faster. */
export async function spendToken(tx: Tx, purpose: Purpose, token: string): Promise<boolean> {
  const used = await tx.delete(verifications).where(valid(purpose, token)).returning({ id: verifications.id })
  return used.length > 0
}
