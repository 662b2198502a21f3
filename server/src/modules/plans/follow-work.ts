import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit, type Happened } from '#core/events.ts'
import { jobCancelled, jobDone } from './events.ts'
import { insertJob } from './generate.ts'
import { lookNow } from './jobs.ts'
import { covers, nextDue, standingAfter, standingFrom, windowOf, type MeterNow, type Standing } from './rules.ts'
import {
  lockStandings,
  metersOf,
  placed,
  saveStandings,
  todayOf,
  type StoredJob,
  type StoredPlan,
  type StoredStanding,
} from './standings.ts'
import { planAssets, planJobs, plans } from './tables.ts'

/** All that is known of an open job, with its standing locked. */
type Of = {
  job: StoredJob
  plan: StoredPlan
  standing: StoredStanding
  meter: MeterNow | null
  today: string
}

async function openJobOf(ctx: Ctx, workOrderId: string): Promise<Of | undefined> {
  const [found] = await ctx.tx
    .select({ job: planJobs, plan: plans })
    .from(planJobs)
    .innerJoin(plans, and(eq(plans.orgId, planJobs.orgId), eq(plans.id, planJobs.planId)))
    .where(and(eq(planJobs.orgId, ctx.orgId), eq(planJobs.workOrderId, workOrderId), eq(planJobs.status, 'open')))
  if (!found) return undefined
  const { timeZone, today } = await todayOf(ctx)
  const [standing] = await lockStandings(
    ctx,
    and(eq(planAssets.planId, found.job.planId), eq(planAssets.assetId, found.job.assetId)),
  )
  const meterOf = await metersOf(ctx, [standing!], timeZone)
  return { ...found, standing: standing!, meter: meterOf(standing!), today }
}

const dataOf = ({ job }: Of) => ({ planId: job.planId, assetId: job.assetId, workOrderId: job.workOrderId })

/** The work was done: the asset was last done today, and a plan that counts from then goes on. */
export async function finishJob(ctx: Ctx, { about }: Happened) {
  const of = await openJobOf(ctx, about)
  if (!of) return
  const { job, standing, meter, today } = of
  await ctx.tx
    .update(planJobs)
    .set({ status: 'done', completedAt: ctx.now, completedOn: today })
    .where(and(eq(planJobs.orgId, ctx.orgId), eq(planJobs.id, job.id)))
  const last = { lastDoneOn: today, lastDoneTotal: meter?.total ?? null }
  await goOn(ctx, of, today, { ...last, ...(await coverNext(ctx, of)) })
  await emit(ctx, jobDone, { about: job.id, from: 'open', to: 'done', data: dataOf({ ...of, standing }) })
}

/** The work was cancelled: not this time. The next is counted from the day it was due, if that is still ahead. */
export async function dropJob(ctx: Ctx, { about, notes }: Happened) {
  const of = await openJobOf(ctx, about)
  if (!of) return
  const { job, today } = of
  await ctx.tx
    .update(planJobs)
    .set({ status: 'cancelled', reason: notes })
    .where(and(eq(planJobs.orgId, ctx.orgId), eq(planJobs.id, job.id)))
  await goOn(ctx, of, job.dueOn > today ? job.dueOn : today, {})
  await emit(ctx, jobCancelled, { about: job.id, from: 'open', to: 'cancelled', notes, data: dataOf(of) })
}

type Last = Partial<Pick<StoredStanding, 'lastDoneOn' | 'lastDoneTotal'>> & { from?: Standing }

async function goOn(ctx: Ctx, { plan, standing, meter, today }: Of, on: string, { from, ...last }: Last) {
  const waits = plan.rule.anchor === 'floating' && standing.slotOn === null && standing.dueTotal === null
  const it = waits ? standingFrom(plan.rule, standing.count, { on, total: meter?.total ?? null }) : (from ?? standing)
  await saveStandings(ctx, [{ id: standing.id, ...placed(plan, it, meter, today), ...last }])
  lookNow(ctx)
}

/** A large job that was done late, in the window of the next smaller one, did that too. */
async function coverNext(ctx: Ctx, { job, plan, standing, meter, today }: Of): Promise<Last> {
  if (plan.rule.anchor === 'floating' || plan.status !== 'active') return {}
  const due = nextDue(plan.rule, standing, { today, meter, foresee: true })
  if (!due || due.levels.length >= job.levels.length || !covers(job.levels, due.levels)) return {}
  const { windowFrom, windowUntil } = windowOf(plan.rule, due.dueOn)
  if (today < windowFrom || today > windowUntil) return {}
  const reason = `Done with “${job.levelNames[0] ?? plan.title}”, due ${job.dueOn}.`
  await insertJob(ctx, job, plan, due, { status: 'covered', reason, coveredById: job.id })
  return { from: standingAfter(plan.rule, standing, due, meter) }
}
