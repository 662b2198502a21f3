import type { Input, staff as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { dropSessions, setMemberStatus } from '#modules/identity/index.ts'
import { staffApproved } from '../events.ts'
import { assertSeat, lockManaged, managedRole, standing } from '../manage-staff.ts'
import { getStaffMember } from '../queries.ts'

export async function approveStaff(ctx: Ctx, { id, roleId }: Input<typeof endpoints.approve>) {
  const own = await standing(ctx)
  const member = await lockManaged(ctx, id, own)
  if (member.status !== 'pending') throw notAllowedNow(`${member.name} does not wait for approval.`)
  const role = await managedRole(ctx, roleId, own)
  await assertSeat(ctx, own)

  await setMemberStatus(ctx, member, 'active', role.id)
  await dropSessions(ctx, member.userId)
  const { userId, name } = member
  await emit(ctx, staffApproved, {
    about: id,
    from: 'pending',
    to: 'active',
    data: { userId, userIds: [userId], name, role: role.name },
  })
  return getStaffMember(ctx, id)
}
