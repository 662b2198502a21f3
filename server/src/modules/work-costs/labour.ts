import { and, asc, eq } from 'drizzle-orm'
import type { Labour, LabourKind } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { emit, type EventType } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { users } from '#modules/identity/index.ts'
import { peopleOf, type WorkOrderRecord } from '#modules/work-orders/index.ts'
import type { labourEntered } from './events.ts'
import { takesCosts } from './lifecycle.ts'
import { rateOf } from './rates.ts'
import { isTime, labourCost, timeOf, type Time } from './rules.ts'
import { labourEntries } from './tables.ts'
import { correctsTime, seesAllTime, seesRates } from './who.ts'

export type StoredLabour = typeof labourEntries.$inferSelect

export async function labourOf(ctx: Ctx, order: WorkOrderRecord): Promise<Labour[]> {
  const me = userIdOf(ctx)
  const rows = await ctx.tx
    .select({ entry: labourEntries, name: users.name })
    .from(labourEntries)
    .innerJoin(users, eq(users.id, labourEntries.userId))
    .where(
      and(
        eq(labourEntries.orgId, ctx.orgId),
        eq(labourEntries.workOrderId, order.id),
        seesAllTime(ctx) || me === null ? undefined : eq(labourEntries.userId, me),
      ),
    )
    .orderBy(asc(labourEntries.enteredAt), asc(labourEntries.id))
  const money = seesRates(ctx)
  const open = takesCosts(order.status)
  return rows.map(({ entry, name }) => ({
    id: entry.id,
    person: { id: entry.userId, name },
    kind: entry.kind,
    from: entry.fromAt,
    until: entry.untilAt,
    minutes: entry.minutes,
    note: entry.note,
    hourlyRate: money ? entry.hourlyRate : null,
    cost: money && !entry.isRunning ? entry.cost : null,
    running: entry.isRunning,
    mayEdit: open && (entry.userId === me || correctsTime(ctx)),
  }))
}

export async function labourNamed({ tx, orgId }: Ctx, workOrderId: string, id: string): Promise<StoredLabour> {
  const [row] = await tx
    .select()
    .from(labourEntries)
    .where(and(eq(labourEntries.orgId, orgId), eq(labourEntries.id, id), eq(labourEntries.workOrderId, workOrderId)))
  return found(row, 'entry')
}

/** Time as it was typed, or the refusal beside the field that is wrong. */
export function typedTime(typed: Parameters<typeof timeOf>[0], now: Date): Time {
  const time = timeOf(typed, now)
  if (!isTime(time)) throw invalid(time)
  return time
}

type NewLabour = Time & { id?: string | undefined; userId: string; kind: LabourKind; note?: string | null | undefined }

/** Keeps time at what an hour of this person costs now. */
export async function keepLabour(ctx: Ctx, workOrderId: string, { id = newId(), note, ...entry }: NewLabour) {
  const hourlyRate = await rateOf(ctx, entry.userId)
  await ctx.tx.insert(labourEntries).values({
    ...entry,
    orgId: ctx.orgId,
    id,
    workOrderId,
    note: note || null,
    hourlyRate,
    cost: labourCost(entry.minutes, hourlyRate),
    enteredById: userIdOf(ctx),
    enteredAt: ctx.now,
  })
  return id
}

/** About the entry: only who may see it is told of it. */
export const tellLabour = async (
  ctx: Ctx,
  order: WorkOrderRecord,
  type: EventType<(typeof labourEntered)['data']>,
  about: string,
  notes?: string,
) => emit(ctx, type, { about, notes, data: { workOrderId: order.id, userIds: await peopleOf(ctx, order) } })
