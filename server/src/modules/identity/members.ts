import { and, eq, notExists, sql } from 'drizzle-orm'
import type { MemberStatus } from '@mtambo/contract'
import { now } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { withOrg, type Tx } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { members, roles, userOrganisations as doors, users } from './tables.ts'

/** Makes a user a member with a role, without asking anybody: for the first administrator, the demo and tests. */
export const addMember = (orgId: string, userId: string, roleCode: string, status: MemberStatus = 'active') =>
  withOrg({ orgId }, async (tx) => {
    const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.code, roleCode))
    if (!role) throw new Error(`There is no role ${roleCode} in this organisation`)
    return insertMember(tx, { orgId, userId, roleId: role.id, status })
  })

/** The member and the door, always together. */
export async function insertMember(
  tx: Tx,
  { orgId, userId, roleId, status }: { orgId: string; userId: string; roleId: string | null; status: MemberStatus },
) {
  const id = newId()
  await tx.insert(members).values({ orgId, id, userId, roleId, status, joinedAt: now() })
  await tx.insert(doors).values({ id: newId(), userId, organisationId: orgId, status })
  return { id }
}

/** The member's status and that of the door, which are always the same. */
export async function setMemberStatus(
  { tx, orgId }: Ctx,
  { id, userId }: { id: string; userId: string },
  status: MemberStatus,
  roleId?: string,
) {
  await tx
    .update(members)
    .set({ status, ...(roleId && { roleId }) })
    .where(and(eq(members.orgId, orgId), eq(members.id, id)))
  await tx
    .update(doors)
    .set({ status })
    .where(and(eq(doors.userId, userId), eq(doors.organisationId, orgId), sql`${doors.customerId} is null`))
}

/** The member goes with the door, and with them the account, unless it has another use. */
export async function removeMember({ tx, orgId }: Ctx, { id, userId }: { id: string; userId: string }) {
  await tx.delete(members).where(and(eq(members.orgId, orgId), eq(members.id, id)))
  await tx
    .delete(doors)
    .where(and(eq(doors.userId, userId), eq(doors.organisationId, orgId), sql`${doors.customerId} is null`))
  const elsewhere = tx
    .select({ one: sql`1` })
    .from(doors)
    .where(eq(doors.userId, userId))
  await tx.delete(users).where(and(eq(users.id, userId), notExists(elsewhere)))
}

/** Another role, from the next request on: see `dropSessions`. */
export const setMemberRole = ({ tx, orgId }: Ctx, id: string, roleId: string) =>
  tx
    .update(members)
    .set({ roleId })
    .where(and(eq(members.orgId, orgId), eq(members.id, id)))
