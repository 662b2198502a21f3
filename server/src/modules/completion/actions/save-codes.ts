import type { completion as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { tellFailure } from '../codes.ts'
import { getCompletion, isTellable } from '../queries.ts'

export async function saveCodes(ctx: Ctx, { id, ...told }: Input<typeof endpoints.saveCodes>) {
  const order = await lockToWork(ctx, id)
  if (!isTellable(order.status)) throw notAllowedNow(`This work is ${order.status}. Nothing is changed in it any more.`)
  await tellFailure(ctx, order, told)
  return getCompletion(ctx, { id })
}
