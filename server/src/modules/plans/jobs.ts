import { and, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { enqueue, job, type Job } from '#core/jobs.ts'
import { planEnded } from './events.ts'
import { makeDueWork } from './generate.ts'
import { stopStandings } from './stop.ts'
import { todayOf } from './standings.ts'
import { plans } from './tables.ts'

const Nothing = z.object({})

/** Each hour, so that it is early in the day in every time zone; and whenever something may have come due. */
export const makeWork: Job<typeof Nothing> & { run: (ctx: Ctx, data: Record<string, never>) => Promise<unknown> } = job(
  'plans.make-work',
  Nothing,
  async (ctx) => {
    await endThoseOver(ctx)
    if (await makeDueWork(ctx)) enqueue(ctx, makeWork, {})
  },
  { cron: '7 * * * *' },
)

export const jobs = [makeWork]

/** Looks at once, where a change may have made work due. */
export const lookNow = (ctx: Ctx) => enqueue(ctx, makeWork, {})

/** Plans whose last day has passed. */
async function endThoseOver(ctx: Ctx) {
  const { today } = await todayOf(ctx)
  const ended = await ctx.tx
    .update(plans)
    .set({ status: 'ended' })
    .where(and(eq(plans.orgId, ctx.orgId), eq(plans.status, 'active'), lt(plans.endsOn, today)))
    .returning({ id: plans.id })
  for (const { id } of ended) {
    await stopStandings(ctx, id)
    await emit(ctx, planEnded, { about: id, from: 'active', to: 'ended', notes: 'Its last day has passed.', data: {} })
  }
}
