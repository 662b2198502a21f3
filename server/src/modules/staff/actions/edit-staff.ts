import type { Input, staff as endpoints, StaffPage } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { beside, invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { belongsElsewhere, dropSessions, editUser, setMemberRole, withdrawTokens } from '#modules/identity/index.ts'
import { roleGiven, staffEdited } from '../events.ts'
import { invited } from '../jobs.ts'
import { assertAdminLeft, lockManaged, managedRole, standing } from '../manage-staff.ts'
import { dialled } from '../phone.ts'
import { getStaff, rowOf } from '../queries.ts'

type Details = { name?: string; username?: string; email?: string; phone?: string | null }

export async function editStaff(
  ctx: Ctx,
  { id, roleId, phone, ...names }: Input<typeof endpoints.edit>,
): Promise<StaffPage> {
  const own = await standing(ctx)
  const member = await lockManaged(ctx, id, own)
  const { userId, name } = member
  const typed = { ...names, ...(phone !== undefined && { phone: phone && (await dialled(ctx, phone)) }) }
  const changed = await changes(ctx, id, typed)
  if (Object.keys(changed).length > 0) {
    await assertTheirsAlone(ctx, userId, changed)
    await editUser(ctx, userId, changed)
    // An invitation that lies in another letter box must not let its reader in.
    if (changed.email !== undefined) await withdrawTokens(ctx.tx, 'invitation', invited(ctx.orgId, userId))
    const data = { userId, userIds: [userId], name: changed.name ?? name, fields: Object.keys(changed) }
    await emit(ctx, staffEdited, { about: id, notes: Object.keys(changed).join(', '), data })
  }
  if (roleId && roleId !== member.roleId) {
    const role = await beside('roleId', managedRole(ctx, roleId, own))
    if (member.status === 'pending') throw invalid({ roleId: 'Give the role when you approve the registration.' })
    await setMemberRole(ctx, id, roleId)
    await assertAdminLeft(ctx)
    const data = { userId, userIds: [userId], name: changed.name ?? name }
    await emit(ctx, roleGiven, { about: id, from: member.role?.name ?? null, to: role.name, data })
  }
  await dropSessions(ctx, userId)
  return getStaff(ctx, { id })
}

/** Only what is different: a form sends everything it shows. */
async function changes(ctx: Ctx, id: string, typed: Details): Promise<Details> {
  const { user } = await rowOf(ctx, id)
  const before: Details = {
    name: user.name,
    username: user.displayUsername ?? '',
    email: user.email,
    phone: user.phone,
  }
  const given = (Object.keys(typed) as (keyof Details)[]).filter((field) => typed[field] !== undefined)
  return Object.fromEntries(
    given
      .filter((field) => (field === 'email' ? typed.email?.toLowerCase() : typed[field]) !== before[field])
      .map((field) => [field, typed[field]]),
  )
}

/** One organisation must not rename, or get the letters of, somebody who belongs to another one too. */
async function assertTheirsAlone(ctx: Ctx, userId: string, changed: Details) {
  if (!(await belongsElsewhere(ctx, userId))) return
  const sentence = 'This person also uses Mtambo elsewhere and changes this in their own profile.'
  throw invalid(Object.fromEntries(Object.keys(changed).map((field) => [field, sentence])))
}
