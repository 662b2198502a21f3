import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { addDowntime, closeDowntime, downtimes, openDowntime } from '#modules/assets/index.ts'
import type { WorkOrderRecord } from '#modules/work-orders/index.ts'
import { isRepair } from './rules.ts'

type Told = { downFrom?: Date | null | undefined; downUntil?: Date | null | undefined }

/** Keeps when the equipment stood still: from–until, still standing, or running again after it stood. */
export async function tellStandstill(ctx: Ctx, order: WorkOrderRecord, { downFrom, downUntil }: Told) {
  if (!downFrom && !downUntil) return
  const { assetId } = order
  if (assetId === null) throw invalid({ downFrom: 'This work is for no equipment of the register.' })
  const since = await downSince(ctx, assetId)
  const reason = `${order.number} ${order.title}`
  const planned = !isRepair(order.type)
  if (since && downUntil)
    await inFields(closeDowntime(ctx, { assetId, until: downUntil, notes: reason }), { at: 'downUntil' })
  else if (since) return
  else if (!downFrom) throw invalid({ downFrom: 'Say since when it stood still.' })
  else if (downUntil)
    await inFields(
      addDowntime(ctx, { id: assetId, from: downFrom, until: downUntil, planned, reason, workOrderId: order.id }),
      { from: 'downFrom', until: 'downUntil' },
    )
  else
    await inFields(openDowntime(ctx, { assetId, from: downFrom, planned, reason, workOrderId: order.id }), {
      at: 'downFrom',
    })
}

/** Since when the equipment stands still, if it does now. */
export async function downSince({ tx, orgId }: Ctx, assetId: string | null): Promise<Date | null> {
  if (assetId === null) return null
  const [row] = await tx
    .select({ from: downtimes.from })
    .from(downtimes)
    .where(and(eq(downtimes.orgId, orgId), eq(downtimes.assetId, assetId), isNull(downtimes.until)))
  return row?.from ?? null
}

/** What was told with this order. */
export async function standstillOf({ tx, orgId }: Ctx, workOrderId: string) {
  const [row] = await tx
    .select({ from: downtimes.from, until: downtimes.until })
    .from(downtimes)
    .where(and(eq(downtimes.orgId, orgId), eq(downtimes.workOrderId, workOrderId)))
    .orderBy(desc(downtimes.from))
    .limit(1)
  return row ?? null
}

/** What the register refuses is said beside the fields of this form. */
async function inFields(done: Promise<unknown>, names: Record<string, string>) {
  await done.catch((error: unknown) => {
    if (!(error instanceof Refusal) || !error.fields) throw error
    const fields = Object.entries(error.fields).map(([name, sentence]) => [names[name] ?? 'downFrom', sentence])
    throw invalid(Object.fromEntries(fields) as Record<string, string>)
  })
}
