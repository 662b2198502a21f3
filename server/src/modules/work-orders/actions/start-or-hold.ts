import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { holdWork, moveWorkOrder } from '../move.ts'
import { assertNotBlocked } from '../obstacles.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'

export async function startWorkOrder(ctx: Ctx, { id, allowBlocked }: Input<typeof endpoints.start>) {
  const order = await lockWorkOrder(ctx, id)
  await assertNotBlocked(ctx, id, allowBlocked)
  await moveWorkOrder(ctx, order, 'in_progress')
  return getWorkOrder(ctx, { id })
}

/** What none of the reasons of the list is, is said in words. */
export async function holdWorkOrder(ctx: Ctx, { id, code = 'other', reason }: Input<typeof endpoints.hold>) {
  if (code === 'other' && !reason) throw invalid({ reason: 'Say what it waits for' })
  await holdWork(ctx, await lockWorkOrder(ctx, id), { reason: code, notes: reason || null })
  return getWorkOrder(ctx, { id })
}
