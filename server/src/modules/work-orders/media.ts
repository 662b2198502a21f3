import { userIdOf, type Ctx } from '#core/context.ts'
import type { MediaSubjectRules } from '#modules/files/index.ts'
import { readableOrder, worksOn } from './access.ts'
import { PENDING } from './lifecycle.ts'

/** Whoever does the work adds files until it is completed; whoever asked for it, until it is approved. */
async function works(ctx: Ctx, id: string) {
  const order = await readableOrder(ctx, id)
  if (order.status === 'requested') return order.createdById === userIdOf(ctx)
  return PENDING.some((pending) => pending === order.status) && (await worksOn(ctx, order))
}

export const mediaOfWork: MediaSubjectRules = {
  type: 'work-order',
  read: 'work-orders:read',
  edit: 'work-orders:create',
  assertThere: readableOrder,
  works,
}
