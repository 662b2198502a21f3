import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { dataOf, workOrderLogged } from '../events.ts'
import { assertLoggable } from '../lifecycle.ts'
import { writeLog } from '../log-work.ts'
import { getWorkOrder, lockWorkOrder } from '../queries.ts'

/** An entry of its own, for work that goes on, or for what was found out afterwards. */
export async function logWorkOrder(ctx: Ctx, entry: Input<typeof endpoints.log>) {
  const order = await lockWorkOrder(ctx, entry.id)
  assertLoggable(order.status)
  await writeLog(ctx, entry)
  await emit(ctx, workOrderLogged, { about: order.id, notes: entry.workPerformed, data: await dataOf(ctx, order) })
  return getWorkOrder(ctx, { id: order.id })
}
