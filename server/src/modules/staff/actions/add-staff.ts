import { randomBytes } from 'node:crypto'
import type { Input, staff as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue } from '#core/jobs.ts'
import { createUser, insertMember } from '#modules/identity/index.ts'
import { staffAdded, staffInvited } from '../events.ts'
import { sendInvitation } from '../jobs.ts'
import { assertSeat, managedRole, standing } from '../manage-staff.ts'
import { dialled } from '../phone.ts'
import { getStaffMember } from '../queries.ts'

/** By invitation, with a password of their own; or with a first one, which is worth nothing once they have signed in. */
export async function addStaff(ctx: Ctx, { roleId, how, password, ...person }: Input<typeof endpoints.add>) {
  const own = await standing(ctx)
  const role = await beside('roleId', managedRole(ctx, roleId, own))
  await assertSeat(ctx, own)
  if (how === 'password' && !password) throw invalid({ password: 'Give a first password.' })
  if (how === 'invite' && password) throw invalid({ password: 'Who is invited chooses the password.' })

  const { id: userId } = await createUser(
    {
      ...person,
      phone: person.phone ? await dialled(ctx, person.phone) : null,
      // Nobody knows this one: until the invitation is accepted nobody signs in.
      password: password ?? randomBytes(32).toString('base64url'),
      mustChangePassword: how === 'password',
    },
    ctx.tx,
  )
  const status = how === 'invite' ? 'invited' : 'active'
  const { id } = await insertMember(ctx.tx, { orgId: ctx.orgId, userId, roleId, status })
  const about = { userId, userIds: [userId], name: person.name }
  await emit(ctx, staffAdded, { about: id, to: status, data: { ...about, role: role.name } })
  if (how === 'invite') {
    await emit(ctx, staffInvited, { about: id, data: about })
    enqueue(ctx, sendInvitation, { memberId: id })
  }
  return getStaffMember(ctx, id)
}
