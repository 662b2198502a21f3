import type { Input, workCosts as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { readableOrder } from '#modules/work-orders/index.ts'
import { timerStopped } from '../events.ts'
import { tellLabour } from '../labour.ts'
import { getCosts } from '../queries.ts'
import { recount } from '../recount.ts'
import { spokenMinutes } from '../rules.ts'
import { runningTimer, stopEntry } from '../timers.ts'

export async function stopTimer(ctx: Ctx, { id, note }: Input<typeof endpoints.stopTimer>) {
  const order = await readableOrder(ctx, id)
  const running = await runningTimer(ctx, userIdOf(ctx)!)
  if (running?.entry.workOrderId !== id) throw notAllowedNow('Your timer does not run on this work.')
  const minutes = await stopEntry(ctx, running.entry, note)
  await recount(ctx, id)
  await tellLabour(ctx, order, timerStopped, running.entry.id, spokenMinutes(minutes))
  return getCosts(ctx, { id })
}
