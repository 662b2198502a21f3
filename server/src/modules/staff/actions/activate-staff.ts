import type { Input, staff as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { dropSessions, setMemberStatus } from '#modules/identity/index.ts'
import { staffActivated } from '../events.ts'
import { assertSeat, lockManaged, standing } from '../manage-staff.ts'
import { getStaffMember } from '../queries.ts'

export async function activateStaff(ctx: Ctx, { id }: Input<typeof endpoints.activate>) {
  const own = await standing(ctx)
  const member = await lockManaged(ctx, id, own)
  if (member.status !== 'suspended' || !member.role) throw notAllowedNow(`${member.name} is not deactivated.`)
  await assertSeat(ctx, own)

  await setMemberStatus(ctx, member, 'active')
  await dropSessions(ctx, member.userId)
  const { userId, name } = member
  await emit(ctx, staffActivated, {
    about: id,
    from: 'suspended',
    to: 'active',
    data: { userId, userIds: [userId], name },
  })
  return getStaffMember(ctx, id)
}
