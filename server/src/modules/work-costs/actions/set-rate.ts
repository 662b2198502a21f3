import { and, eq } from 'drizzle-orm'
import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, found, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { members, roles } from '#modules/identity/index.ts'
import { rateSet } from '../events.ts'
import { listRates } from '../rates.ts'
import { labourRates } from '../tables.ts'

/** From now on. What was entered keeps what an hour cost then. */
export async function setRate(ctx: Ctx, { roleId, userId, hourlyRate }: Input<typeof endpoints.setRate>) {
  const { tx, orgId } = ctx
  if ((roleId === undefined) === (userId === undefined)) throw invalid({ userId: 'Choose a role or a person.' })
  if (roleId) await beside('roleId', assertRole(ctx, roleId))
  if (userId) await beside('userId', assertMember(ctx, userId))
  const whose = roleId ? eq(labourRates.roleId, roleId) : eq(labourRates.userId, userId!)
  if (hourlyRate === null) await tx.delete(labourRates).where(and(eq(labourRates.orgId, orgId), whose))
  else
    await tx
      .insert(labourRates)
      .values({ orgId, id: newId(), roleId: roleId ?? null, userId: userId ?? null, hourlyRate })
      .onConflictDoUpdate({
        target: [labourRates.orgId, roleId ? labourRates.roleId : labourRates.userId],
        set: { hourlyRate },
      })
  await emit(ctx, rateSet, { about: (roleId ?? userId)!, data: { hourlyRate } })
  return listRates(ctx)
}

async function assertRole({ tx, orgId }: Ctx, id: string) {
  const [row] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.orgId, orgId), eq(roles.id, id)))
  return found(row, 'role')
}

async function assertMember({ tx, orgId }: Ctx, userId: string) {
  const [row] = await tx
    .select({ id: members.userId })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId)))
  return found(row, 'person')
}
