import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { enqueue, job, type Job } from '#core/jobs.ts'
import { portalCustomers } from '#modules/customers/index.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import { toldText } from './rules.ts'
import { announcements } from './tables.ts'

/** So few that a batch is done in a second or two, and one that fails repeats little. */
const BATCH = 100

const Batch = z.object({ id: z.uuid(), eventId: z.uuid(), after: z.uuid().nullable() })

/**
 * Tells the customers of the areas who have a portal login, some at a time: each batch queues the next in its own
 * transaction. Run again, it tells nobody twice. One withdrawn or over meanwhile is told no further.
 */
export const tellCustomers: Job<typeof Batch> = job(
  'announcements.tell-customers',
  Batch,
  async (ctx, { id, eventId, after }) => {
    const [announcement] = await ctx.tx
      .select()
      .from(announcements)
      .where(and(eq(announcements.orgId, ctx.orgId), eq(announcements.id, id)))
    if (!announcement || announcement.overAt <= ctx.now) return
    const { people, last } = await portalCustomers(ctx, { areas: announcement.areas, after, limit: BATCH })
    const { timeZone } = await organisationOf(ctx)
    await tell(ctx, {
      happened: { id: eventId },
      kind: 'announcement',
      people,
      ...toldText(announcement, timeZone, ctx.now),
      about: { type: 'announcement', id },
    })
    if (last) enqueue(ctx, tellCustomers, { id, eventId, after: last })
  },
)

export const jobs = [tellCustomers]
