import { and, desc, eq, sql } from 'drizzle-orm'
import type { Input, kpis as endpoints, Output } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assetsNamed } from '#modules/assets/index.ts'
import { planJobs, plans } from '#modules/plans/index.ts'
import { askedOf } from './all.ts'
import { JOB_MET, jobsDue } from './sums.ts'

type List = typeof endpoints.jobs

/** The jobs behind PM compliance, the newest due first. */
export async function listKpiJobs(ctx: Ctx, { cursor, limit = 25, ...filters }: Input<List>): Promise<Output<List>> {
  const asked = await askedOf(ctx, filters)
  const place = placeOf(cursor, 'moment')
  const rows = await ctx.tx
    .select({ job: planJobs, plan: plans.name, met: sql<boolean>`(${JOB_MET})` })
    .from(planJobs)
    .innerJoin(plans, and(eq(plans.orgId, planJobs.orgId), eq(plans.id, planJobs.planId)))
    .where(
      and(
        jobsDue(ctx, asked, asked.period.from, asked.period.to),
        place && sql`(${planJobs.dueOn}, ${planJobs.id}) < (${place[0]}::timestamp::date, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(planJobs.dueOn), desc(planJobs.id))
    .limit(limit + 1)
  const named = await assetsNamed(
    ctx,
    rows.map(({ job }) => job.assetId),
  )
  return pageOf(
    rows,
    limit,
    ({ job }) => cursorOf(`${job.dueOn}T00:00:00.000Z`, job.id),
    ({ job, plan, met }) => ({
      ...job,
      plan: { id: job.planId, name: plan },
      asset: named.get(job.assetId)!,
      met,
    }),
  )
}
