import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { returnStock } from '#modules/inventory/index.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'
import { assertSeesStock } from '../who.ts'

export async function returnPart(ctx: Ctx, { id, ...line }: Input<typeof endpoints.returnPart>) {
  assertSeesStock(ctx)
  const order = await lockToWork(ctx, id)
  assertTakesCosts(order.status)
  await returnStock(ctx, { workOrderId: id, reference: order.number, lines: [line] })
  return getCosts(ctx, { id })
}
