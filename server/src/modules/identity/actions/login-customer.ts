import type { identity as endpoints, Input } from '@mtambo/contract'
import { withoutOrg } from '#core/db.ts'
import { invalid } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { customerDoor } from '../doors.ts'
import { findCustomer } from '../find-user.ts'
import { byName } from '../lock-out.ts'
import { organisationBySlug, whyNot } from '../organisation.ts'
import { sameName } from '../rules.ts'
import { signIn } from '../sign-in.ts'

export async function loginCustomer(
  { organisation: slug, login, password, remember = false }: Input<typeof endpoints.loginCustomer>,
  client: Client,
) {
  const organisation = await organisationBySlug(slug)
  if (!organisation) throw invalid({ organisation: await whyNot(slug) })
  const user = await withoutOrg((tx) => findCustomer(tx, organisation, login), { read: true })
  return signIn(client, {
    user,
    password,
    remember,
    unknown: byName(slug, sameName(login, [organisation.country])),
    wrong: 'Account number or password is wrong.',
    doorOf: (tx, userId) => customerDoor(tx, userId, organisation.id, login),
  })
}
