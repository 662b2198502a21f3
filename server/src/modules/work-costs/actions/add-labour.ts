import type { Input, workCosts as endpoints } from '@mtambo/contract'
import { assertMember, userIdOf, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { assertAssignee } from '#modules/identity/index.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { labourEntered } from '../events.ts'
import { keepLabour, tellLabour, typedTime } from '../labour.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'
import { recount } from '../recount.ts'
import { spokenMinutes } from '../rules.ts'
import { assertMayEnterFor } from '../who.ts'

export async function addLabour(
  ctx: Ctx,
  { id, entryId, userId = userIdOf(ctx)!, kind, note, ...typed }: Input<typeof endpoints.addLabour>,
) {
  assertMayEnterFor(ctx, userId)
  const order = await lockToWork(ctx, id)
  assertTakesCosts(order.status)
  if (userId === userIdOf(ctx)) assertMember(ctx)
  else await assertAssignee(ctx, userId, 'work-orders:complete')
  const time = typedTime(typed, ctx.now)
  const made = await keepLabour(ctx, id, { ...time, id: entryId, userId, kind, note }).catch((error: unknown) => {
    if (violates(error, 'labour_entries_pk')) throw new Refusal('conflict', 'This time has already been saved.')
    throw error
  })
  await recount(ctx, id)
  await tellLabour(ctx, order, labourEntered, made, spokenMinutes(time.minutes))
  return getCosts(ctx, { id })
}
