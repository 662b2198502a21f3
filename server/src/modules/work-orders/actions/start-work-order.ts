import type { Ctx } from '#core/context.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'
import { moveWorkOrder } from '../move.ts'

export async function startWorkOrder(ctx: Ctx, { id }: { id: string }) {
  await moveWorkOrder(ctx, await lockWorkOrder(ctx, id), 'in_progress')
  return getWorkOrder(ctx, { id })
}
