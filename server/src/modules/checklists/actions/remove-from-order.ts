import { and, eq, isNotNull } from 'drizzle-orm'
import type { checklists as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { forbidden, found, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { lockToWork, peopleOf } from '#modules/work-orders/index.ts'
import { checklistRemoved } from '../events.ts'
import { assertFillable } from '../lifecycle.ts'
import { mayRemove } from '../queries.ts'
import { workChecklists, workSteps } from '../tables.ts'

/** Only what nobody has begun: what was filled in is kept. */
export async function removeFromOrder(ctx: Ctx, { id, checklistId }: Input<typeof endpoints.removeFrom>) {
  const { tx, orgId } = ctx
  const order = await lockToWork(ctx, id)
  assertFillable(order.status)
  const filled = await tx.$count(
    workSteps,
    and(eq(workSteps.orgId, orgId), eq(workSteps.checklistId, checklistId), isNotNull(workSteps.value)),
  )
  if (filled > 0) throw notAllowedNow('Steps of it are filled in. Empty them first, then take the checklist away.')
  const [gone] = await tx
    .delete(workChecklists)
    .where(and(eq(workChecklists.orgId, orgId), eq(workChecklists.id, checklistId), eq(workChecklists.workOrderId, id)))
    .returning()
  const { name, addedById } = found(gone, 'checklist')
  if (!mayRemove(ctx, { addedById }))
    throw forbidden('Whoever planned this work put this checklist there. Only somebody who plans takes it away.')
  await emit(ctx, checklistRemoved, {
    about: id,
    notes: name,
    data: { checklistId, userIds: await peopleOf(ctx, order) },
  })
  return { done: true as const }
}
