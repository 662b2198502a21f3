import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { calendarClosed } from '../events.ts'
import { mine } from '../feed.ts'
import { calendarFeeds } from '../tables.ts'

export async function stopFeed(ctx: Ctx) {
  const stopped = await ctx.tx.delete(calendarFeeds).where(mine(ctx)).returning()
  for (const { userId } of stopped) await emit(ctx, calendarClosed, { about: userId, data: { userIds: [userId] } })
  return { url: null }
}
