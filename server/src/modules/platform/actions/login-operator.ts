import { and, eq, exists, sql } from 'drizzle-orm'
import type { Input, platform as endpoints } from '@mtambo/contract'
import { withoutOrg } from '#core/db.ts'
import type { Client } from '#core/http.ts'
import { byName, findOperator, OPERATORS, signIn, users } from '#modules/identity/index.ts'
import { operators } from '../tables.ts'

export async function loginOperator(
  { login, password, remember = false }: Input<typeof endpoints.login>,
  client: Client,
) {
  const user = await withoutOrg(
    (tx) =>
      findOperator(
        tx,
        login,
        exists(
          tx
            .select({ one: sql`1` })
            .from(operators)
            .where(and(eq(operators.userId, users.id), eq(operators.active, true))),
        ),
      ),
    { read: true },
  )
  return signIn(client, {
    user,
    password,
    remember,
    unknown: byName('platform', login),
    doorOf: async () => OPERATORS,
    wrong: 'Username or password is wrong.',
  })
}
