import { and, eq } from 'drizzle-orm'
import type { identity as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { sessionRevoked } from '../events.ts'
import { personOf } from '../me.ts'
import { dropSessions } from '../sessions.ts'
import { sessions } from '../tables.ts'

export async function revokeSession(ctx: Ctx, { id }: Input<typeof endpoints.revokeSession>) {
  const { userId } = personOf(ctx)
  const [gone] = await ctx.tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .returning({ id: sessions.id })
  found(gone, 'session')
  await dropSessions(ctx, userId)
  await emit(ctx, sessionRevoked, { about: userId, data: { userId } })
  return { done: true as const }
}
