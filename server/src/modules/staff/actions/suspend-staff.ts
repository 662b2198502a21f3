import type { Input, staff as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { endSessions, setMemberStatus } from '#modules/identity/index.ts'
import { staffSuspended } from '../events.ts'
import { assertAdminLeft, lockManaged, standing } from '../manage-staff.ts'
import { getStaffMember } from '../queries.ts'

/** Signed out everywhere in this organisation as soon as this is committed. */
export async function suspendStaff(ctx: Ctx, { id }: Input<typeof endpoints.suspend>) {
  const member = await lockManaged(ctx, id, await standing(ctx))
  if (member.status !== 'active') throw notAllowedNow(`${member.name} is not active.`)

  await setMemberStatus(ctx, member, 'suspended')
  await assertAdminLeft(ctx)
  await endSessions(ctx, member.userId, { organisationId: ctx.orgId })
  const { userId, name } = member
  await emit(ctx, staffSuspended, {
    about: id,
    from: 'active',
    to: 'suspended',
    data: { userId, userIds: [userId], name },
  })
  return getStaffMember(ctx, id)
}
