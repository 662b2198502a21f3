import { and, eq } from 'drizzle-orm'
import type { identity as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { confirmPassword } from '../confirm-password.ts'
import { passwordChanged } from '../events.ts'
import { currentSession } from '../identify.ts'
import { personOf } from '../me.ts'
import { hashPassword } from '../passwords.ts'
import { endSessions } from '../sessions.ts'
import { accounts } from '../tables.ts'

/** Whoever else is signed in as me, on whatever device, is signed out. */
export async function changePassword(
  ctx: Ctx,
  { current, password }: Input<typeof endpoints.changePassword>,
  client: Client,
) {
  const { userId } = personOf(ctx)
  await confirmPassword(ctx, userId, 'current', current)
  await ctx.tx
    .update(accounts)
    .set({ password: await hashPassword(password), updatedAt: ctx.now })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
  await endSessions(ctx, userId, { except: currentSession(client).id })
  await emit(ctx, passwordChanged, { about: userId, data: { userId } })
  return { done: true as const }
}
