import type { Input, workOrders as endpoints } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { beside } from '#core/errors.ts'
import { assertNotPast } from '../due.ts'
import { assertFindable, equipmentOf } from '../equipment.ts'
import { getWorkOrder } from '../queries.ts'
import { assertMayHave } from '../who.ts'
import { assertParent } from './link-work-orders.ts'
import { openWorkOrder } from './open-work-order.ts'

/**
 * Opens work for a day or any day, for a person, a team or nobody yet. What speaks against the day was a warning, so a
 * past one is taken. It waits for approval where whoever plans may not approve.
 */
export async function scheduleWorkOrder(ctx: Ctx, { point, ...asked }: Input<typeof endpoints.schedule>) {
  await assertMayHave(ctx, asked)
  await assertNotPast(ctx, { dueOn: asked.dueOn })
  const { place, ...where } = await equipmentOf(ctx, asked)
  assertFindable(where)
  if (asked.parentId) await beside('parentId', assertParent(ctx, asked.parentId))
  const requested = !reach(ctx, 'work-orders:approve')
  const { id } = await openWorkOrder(ctx, { ...asked, ...where, point: point ?? place, requested })
  return getWorkOrder(ctx, { id })
}
