import { and, eq } from 'drizzle-orm'
import type { Input, staff as endpoints } from '@mtambo/contract'
import { runAs, type Ctx } from '#core/context.ts'
import { withoutOrg } from '#core/db.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { enqueue } from '#core/jobs.ts'
import {
  countAttempt,
  byAddress,
  giveBack,
  hashPassword,
  members,
  openSession,
  readToken,
  setMemberStatus,
  spendToken,
  storePassword,
  users,
} from '#modules/identity/index.ts'
import { staffInvited, staffJoined } from '../events.ts'
import { sendInvitation } from '../jobs.ts'
import { lockManaged, standing } from '../manage-staff.ts'

/** The earlier link stops working when the new one is made. */
export async function inviteAgain(ctx: Ctx, { id }: Input<typeof endpoints.inviteAgain>) {
  const { userId, name, status } = await lockManaged(ctx, id, await standing(ctx))
  if (status !== 'invited') throw notAllowedNow(`${name} has no open invitation.`)
  await emit(ctx, staffInvited, { about: id, data: { userId, userIds: [userId], name } })
  enqueue(ctx, sendInvitation, { memberId: id })
  return { done: true as const }
}

const tooOld = () =>
  invalid({ token: 'This invitation has been used or is too old. Ask your administrator for a new one.' })

/** The link works once, for a week. Who has it, and has chosen a password, is signed in. */
export async function acceptInvitation({ token, password }: Input<typeof endpoints.acceptInvitation>, client: Client) {
  const limit = byAddress(client.ip)
  await countAttempt([limit])
  const value = await withoutOrg((tx) => readToken(tx, 'invitation', token), { read: true })
  const [orgId, userId] = value?.split('/') ?? []
  if (!orgId || !userId) throw tooOld()

  const hash = await hashPassword(password)
  const cookie = await runAs(orgId, { kind: 'visitor', name: 'Invited' }, async (visit) => {
    const member = await invitedMember(visit, userId)
    if (!member || !(await spendToken(visit.tx, 'invitation', token))) throw tooOld()
    const ctx = { ...visit, actor: { kind: 'visitor' as const, name: member.name } }
    await storePassword(ctx, userId, hash)
    await setMemberStatus(ctx, { id: member.id, userId }, 'active')
    await emit(ctx, staffJoined, {
      about: member.id,
      from: 'invited',
      to: 'active',
      data: { userId, userIds: [userId], name: member.name },
    })
    await giveBack(ctx.tx, limit)
    const from = { ip: client.ip, userAgent: client.headers.get('user-agent') }
    return openSession(ctx.tx, userId, { organisationId: orgId, customerId: null }, from)
  })
  client.answerCookies.push(cookie)
  return { done: true as const }
}

async function invitedMember({ tx, orgId }: Ctx, userId: string) {
  const [member] = await tx
    .select({ id: members.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId), eq(members.status, 'invited')))
    .for('update', { of: members })
  return member
}
