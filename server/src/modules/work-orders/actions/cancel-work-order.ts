import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { assertCanMove, WAITS } from '../lifecycle.ts'
import { moveWorkOrder } from '../move.ts'
import { getWorkOrder, lockToPlan, type WorkOrderRecord } from '../queries.ts'

export async function cancelWorkOrder(ctx: Ctx, { id, reason }: Input<typeof endpoints.cancel>) {
  const order = await lockToPlan(ctx, id)
  await assertCancellable(ctx, order)
  await moveWorkOrder(ctx, order, 'cancelled', reason)
  return getWorkOrder(ctx, { id })
}

export async function assertCancellable(ctx: Ctx, { caseId, status }: WorkOrderRecord) {
  if (caseId) {
    const { words } = await organisationOf(ctx)
    throw notAllowedNow(`This belongs to a ${words.case.toLowerCase()}. Take it back or resolve it there.`)
  }
  if (status === 'requested') throw notAllowedNow(WAITS)
  assertCanMove(status, 'cancelled')
}
