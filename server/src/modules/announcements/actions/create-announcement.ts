import type { Announcement, announcements as endpoints, Input } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { forbidden, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { announcementPublished } from '../events.ts'
import { getAnnouncement } from '../queries.ts'
import { assertTimes } from '../rules.ts'
import { spelled } from '../storable.ts'
import { announcements } from '../tables.ts'

export async function createAnnouncement(
  ctx: Ctx,
  { id = newId(), areas = [], endsAt = null, ...said }: Input<typeof endpoints.create>,
): Promise<Announcement> {
  const byId = userIdOf(ctx)
  if (!byId) throw forbidden('Sign in to announce something.')
  assertTimes({ ...said, endsAt }, ctx.now)
  await ctx.tx
    .insert(announcements)
    .values({ ...said, orgId: ctx.orgId, id, endsAt, areas: await spelled(ctx, areas), byId, createdAt: ctx.now })
    .catch((error: unknown) => {
      if (violates(error, 'announcements_pk'))
        throw new Refusal('conflict', 'This announcement has already been saved.')
      throw error
    })
  await emit(ctx, announcementPublished, { about: id, data: { kind: said.kind } })
  return getAnnouncement(ctx, id)
}
