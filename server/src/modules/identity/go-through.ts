import { eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import type { Door } from './auth.ts'
import { markUsed } from './doors.ts'
import { organisationSwitched } from './events.ts'
import { currentSession } from './identify.ts'
import { personOf } from './me.ts'
import { dropSessions } from './sessions.ts'
import { sessions } from './tables.ts'

/** The session at hand goes on through another door of the same person; open tabs come back through it too. */
export async function goThrough(ctx: Ctx, { organisationId, customerId }: Door, client: Client) {
  const { userId } = personOf(ctx)
  const { id } = currentSession(client)
  await ctx.tx.update(sessions).set({ organisationId, customerId, updatedAt: ctx.now }).where(eq(sessions.id, id))
  await markUsed(ctx.tx, userId, { organisationId, customerId }, ctx.now)
  await dropSessions(ctx, userId)
  await emit(ctx, organisationSwitched, { about: userId, data: { userId } })
}
