import type { identity as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { confirmPassword } from '../confirm-password.ts'
import { passwordChanged } from '../events.ts'
import { currentSession } from '../identify.ts'
import { personOf } from '../me.ts'
import { hashPassword } from '../passwords.ts'
import { storePassword } from '../people.ts'
import { endSessions } from '../sessions.ts'

/** Whoever else is signed in as me, on whatever device, is signed out. */
export async function changePassword(
  ctx: Ctx,
  { current, password }: Input<typeof endpoints.changePassword>,
  client: Client,
) {
  const { userId } = personOf(ctx)
  if (password === current) throw invalid({ password: 'Choose another password than the one you have.' })
  await confirmPassword(ctx, userId, 'current', current)
  await storePassword(ctx, userId, await hashPassword(password))
  await endSessions(ctx, userId, { except: currentSession(client).id })
  await emit(ctx, passwordChanged, { about: userId, data: { userId } })
  return { done: true as const }
}
