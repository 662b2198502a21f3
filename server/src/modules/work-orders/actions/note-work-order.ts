import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { dataOf, workOrderNoted } from '../events.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'

export async function noteWorkOrder(ctx: Ctx, { id, notes }: Input<typeof endpoints.note>) {
  const order = await lockWorkOrder(ctx, id)
  await emit(ctx, workOrderNoted, { about: id, notes, data: await dataOf(ctx, order) })
  return getWorkOrder(ctx, { id })
}
