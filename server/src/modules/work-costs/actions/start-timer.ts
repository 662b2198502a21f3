import type { Input, workCosts as endpoints } from '@mtambo/contract'
import { assertMember, userIdOf, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { lockToWork, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import { timerStarted, timerStopped } from '../events.ts'
import { tellLabour } from '../labour.ts'
import { assertNotDone } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'
import { recount } from '../recount.ts'
import { labourEntries } from '../tables.ts'
import { runningTimer, stopEntry } from '../timers.ts'

/** One runs for each person. Starting here while it runs elsewhere must be said. */
export async function startTimer(ctx: Ctx, { id, kind, stopOther }: Input<typeof endpoints.startTimer>) {
  const me = assertMember(ctx)
  const order = await lockToWork(ctx, id)
  assertNotDone(order.status)
  await endOther(ctx, order, stopOther ?? false)
  const timer = newId()
  await ctx.tx
    .insert(labourEntries)
    .values({
      orgId: ctx.orgId,
      id: timer,
      workOrderId: id,
      userId: me,
      kind,
      fromAt: ctx.now,
      cost: 0,
      enteredById: me,
      enteredAt: ctx.now,
    })
    .catch((error: unknown) => {
      if (violates(error, 'labour_entries_one_timer'))
        throw new Refusal('conflict', 'Your timer was just started elsewhere. Load the page again.')
      throw error
    })
  await tellLabour(ctx, order, timerStarted, timer)
  return getCosts(ctx, { id })
}

async function endOther(ctx: Ctx, order: WorkOrderRecord, allowed: boolean) {
  const running = await runningTimer(ctx, userIdOf(ctx)!)
  if (!running) return
  const { entry, number } = running
  if (!allowed) {
    const where = entry.workOrderId === order.id ? 'on this work already' : `on ${number}`
    throw new Refusal('not_allowed_now', `Your timer runs ${where}. Stop it first.`, {
      stopOther: `Stop the timer on ${number}?`,
    })
  }
  await stopEntry(ctx, entry)
  await recount(ctx, entry.workOrderId)
  await tellLabour(ctx, order, timerStopped, entry.id)
}
