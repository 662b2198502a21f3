import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { loginsOf, portalUsersOf } from '#modules/identity/index.ts'
import { customerName, type StoredCustomer } from './queries.ts'
import { customers } from './tables.ts'

export type Contact = {
  customerId: string
  userId: string | null
  name: string
  email: string | null
  phone: string
  prefers: 'sms' | 'email'
}

/** How a customer is told things: in the portal, if they have a login, and by e-mail or SMS as they prefer. */
export async function contactOf(ctx: Ctx, customerId: string): Promise<Contact | undefined> {
  const [row] = await ctx.tx
    .select()
    .from(customers)
    .where(and(eq(customers.orgId, ctx.orgId), eq(customers.id, customerId)))
  if (!row) return undefined
  const [userId = null] = await portalUsersOf(ctx, customerId)
  return contact(row, userId)
}

const contact = (row: StoredCustomer, userId: string | null): Contact => ({
  customerId: row.id,
  userId,
  name: customerName(row),
  email: row.email,
  phone: row.phone,
  prefers: row.preferredContact,
})

type Which = { areas: string[]; after: string | null; limit: number }

/**
 * The customers of these areas (none: of all) who have a portal login, some at a time: `after` one, in the order of
 * ids. `last` is where the next begin, or null at the end.
 */
export async function portalCustomers(ctx: Ctx, { areas, after, limit }: Which) {
  const rows = await ctx.tx
    .select()
    .from(customers)
    .where(
      and(
        eq(customers.orgId, ctx.orgId),
        eq(customers.portalRegistered, true),
        eq(customers.active, true),
        areas.length > 0 ? inArray(customers.county, areas) : undefined,
        after ? gt(customers.id, after) : undefined,
      ),
    )
    .orderBy(asc(customers.id))
    .limit(limit)
  const logins = await loginsOf(
    ctx,
    rows.map(({ id }) => id),
  )
  const people = rows.map((row) => contact(row, logins.get(row.id) ?? null))
  return { people, last: rows.length < limit ? null : rows.at(-1)!.id }
}
