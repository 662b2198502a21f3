import type { Input, staff as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { removeMember } from '#modules/identity/index.ts'
import { staffDeclined } from '../events.ts'
import { lockManaged, standing } from '../manage-staff.ts'

/** The registration or invitation is forgotten, and with it the account, unless it has another use. */
export async function declineStaff(ctx: Ctx, { id }: Input<typeof endpoints.decline>) {
  const { userId, name, status } = await lockManaged(ctx, id, await standing(ctx))
  if (status !== 'pending' && status !== 'invited') throw notAllowedNow(`${name} does not wait for approval.`)

  await removeMember(ctx, { id, userId })
  await emit(ctx, staffDeclined, {
    about: id,
    from: status,
    to: 'declined',
    data: { userId, userIds: [userId], name },
  })
  return { done: true as const }
}
