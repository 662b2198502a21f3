import type { identity as endpoints, Input } from '@mtambo/contract'
import { withoutOrg } from '#core/db.ts'
import type { Client } from '#core/http.ts'
import { staffDoor } from '../doors.ts'
import { findStaff, nameOfStaff } from '../find-user.ts'
import { byName } from '../lock-out.ts'
import { signIn } from '../sign-in.ts'

export async function login({ login, password, remember = false }: Input<typeof endpoints.login>, client: Client) {
  const [user, name] = await withoutOrg(
    async (tx) => [await findStaff(tx, login), await nameOfStaff(tx, login)] as const,
    {
      read: true,
    },
  )
  return signIn(client, {
    user,
    password,
    remember,
    unknown: byName('staff', name),
    doorOf: staffDoor,
    wrong: 'Username or password is wrong.',
  })
}
