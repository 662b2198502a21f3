import { and, eq } from 'drizzle-orm'
import type { Downtime, downtimes as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { assertFree, shownDowntime, type StoredDowntime } from '../downtimes.ts'
import { downtimeAdded, downtimeCorrected, downtimeRemoved } from '../events.ts'
import { lockAsset } from '../queries.ts'
import { downtimes } from '../tables.ts'

const FUTURE = 'This lies in the future. A downtime that is planned is entered when it is over.'

/** Enters one that is over. `workOrderId` is for other modules: the work during which it was down. */
export async function addDowntime(
  ctx: Ctx,
  { id: assetId, from, until, planned, reason, workOrderId }: Input<typeof endpoints.add> & { workOrderId?: string },
): Promise<Downtime> {
  await lockAsset(ctx, assetId)
  assertOrder(ctx, from, until)
  await assertFree(ctx, assetId, { from, until }, 'from')
  const [made] = await ctx.tx
    .insert(downtimes)
    .values({
      orgId: ctx.orgId,
      id: newId(),
      assetId,
      from,
      until,
      planned,
      reason: reason || null,
      workOrderId: workOrderId ?? null,
      createdAt: ctx.now,
    })
    .returning()
  return tell(ctx, downtimeAdded, found(made, 'downtime'))
}

export async function editDowntime(
  ctx: Ctx,
  { id: assetId, downtimeId, ...typed }: Input<typeof endpoints.edit>,
): Promise<Downtime> {
  await lockAsset(ctx, assetId)
  const before = await assertDowntime(ctx, assetId, downtimeId)
  if (before.until === null && typed.until)
    throw invalid({ until: 'It is still out of service. Change its status, and say since when it works again.' })
  const from = typed.from ?? before.from
  const until = typed.until ?? before.until
  assertOrder(ctx, from, until)
  await assertFree(ctx, assetId, { from, until }, 'from', downtimeId)
  const [after] = await ctx.tx
    .update(downtimes)
    .set({
      from,
      until,
      planned: typed.planned ?? before.planned,
      ...(typed.reason !== undefined && { reason: typed.reason || null }),
    })
    .where(and(eq(downtimes.orgId, ctx.orgId), eq(downtimes.id, downtimeId)))
    .returning()
  return tell(ctx, downtimeCorrected, found(after, 'downtime'))
}

export async function removeDowntime(ctx: Ctx, { id: assetId, downtimeId }: Input<typeof endpoints.remove>) {
  await lockAsset(ctx, assetId)
  const before = await assertDowntime(ctx, assetId, downtimeId)
  if (before.until === null) throw notAllowedNow('It is still out of service. Change its status first.')
  await ctx.tx.delete(downtimes).where(and(eq(downtimes.orgId, ctx.orgId), eq(downtimes.id, downtimeId)))
  await tell(ctx, downtimeRemoved, before)
  return { done: true as const }
}

function assertOrder({ now }: Ctx, from: Date, until: Date | null) {
  if (from > now) throw invalid({ from: FUTURE })
  if (until && until > now) throw invalid({ until: FUTURE })
  if (until && until <= from) throw invalid({ until: 'This must be after it began.' })
}

async function assertDowntime({ tx, orgId }: Ctx, assetId: string, id: string) {
  const [row] = await tx
    .select()
    .from(downtimes)
    .where(and(eq(downtimes.orgId, orgId), eq(downtimes.id, id), eq(downtimes.assetId, assetId)))
  return found(row, 'downtime')
}

async function tell(ctx: Ctx, type: typeof downtimeAdded, row: StoredDowntime): Promise<Downtime> {
  const { id, assetId, from, until, reason } = row
  const data = { downtimeId: id, from: from.toISOString(), until: until?.toISOString() ?? null }
  await emit(ctx, type, { about: assetId, notes: reason, data })
  return shownDowntime(row, ctx.now)
}
