import { and, eq, isNull } from 'drizzle-orm'
import type { Severity } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { addLink, openWorkOrder, peopleOf, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { followUpOpened } from './events.ts'
import { followUpOf } from './rules.ts'
import { workChecklists, workSteps } from './tables.ts'

export type StoredStep = typeof workSteps.$inferSelect
type Wanted = { title: string; description?: string | null | undefined; priority: Severity }

/** Opens the job and writes it beside the step; the caller has locked the order, so that there is one for each step. */
export async function openFollowUp(
  ctx: Ctx,
  order: WorkOrderRecord,
  step: StoredStep,
  wanted: Wanted,
  how: 'order' | 'request',
) {
  const made = await openWorkOrder(ctx, {
    ...wanted,
    type: 'corrective',
    equipmentType: order.equipmentType,
    assetId: order.assetId,
    equipment: order.equipment,
    connectionId: order.connectionId,
    locationId: order.locationId,
    locationText: order.locationText,
    requested: how === 'request',
    point:
      order.latitude === null || order.longitude === null
        ? null
        : { latitude: order.latitude, longitude: order.longitude },
  })
  await ctx.tx
    .update(workSteps)
    .set({ followUpId: made.id })
    .where(and(eq(workSteps.orgId, ctx.orgId), eq(workSteps.id, step.id)))
  await addLink(ctx, made, 'follow_up_of', order)
  await emit(ctx, followUpOpened, {
    about: order.id,
    notes: `${made.number}: ${made.title}`,
    data: { stepId: step.id, workOrderId: made.id, userIds: await peopleOf(ctx, order) },
  })
  return made
}

/** At completion: a job for each failed step that brings one by itself and has none yet. */
export async function openAutomaticOnes(ctx: Ctx, order: WorkOrderRecord, how: 'order' | 'request') {
  const rows = await ctx.tx
    .select({ step: workSteps, checklist: workChecklists.name })
    .from(workSteps)
    .innerJoin(
      workChecklists,
      and(eq(workChecklists.orgId, workSteps.orgId), eq(workChecklists.id, workSteps.checklistId)),
    )
    .where(
      and(
        eq(workSteps.orgId, ctx.orgId),
        eq(workSteps.workOrderId, order.id),
        eq(workSteps.outcome, 'failed'),
        isNull(workSteps.followUpId),
      ),
    )
    .orderBy(workSteps.sort)
  for (const { step, checklist } of rows)
    if (step.step.onFail === 'auto' && step.value !== null) {
      const told = followUpOf(step.step, step.value, { checklist, number: order.number, note: step.note })
      await openFollowUp(ctx, order, step, { ...told, priority: order.priority }, how)
    }
}
