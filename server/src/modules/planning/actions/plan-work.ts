import type { Input, planning as endpoints } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import {
  assertLoose,
  assertMayHave,
  assertPlannable,
  assertStillWith,
  getWorkOrder,
  give,
  lockWorkOrder,
  peopleOf,
  planFor,
} from '#modules/work-orders/index.ts'

/**
 * Somebody and a day in one: both, or neither. Whoever gets it is told once, with its day. What speaks against the day
 * was a warning, so any is taken.
 */
export async function planWork(ctx: Ctx, { id, scheduledOn, scheduledTime, ...asked }: Input<typeof endpoints.plan>) {
  const before = await lockWorkOrder(ctx, id)
  assertPlannable(before.status)
  await assertStillWith(ctx, before, asked)
  const given = {
    assigneeId: asked.assigneeId === undefined ? before.assigneeId : asked.assigneeId,
    teamId: asked.teamId === undefined ? before.teamId : asked.teamId,
  }
  const had = await peopleOf(ctx, before)
  if (given.assigneeId !== before.assigneeId || given.teamId !== before.teamId) {
    if (!reach(ctx, 'work-orders:assign')) throw forbidden('Your role may plan work, but not give it to somebody else.')
    await assertLoose(ctx, before)
    await assertMayHave(ctx, given)
    await give(ctx, before, given)
  }
  const time = scheduledTime === undefined ? {} : { scheduledTime }
  const sameTime = scheduledTime === undefined || scheduledTime === (before.scheduledTime?.slice(0, 5) ?? null)
  if (scheduledOn !== before.scheduledOn || !sameTime) {
    const toldIds = (await peopleOf(ctx, given)).filter((userId) => !had.includes(userId))
    await planFor(ctx, { ...before, ...given }, { scheduledOn, ...time }, toldIds)
  }
  return getWorkOrder(ctx, { id })
}
