import { and, eq } from 'drizzle-orm'
import type { Output, workCosts as endpoints } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { rateOf } from './rates.ts'
import { labourCost, minutesBetween } from './rules.ts'
import { labourEntries } from './tables.ts'
import type { StoredLabour } from './labour.ts'

/** The timer of a person, if one runs, with the order it runs on. */
export async function runningTimer({ tx, orgId }: Ctx, userId: string) {
  const [row] = await tx
    .select({ entry: labourEntries, number: workOrders.number, title: workOrders.title })
    .from(labourEntries)
    .innerJoin(workOrders, and(eq(workOrders.orgId, labourEntries.orgId), eq(workOrders.id, labourEntries.workOrderId)))
    .where(and(eq(labourEntries.orgId, orgId), eq(labourEntries.userId, userId), eq(labourEntries.isRunning, true)))
  return row
}

export async function myTimer(ctx: Ctx): Promise<Output<typeof endpoints.myTimer>> {
  const running = await runningTimer(ctx, userIdOf(ctx)!)
  if (!running) return { timer: null }
  const { entry, number, title } = running
  const { id, workOrderId, kind, fromAt } = entry
  return { timer: { id, workOrderId, number, title, kind, from: fromAt! } }
}

/** Stops one that runs, at what an hour costs now. The caller counts its order anew. */
export async function stopEntry(ctx: Ctx, entry: StoredLabour, note?: string | null) {
  const hourlyRate = await rateOf(ctx, entry.userId)
  const minutes = minutesBetween(entry.fromAt!, ctx.now)
  await ctx.tx
    .update(labourEntries)
    .set({
      untilAt: ctx.now,
      minutes,
      hourlyRate,
      cost: labourCost(minutes, hourlyRate),
      ...(note ? { note } : {}),
    })
    .where(and(eq(labourEntries.orgId, ctx.orgId), eq(labourEntries.id, entry.id), eq(labourEntries.isRunning, true)))
  return minutes
}

/** All timers on an order that nobody works on any more. */
export async function stopTimersOn(ctx: Ctx, workOrderId: string) {
  const running = await ctx.tx
    .select()
    .from(labourEntries)
    .where(
      and(
        eq(labourEntries.orgId, ctx.orgId),
        eq(labourEntries.workOrderId, workOrderId),
        eq(labourEntries.isRunning, true),
      ),
    )
  for (const entry of running) await stopEntry(ctx, entry)
  return running.length > 0
}
