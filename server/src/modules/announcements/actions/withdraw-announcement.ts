import { and, eq } from 'drizzle-orm'
import type { Announcement } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { announcementWithdrawn } from '../events.ts'
import { getAnnouncement, lockAnnouncement } from '../queries.ts'
import { announcements } from '../tables.ts'

export async function withdrawAnnouncement(ctx: Ctx, { id }: { id: string }): Promise<Announcement> {
  const { withdrawnAt, overAt } = await lockAnnouncement(ctx, id)
  if (withdrawnAt) throw notAllowedNow('This announcement has been withdrawn already.')
  if (overAt <= ctx.now) throw notAllowedNow('This announcement is over: it is not shown any more.')
  await ctx.tx
    .update(announcements)
    .set({ withdrawnAt: ctx.now })
    .where(and(eq(announcements.orgId, ctx.orgId), eq(announcements.id, id)))
  await emit(ctx, announcementWithdrawn, { about: id, data: {} })
  return getAnnouncement(ctx, id)
}
