import { and, eq } from 'drizzle-orm'
import type { Input, workCosts as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { lockToWork } from '#modules/work-orders/index.ts'
import { labourRemoved } from '../events.ts'
import { labourNamed, tellLabour } from '../labour.ts'
import { assertTakesCosts } from '../lifecycle.ts'
import { recount } from '../recount.ts'
import { spokenMinutes } from '../rules.ts'
import { labourEntries } from '../tables.ts'
import { assertMayEnterFor } from '../who.ts'

export async function removeLabour(ctx: Ctx, { id, entryId }: Input<typeof endpoints.removeLabour>) {
  const order = await lockToWork(ctx, id)
  assertTakesCosts(order.status)
  const gone = await labourNamed(ctx, id, entryId)
  assertMayEnterFor(ctx, gone.userId)
  await ctx.tx.delete(labourEntries).where(and(eq(labourEntries.orgId, ctx.orgId), eq(labourEntries.id, entryId)))
  await recount(ctx, id)
  await tellLabour(ctx, order, labourRemoved, entryId, gone.minutes === null ? undefined : spokenMinutes(gone.minutes))
  return { done: true as const }
}
