import { and, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Announcement, announcements as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { announcementEdited } from '../events.ts'
import { getAnnouncement, lockAnnouncement } from '../queries.ts'
import { assertTimes } from '../rules.ts'
import { spelled } from '../storable.ts'
import { announcements } from '../tables.ts'

/** What was sent out stays as it was; what is shown changes. One that is over is a record of what people were told. */
export async function editAnnouncement(
  ctx: Ctx,
  { id, ...typed }: Input<typeof endpoints.edit>,
): Promise<Announcement> {
  const before = await lockAnnouncement(ctx, id)
  if (before.overAt <= ctx.now) throw notAllowedNow('This announcement is over. Write a new one.')

  const changes = { ...typed, ...(typed.areas && { areas: await spelled(ctx, typed.areas) }) }
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== undefined && !isDeepStrictEqual(changes[name], before[name]),
  )
  if (changed.length === 0) return getAnnouncement(ctx, id)
  assertTimes({ ...before, ...changes }, ctx.now)
  await ctx.tx
    .update(announcements)
    .set(changes)
    .where(and(eq(announcements.orgId, ctx.orgId), eq(announcements.id, id)))
  await emit(ctx, announcementEdited, { about: id, data: { changed } })
  return getAnnouncement(ctx, id)
}
