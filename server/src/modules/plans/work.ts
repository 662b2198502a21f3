import { and, eq } from 'drizzle-orm'
import type { WorkOrderStatus } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { pointOf } from '#core/point.ts'
import { assertAsset } from '#modules/assets/index.ts'
import { addChecklists } from '#modules/checklists/index.ts'
import { assertMayHave, lockToWork, moveWorkOrder, openWorkOrder } from '#modules/work-orders/index.ts'
import { jobCancelled } from './events.ts'
import { covers, minutesOf, type Due } from './rules.ts'
import type { StoredJob, StoredPlan, StoredStanding } from './standings.ts'
import { planJobs } from './tables.ts'

/** What is at hand while work of one asset is made. */
export type Making = { plan: StoredPlan; standing: StoredStanding; today: string; open: StoredJob[] }

const NOT_BEGUN: readonly WorkOrderStatus[] = ['open', 'scheduled', 'postponed']

/** Opens one order with the tasks of every level that is due, and their checklists. */
export async function openWork(ctx: Ctx, { plan, today }: Making, job: StoredJob, due: Due): Promise<string> {
  const asset = await assertAsset(ctx, job.assetId)
  const levels = due.levels.flatMap((n) => plan.rule.levels.find(({ multiple }) => multiple === n) ?? [])
  const order = await openWorkOrder(ctx, {
    title: titleOf(plan, job.levelNames),
    description: [
      ...levels.flatMap(({ name, description }) => (description ? [`${name}:\n${description}`] : [])),
      plan.description,
    ]
      .filter(Boolean)
      .join('\n\n'),
    type: plan.type,
    priority: plan.priority,
    ...(await whoCan(ctx, plan)),
    assetId: asset.id,
    equipmentType: asset.category,
    locationId: asset.locationId,
    locationText: asset.locationText,
    point: pointOf(asset),
    dueOn: job.dueOn,
    // What is late already waits for somebody who plans it.
    scheduledOn: job.dueOn >= today ? job.dueOn : null,
    estimatedMinutes: minutesOf(plan.estimatedMinutes, plan.rule, due.levels),
  })
  await ctx.tx
    .update(planJobs)
    .set({ workOrderId: order.id })
    .where(and(eq(planJobs.orgId, ctx.orgId), eq(planJobs.id, job.id)))
  const lists = [...levels.map((level) => level.checklistTemplateId), plan.checklistTemplateId].filter(
    (id) => id !== null && id !== undefined,
  )
  if (lists.length > 0) await addChecklists(ctx, order, lists)
  return order.id
}

const titleOf = ({ title }: StoredPlan, levels: string[]) =>
  levels.length > 0 ? `${title} (${levels[0]})`.slice(0, 100) : title

/** Whoever the plan names, as long as they work here and may; else it is for nobody yet. */
async function whoCan(ctx: Ctx, { assigneeId, teamId }: StoredPlan) {
  const who = { assigneeId, teamId }
  try {
    await assertMayHave(ctx, who)
    return who
  } catch (error) {
    if (error instanceof Refusal) return { assigneeId: null, teamId: null }
    throw error
  }
}

/**
 * What is open and smaller, in its window and not begun, is done with the larger job: its order is cancelled, so that
 * there is one with all tasks.
 */
export async function coverSmaller(ctx: Ctx, making: Making, larger: StoredJob) {
  const smaller = making.open.filter(
    (job) =>
      job.workOrderId !== null &&
      job.levels.length < larger.levels.length &&
      covers(larger.levels, job.levels) &&
      job.windowUntil >= larger.dueOn,
  )
  for (const job of smaller) {
    const order = await lockToWork(ctx, job.workOrderId!)
    if (!NOT_BEGUN.includes(order.status)) continue
    const reason = `Done with “${larger.levelNames[0] ?? making.plan.title}”, due ${larger.dueOn}.`
    await ctx.tx
      .update(planJobs)
      .set({ status: 'covered', coveredById: larger.id, reason })
      .where(and(eq(planJobs.orgId, ctx.orgId), eq(planJobs.id, job.id)))
    await moveWorkOrder(ctx, order, 'cancelled', reason)
    making.open = making.open.filter(({ id }) => id !== job.id)
    const data = { planId: job.planId, assetId: job.assetId, workOrderId: job.workOrderId }
    await emit(ctx, jobCancelled, { about: job.id, from: 'open', to: 'covered', notes: reason, data })
  }
}
