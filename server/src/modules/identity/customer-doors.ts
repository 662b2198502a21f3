import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { doorsOf } from './doors.ts'
import { endSessions } from './sessions.ts'
import { userOrganisations as doors } from './tables.ts'

type Link = { userId: string; customerId: string; name: string; accountNumber: string }

/** Lets a user into the portal as this customer, by account number; again, to follow a changed name or number. */
export async function linkCustomer({ tx, orgId }: Ctx, { userId, customerId, name, accountNumber }: Link) {
  const shown = { customerName: name, login: accountNumber.toUpperCase() }
  await tx
    .insert(doors)
    .values({ ...shown, id: newId(), userId, organisationId: orgId, customerId, status: 'active' })
    .onConflictDoUpdate({ target: [doors.userId, doors.organisationId, doors.customerId], set: shown })
}

/** Who may sign in as this customer. */
export async function portalUsersOf({ tx, orgId }: Ctx, customerId: string) {
  const rows = await tx
    .select({ userId: doors.userId })
    .from(doors)
    .where(and(eq(doors.organisationId, orgId), eq(doors.customerId, customerId)))
  return rows.map(({ userId }) => userId)
}

/** The login of each of these customers, where there is one. */
export async function loginsOf({ tx, orgId }: Ctx, customerIds: string[]): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map()
  const rows = await tx
    .select({ userId: doors.userId, customerId: doors.customerId })
    .from(doors)
    .where(and(eq(doors.organisationId, orgId), inArray(doors.customerId, customerIds)))
  return new Map(rows.map(({ customerId, userId }) => [customerId!, userId]))
}

/** The accounts a user sees in this organisation's portal, last used first. */
export const accountDoorsOf = async ({ tx, orgId }: Ctx, userId: string) =>
  (await doorsOf(tx, userId)).flatMap(({ customerId, organisationId, ...door }) =>
    customerId && organisationId === orgId ? [{ ...door, customerId }] : [],
  )

/** Takes the portal away for good: signed out at once. */
export async function unlinkCustomer(ctx: Ctx, customerId: string) {
  await signOut(ctx, customerId)
  await ctx.tx.delete(doors).where(and(eq(doors.organisationId, ctx.orgId), eq(doors.customerId, customerId)))
}

/** Closes the portal to a customer who was deactivated: signed out at once, and told so at the next sign-in. */
export async function cutOffCustomer(ctx: Ctx, customerId: string) {
  await setStatus(ctx, customerId, 'suspended')
  await signOut(ctx, customerId)
}

/** Opens it again. */
export const readmitCustomer = (ctx: Ctx, customerId: string) => setStatus(ctx, customerId, 'active')

const setStatus = ({ tx, orgId }: Ctx, customerId: string, status: 'active' | 'suspended') =>
  tx
    .update(doors)
    .set({ status })
    .where(and(eq(doors.organisationId, orgId), eq(doors.customerId, customerId)))

async function signOut(ctx: Ctx, customerId: string) {
  for (const userId of await portalUsersOf(ctx, customerId))
    await endSessions(ctx, userId, { organisationId: ctx.orgId, customerId })
}
