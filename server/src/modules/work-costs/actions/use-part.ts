import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { issueStock } from '#modules/inventory/index.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'
import { assertSeesStock } from '../who.ts'

/** Out of the store, and onto the order: its cost follows from the movement. */
export async function usePart(ctx: Ctx, { id, ...line }: Input<typeof endpoints.usePart>) {
  assertSeesStock(ctx)
  const order = await lockToWork(ctx, id)
  assertTakesCosts(order.status)
  await issueStock(ctx, { workOrderId: id, reference: order.number, lines: [line] })
  return getCosts(ctx, { id })
}
