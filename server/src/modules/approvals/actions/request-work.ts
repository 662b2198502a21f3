import type { approvals as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { attachFiles } from '#modules/files/index.ts'
import { assertFindable, assertNotPast, equipmentOf, getWorkOrder, openWorkOrder } from '#modules/work-orders/index.ts'

/** Somebody asks for work. It waits until somebody who may approve it has decided. */
export async function requestWork(ctx: Ctx, input: Input<typeof endpoints.request>) {
  const { point, photoIds = [], ...asked } = input
  await assertNotPast(ctx, { wishedOn: asked.wishedOn })
  const { place, ...where } = await equipmentOf(ctx, asked)
  // Whoever asks may not know what kind of thing it is; where it is they know.
  assertFindable(where, { kind: false })
  const { id } = await openWorkOrder(ctx, { ...asked, ...where, point: point ?? place, requested: true })
  await attachFiles(ctx, photoIds, { type: 'work-order', id }, null)
  return getWorkOrder(ctx, { id })
}
