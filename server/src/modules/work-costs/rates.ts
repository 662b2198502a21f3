import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Output, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { members, roles, users } from '#modules/identity/index.ts'
import { labourRates } from './tables.ts'

/** What an hour of a member costs now: their own rate, else that of their role. */
export async function rateOf({ tx, orgId }: Ctx, userId: string): Promise<number | null> {
  const [row] = await tx
    .select({ rate: labourRates.hourlyRate })
    .from(members)
    .innerJoin(
      labourRates,
      and(
        eq(labourRates.orgId, members.orgId),
        sql`(${labourRates.userId} = ${members.userId} or ${labourRates.roleId} = ${members.roleId})`,
      ),
    )
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId)))
    .orderBy(sql`${labourRates.userId} nulls last`)
    .limit(1)
  return row?.rate ?? null
}

export async function listRates({ tx, orgId }: Ctx): Promise<Output<typeof endpoints.rates>> {
  const ofRoles = await tx
    .select({ id: roles.id, name: roles.name, hourlyRate: labourRates.hourlyRate })
    .from(roles)
    .leftJoin(labourRates, and(eq(labourRates.orgId, roles.orgId), eq(labourRates.roleId, roles.id)))
    .where(and(eq(roles.orgId, orgId), isNull(labourRates.userId)))
    .orderBy(asc(roles.name), asc(roles.id))
  const ofMembers = await tx
    .select({ userId: users.id, name: users.name, role: roles.name, hourlyRate: labourRates.hourlyRate })
    .from(labourRates)
    .innerJoin(users, eq(users.id, labourRates.userId))
    .innerJoin(members, and(eq(members.orgId, labourRates.orgId), eq(members.userId, labourRates.userId)))
    .leftJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
    .where(and(eq(labourRates.orgId, orgId), isNotNull(labourRates.userId)))
    .orderBy(asc(users.name), asc(users.id))
  return { roles: ofRoles, members: ofMembers }
}
