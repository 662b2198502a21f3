import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { portalUsersOf } from '#modules/identity/index.ts'
import { customerName } from './queries.ts'
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
  return {
    customerId,
    userId,
    name: customerName(row),
    email: row.email,
    phone: row.phone,
    prefers: row.preferredContact,
  }
}
