import { assertMember, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { calendarOpened } from '../events.ts'
import { addressOf } from '../feed-secret.ts'
import { calendarFeeds } from '../tables.ts'

/** A new address for one's calendar. The one before stops working, since its row has another id now. */
export async function makeFeed(ctx: Ctx) {
  const userId = assertMember(ctx)
  const feed = { orgId: ctx.orgId, id: newId(), createdAt: ctx.now }
  await ctx.tx
    .insert(calendarFeeds)
    .values({ ...feed, userId })
    .onConflictDoUpdate({
      target: [calendarFeeds.orgId, calendarFeeds.userId],
      set: { id: feed.id, createdAt: feed.createdAt },
    })
  await emit(ctx, calendarOpened, { about: userId, data: { userIds: [userId] } })
  return { url: addressOf(feed) }
}
