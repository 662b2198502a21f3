import { and, eq } from 'drizzle-orm'
import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { labourCorrected } from '../events.ts'
import { labourNamed, tellLabour, typedTime } from '../labour.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { getCosts } from '../queries.ts'
import { recount } from '../recount.ts'
import { labourCost, spokenMinutes } from '../rules.ts'
import { labourEntries } from '../tables.ts'
import { assertMayEnterFor } from '../who.ts'

/** The rate stays what it was when the time was entered. */
export async function editLabour(ctx: Ctx, { id, entryId, kind, note, ...typed }: Input<typeof endpoints.editLabour>) {
  const order = await lockToWork(ctx, id)
  assertTakesCosts(order.status)
  const before = await labourNamed(ctx, id, entryId)
  assertMayEnterFor(ctx, before.userId)
  if (before.isRunning) throw notAllowedNow('This timer still runs. Stop it first, then correct the time.')
  const time = typedTime(typed, ctx.now)
  await ctx.tx
    .update(labourEntries)
    .set({ ...time, kind, note: note || null, cost: labourCost(time.minutes, before.hourlyRate) })
    .where(and(eq(labourEntries.orgId, ctx.orgId), eq(labourEntries.id, entryId)))
  await recount(ctx, id)
  const told = `${spokenMinutes(before.minutes ?? 0)} → ${spokenMinutes(time.minutes)}`
  await tellLabour(ctx, order, labourCorrected, entryId, told)
  return getCosts(ctx, { id })
}
