import { and, eq } from 'drizzle-orm'
import type { Input, maintenance as endpoints, Output } from '@mtambo/contract'
import { runAs, SYSTEM, userIdOf, type Actor, type Ctx } from '#core/context.ts'
import { found, Refusal } from '#core/errors.ts'
import { memberActor, organisations, users } from '#modules/identity/index.ts'
import { addressOf, feedOf } from './feed-secret.ts'
import { calendarText } from './ical.ts'
import { calendarFeeds } from './tables.ts'

export const mine = (ctx: Ctx) => and(eq(calendarFeeds.orgId, ctx.orgId), eq(calendarFeeds.userId, userIdOf(ctx)!))

export async function myFeed(ctx: Ctx): Promise<Output<typeof endpoints.feed>> {
  const [feed] = await ctx.tx.select().from(calendarFeeds).where(mine(ctx))
  return { url: feed ? addressOf(feed) : null }
}

/** Answers who only has the address: as the person it belongs to, and with what that person may see today. */
export async function serveCalendar({ secret }: Input<typeof endpoints.ical>): Promise<Output<typeof endpoints.ical>> {
  const feed = found(feedOf(secret), 'calendar')
  const actor = await ownerOf(feed)
  const content = await runAs(feed.orgId, actor, calendarText, { read: true })
  return { name: 'work.ics', mediaType: 'text/calendar; charset=utf-8', content: Buffer.from(content) }
}

/** Whose it is, while they work here and may see work. */
async function ownerOf({ orgId, id }: { orgId: string; id: string }): Promise<Actor> {
  const owner = await runAs(
    orgId,
    SYSTEM,
    async ({ tx }) => {
      const [row] = await tx
        .select({ userId: users.id, name: users.name, organisation: organisations.status })
        .from(calendarFeeds)
        .innerJoin(users, eq(users.id, calendarFeeds.userId))
        .innerJoin(organisations, eq(organisations.id, calendarFeeds.orgId))
        .where(and(eq(calendarFeeds.orgId, orgId), eq(calendarFeeds.id, id)))
      return row
    },
    { read: true },
  )
  const { userId, name, organisation } = found(owner, 'calendar')
  const actor = await memberActor(orgId, userId, name).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  const may = organisation === 'active' && actor?.kind === 'staff' && actor.grants['work-orders:read']
  return found(may ? actor : undefined, 'calendar')
}
