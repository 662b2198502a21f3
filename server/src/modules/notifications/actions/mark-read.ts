import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Input, notifications as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { noticesRead } from '../events.ts'
import { me, mine } from '../queries.ts'
import { notices } from '../tables.ts'

/** Whoever has opened the thing itself has read the notices that lead to it. */
export async function readAbout(ctx: Ctx, { type, id }: { type: string; id: string }) {
  const about = and(eq(notices.aboutId, id), eq(notices.aboutType, type))
  await markWhere(ctx, about)
}

/** Marks the named ones of one's own as read, or all. */
export async function markRead(ctx: Ctx, { ids }: Input<typeof endpoints.markRead>) {
  await markWhere(ctx, ids && inArray(notices.id, ids))
  return { done: true as const }
}

async function markWhere(ctx: Ctx, which: SQL | undefined) {
  const read = await ctx.tx
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(mine(ctx), isNull(notices.readAt), which))
    .returning({ id: notices.id })
  const customerId = ctx.actor.kind === 'customer' ? ctx.actor.customerId : null
  if (read.length > 0) await emit(ctx, noticesRead, { about: me(ctx), customerId, data: { userIds: [me(ctx)] } })
}
