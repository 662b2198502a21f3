import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { jobMade } from './events.ts'
import {
  appearance,
  covers,
  levelNames,
  standingAfter,
  windowOf,
  type Due,
  type MeterNow,
  type Standing,
} from './rules.ts'
import {
  metersOf,
  placed,
  saveStandings,
  todayOf,
  type StoredJob,
  type StoredPlan,
  type StoredStanding,
} from './standings.ts'
import { planAssets, planJobs, plans } from './tables.ts'
import { coverSmaller, openWork, type Making } from './work.ts'

/** So few that nobody waits long for a number of their own order, and one that fails repeats little. */
export const BATCH = 25

/** More at once is a mistake in a rule; the rest follows with the next run. */
const MOST_OF_ONE = 24

/**
 * Makes the work orders that appear today. The standing that says so is locked, and moves on in the same transaction:
 * another worker takes others, a second run finds nothing, and one that is killed leaves all as it was. Gives back
 * whether there is more.
 */
export async function makeDueWork(ctx: Ctx): Promise<boolean> {
  const { timeZone, today } = await todayOf(ctx)
  const rows = await ctx.tx
    .select({ standing: planAssets, plan: plans })
    .from(planAssets)
    .innerJoin(plans, and(eq(plans.orgId, planAssets.orgId), eq(plans.id, planAssets.planId)))
    .where(and(eq(planAssets.orgId, ctx.orgId), isNotNull(planAssets.appearsOn), lte(planAssets.appearsOn, today)))
    .orderBy(asc(planAssets.appearsOn), asc(planAssets.id))
    .limit(BATCH)
    .for('update', { of: planAssets, skipLocked: true })
  if (rows.length === 0) return false
  const meterOf = await metersOf(
    ctx,
    rows.map(({ standing }) => standing),
    timeZone,
  )
  const open = await openJobsOf(
    ctx,
    rows.map(({ standing }) => standing),
  )
  for (const { plan, standing } of rows) {
    const making: Making = { plan, standing, today, open: open.get(keyOf(standing)) ?? [] }
    await makeOf(ctx, making, meterOf(standing))
  }
  return rows.length === BATCH
}

/** All that is due of one asset: of a plan that was asleep, more than one time. */
async function makeOf(ctx: Ctx, making: Making, meter: MeterNow | null) {
  const { plan, standing, today } = making
  let it: Standing = standing
  // Out of the plan and in again, it has work open already: what counts from completion waits for that.
  if (plan.rule.anchor === 'floating' && making.open.length > 0) it = { count: it.count, slotOn: null, dueTotal: null }
  for (let made = 0; made < MOST_OF_ONE; made++) {
    const next = appearance(plan.rule, it, { today, meter })
    if (next === null || next.on > today) break
    await makeOne(ctx, making, next.due)
    it = standingAfter(plan.rule, it, next.due, meter)
  }
  await saveStandings(ctx, [{ id: standing.id, ...placed(plan, it, meter, today) }])
}

async function makeOne(ctx: Ctx, making: Making, due: Due) {
  const { plan, open } = making
  const isLeftOut = plan.rule.whileOpen === 'skip' && open.some(({ levels }) => covers(levels, due.levels))
  const job = await insertJob(ctx, making.standing, plan, due, {
    status: isLeftOut ? 'skipped' : 'open',
    reason: isLeftOut ? 'Work of this plan was still open.' : null,
  })
  // Somebody has made it already: the key kept a second one out.
  if (!job) return
  if (!isLeftOut) {
    const workOrderId = await openWork(ctx, making, job, due)
    job.workOrderId = workOrderId
    await coverSmaller(ctx, making, job)
    making.open = [...making.open, job]
  }
  await emit(ctx, jobMade, {
    about: job.id,
    to: job.status,
    notes: job.reason,
    data: { planId: plan.id, assetId: job.assetId, workOrderId: job.workOrderId },
  })
}

/** Writes down that it came due. Nothing is given back when that was written before. */
export async function insertJob(
  ctx: Ctx,
  { assetId }: Pick<StoredStanding, 'assetId'>,
  plan: StoredPlan,
  due: Due,
  rest: Pick<StoredJob, 'status' | 'reason'> & Partial<Pick<StoredJob, 'coveredById'>>,
): Promise<StoredJob | undefined> {
  const [job] = await ctx.tx
    .insert(planJobs)
    .values({
      orgId: ctx.orgId,
      id: newId(),
      planId: plan.id,
      assetId,
      occurrence: due.occurrence,
      levels: due.levels,
      levelNames: levelNames(plan.rule, due.levels),
      dueOn: due.dueOn,
      ...windowOf(plan.rule, due.dueOn),
      createdAt: ctx.now,
      ...rest,
    })
    .onConflictDoNothing({ target: [planJobs.orgId, planJobs.planId, planJobs.assetId, planJobs.occurrence] })
    .returning()
  return job
}

const keyOf = ({ planId, assetId }: { planId: string; assetId: string }) => `${planId} ${assetId}`

/** What is still to be done of these assets' plans. */
export async function openJobsOf({ tx, orgId }: Ctx, standings: Pick<StoredStanding, 'planId' | 'assetId'>[]) {
  const rows = await tx
    .select()
    .from(planJobs)
    .where(
      and(
        eq(planJobs.orgId, orgId),
        eq(planJobs.status, 'open'),
        inArray(
          planJobs.planId,
          standings.map(({ planId }) => planId),
        ),
        inArray(
          planJobs.assetId,
          standings.map(({ assetId }) => assetId),
        ),
      ),
    )
    .orderBy(asc(planJobs.dueOn))
  return Map.groupBy(rows, keyOf)
}
