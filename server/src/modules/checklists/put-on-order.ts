import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Step } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { peopleOf, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { checklistAdded } from './events.ts'
import { checklists, workChecklists, workSteps } from './tables.ts'

type NewList = { name: string; templateId: string | null; version: number | null; steps: Step[] }

/** Puts checklists on an order that the caller has locked or just made. What is out of use, or gone, is left out. */
export async function addChecklists(ctx: Ctx, order: WorkOrderRecord, templateIds: string[]) {
  const rows = await ctx.tx
    .select()
    .from(checklists)
    .where(and(eq(checklists.orgId, ctx.orgId), inArray(checklists.id, templateIds), eq(checklists.active, true)))
  const known = new Map(rows.map((row) => [row.id, row]))
  const lists = [...new Set(templateIds)].flatMap((id) => {
    const row = known.get(id)
    return row ? [{ name: row.name, templateId: id, version: row.version, steps: row.steps }] : []
  })
  await putOnOrder(ctx, order, lists)
  return known
}

export async function putOnOrder(ctx: Ctx, order: WorkOrderRecord, lists: NewList[]) {
  const { tx, orgId } = ctx
  const [last] = await tx
    .select({ sort: sql<number>`coalesce(max(${workSteps.sort}), 0)::int` })
    .from(workSteps)
    .where(and(eq(workSteps.orgId, orgId), eq(workSteps.workOrderId, order.id)))
  let sort = last!.sort
  const userIds = await peopleOf(ctx, order)
  for (const { steps, ...list } of lists) {
    const checklistId = newId()
    await tx.insert(workChecklists).values({
      ...list,
      orgId,
      id: checklistId,
      workOrderId: order.id,
      sort: sort + 1,
      addedById: userIdOf(ctx),
      addedAt: ctx.now,
    })
    await tx
      .insert(workSteps)
      .values(steps.map((step) => ({ orgId, id: newId(), checklistId, workOrderId: order.id, sort: ++sort, step })))
    await emit(ctx, checklistAdded, { about: order.id, notes: list.name, data: { checklistId, userIds } })
  }
}
