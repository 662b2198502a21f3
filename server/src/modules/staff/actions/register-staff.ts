import type { Input, staff as endpoints } from '@mtambo/contract'
import { runAs } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { createUser, insertMember, organisationBySlug, phoneNumber } from '#modules/identity/index.ts'
import { staffRegistered } from '../events.ts'

/** Makes an account that can do nothing until an administrator approves it with a role. */
export async function registerStaff({ organisation: slug, phone, ...person }: Input<typeof endpoints.register>) {
  const organisation = await organisationBySlug(slug)
  if (!organisation) throw invalid({ organisation: 'This organisation is not known.' })
  const dialled = phone === undefined ? null : phoneNumber(phone, organisation.country)
  if (dialled === undefined) throw invalid({ phone: 'This is not a phone number.' })

  await runAs(organisation.id, { kind: 'visitor', name: person.name }, async (ctx) => {
    const { id: userId } = await createUser({ ...person, phone: dialled }, ctx.tx)
    const { id } = await insertMember(ctx.tx, { orgId: ctx.orgId, userId, roleId: null, status: 'pending' })
    await emit(ctx, staffRegistered, {
      about: id,
      to: 'pending',
      data: { userId, userIds: [userId], name: person.name },
    })
  })
  return { done: true as const }
}
