import type { Input, workOrders as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { equipmentOf } from '../equipment.ts'
import { getWorkOrder } from '../queries.ts'
import { assertMayHave } from '../who.ts'
import { openWorkOrder } from './open-work-order.ts'

/** Plans work for a day, for a person, a team or nobody yet. What speaks against it was a warning, so a past day is taken. */
export async function scheduleWorkOrder(ctx: Ctx, { point, ...asked }: Input<typeof endpoints.schedule>) {
  await assertMayHave(ctx, asked)
  const { place, ...equipment } = await equipmentOf(ctx, asked)
  const { id } = await openWorkOrder(ctx, { ...asked, ...equipment, point: point ?? place })
  return getWorkOrder(ctx, { id })
}
