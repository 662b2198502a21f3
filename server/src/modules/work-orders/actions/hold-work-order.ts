import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'
import { moveWorkOrder } from '../move.ts'

export async function holdWorkOrder(ctx: Ctx, { id, reason }: Input<typeof endpoints.hold>) {
  await moveWorkOrder(ctx, await lockWorkOrder(ctx, id), 'on_hold', reason)
  return getWorkOrder(ctx, { id })
}
