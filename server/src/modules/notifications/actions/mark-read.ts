import { and, inArray, isNull } from 'drizzle-orm'
import type { Input, notifications as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { noticesRead } from '../events.ts'
import { me, mine } from '../queries.ts'
import { notices } from '../tables.ts'

/** Marks the named ones of one's own as read, or all. */
export async function markRead(ctx: Ctx, { ids }: Input<typeof endpoints.markRead>) {
  const read = await ctx.tx
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(mine(ctx), isNull(notices.readAt), ids && inArray(notices.id, ids)))
    .returning({ id: notices.id })
  const customerId = ctx.actor.kind === 'customer' ? ctx.actor.customerId : null
  if (read.length > 0) await emit(ctx, noticesRead, { about: me(ctx), customerId, data: { userIds: [me(ctx)] } })
  return { done: true as const }
}
