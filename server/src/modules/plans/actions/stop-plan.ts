import { and, eq } from 'drizzle-orm'
import type { Input, Plan, plans as endpoints, PlanStatus } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { planEnded, planPaused, planResumed } from '../events.ts'
import { lookNow } from '../jobs.ts'
import { getPlan } from '../queries.ts'
import { nextDue, standingWithout, type MeterNow, type Standing } from '../rules.ts'
import { lockPlan, lockStandings, metersOf, placed, saveStandings, todayOf, type StoredPlan } from '../standings.ts'
import { stopStandings } from '../stop.ts'
import { planAssets, plans } from '../tables.ts'

const MAY: Record<PlanStatus, PlanStatus[]> = { active: ['paused', 'ended'], paused: ['active', 'ended'], ended: [] }
const WORD: Record<PlanStatus, string> = { active: 'active', paused: 'paused', ended: 'ended' }

async function move(ctx: Ctx, id: string, to: PlanStatus): Promise<StoredPlan> {
  const plan = await lockPlan(ctx, id)
  if (!MAY[plan.status].includes(to)) {
    const can = MAY[plan.status].map((status) => WORD[status])
    throw notAllowedNow(
      can.length > 0
        ? `A plan that is ${WORD[plan.status]} cannot become ${WORD[to]}, only ${can.join(' or ')}.`
        : 'This plan has ended. Set up another one.',
    )
  }
  await ctx.tx
    .update(plans)
    .set({ status: to })
    .where(and(eq(plans.orgId, ctx.orgId), eq(plans.id, id)))
  return plan
}

export async function pausePlan(ctx: Ctx, { id, reason }: Input<typeof endpoints.pause>): Promise<Plan> {
  const { status } = await move(ctx, id, 'paused')
  await stopStandings(ctx, id, { pausing: true })
  await emit(ctx, planPaused, { about: id, from: status, to: 'paused', notes: reason, data: {} })
  return getPlan(ctx, { id })
}

export async function endPlan(ctx: Ctx, { id, reason }: Input<typeof endpoints.end>): Promise<Plan> {
  const { status } = await move(ctx, id, 'ended')
  await stopStandings(ctx, id)
  await emit(ctx, planEnded, { about: id, from: status, to: 'ended', notes: reason, data: {} })
  return getPlan(ctx, { id })
}

export async function resumePlan(ctx: Ctx, { id }: Input<typeof endpoints.resume>): Promise<Plan> {
  const plan = { ...(await move(ctx, id, 'active')), status: 'active' as const }
  const { timeZone, today } = await todayOf(ctx)
  const rows = await lockStandings(ctx, and(eq(planAssets.planId, id), eq(planAssets.isActive, true)))
  const meterOf = await metersOf(ctx, rows, timeZone)
  const changes = rows.map((row) => {
    const meter = meterOf(row)
    return { id: row.id, ...placed(plan, withoutMissed(plan, row, meter, today), meter, today) }
  })
  await saveStandings(ctx, changes)
  await emit(ctx, planResumed, { about: id, from: 'paused', to: 'active', data: {} })
  lookNow(ctx)
  return getPlan(ctx, { id })
}

const MOST_MISSED = 5000

/** The days of a fixed plan that passed while it slept are nobody's fault, and are left out. */
function withoutMissed({ rule }: StoredPlan, row: Standing, meter: MeterNow | null, today: string): Standing {
  let it = row
  if (rule.anchor === 'floating') return it
  for (let n = 0; n < MOST_MISSED; n++) {
    const due = nextDue(rule, it, { today, meter, foresee: false })
    if (due === null || due.by === 'meter' || due.dueOn >= today) break
    it = standingWithout(rule, it, due, meter)
  }
  return it
}
