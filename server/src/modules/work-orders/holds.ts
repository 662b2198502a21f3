import { and, asc, eq, isNull } from 'drizzle-orm'
import type { HoldReason, WorkHold } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { workOrderHolds } from './tables.ts'

/** What it waits for: a reason of the list, and what there is to say of it. */
export type Waiting = { reason: HoldReason; notes: string | null }

const SENTENCES: Record<HoldReason, string> = {
  parts: 'Waiting for parts',
  access: 'Waiting for access',
  approval: 'Waiting for approval',
  weather: 'Waiting for the weather',
  other: '',
}

/** As it stands on the page and in the history: "Waiting for parts: bearing 6204". */
export const waitingText = ({ reason, notes }: Waiting) => [SENTENCES[reason], notes].filter(Boolean).join(': ')

export const minutesBetween = (from: Date, until: Date) =>
  Math.max(0, Math.round((until.getTime() - from.getTime()) / 60_000))

export async function beginHold({ tx, orgId, now }: Ctx, workOrderId: string, waiting: Waiting) {
  await tx.insert(workOrderHolds).values({ ...waiting, orgId, id: newId(), workOrderId, from: now })
}

/** Ends the hold that goes on, and says how many minutes it was. */
export async function endHold({ tx, orgId, now }: Ctx, workOrderId: string): Promise<number> {
  const ended = await tx
    .update(workOrderHolds)
    .set({ until: now })
    .where(
      and(eq(workOrderHolds.orgId, orgId), eq(workOrderHolds.workOrderId, workOrderId), isNull(workOrderHolds.until)),
    )
    .returning({ from: workOrderHolds.from })
  return ended.reduce((sum, { from }) => sum + minutesBetween(from, now), 0)
}

export async function holdsOf({ tx, orgId }: Ctx, workOrderId: string): Promise<WorkHold[]> {
  return tx
    .select({
      id: workOrderHolds.id,
      from: workOrderHolds.from,
      until: workOrderHolds.until,
      reason: workOrderHolds.reason,
      notes: workOrderHolds.notes,
    })
    .from(workOrderHolds)
    .where(and(eq(workOrderHolds.orgId, orgId), eq(workOrderHolds.workOrderId, workOrderId)))
    .orderBy(asc(workOrderHolds.from))
    .limit(200)
}
