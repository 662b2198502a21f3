import { and, asc, desc, eq, gt, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import type { ReadingConfirm, ReadingFlag, ReadingSource } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { invalid, notAllowedNow, Refusal, violates } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { meterCorrected, meterRead } from './events.ts'
import { lockMeter, type StoredMeter } from './queries.ts'
import { judge, kept, perDay, RECENT_DAYS, type Judged } from './rules.ts'
import { meters, readings } from './tables.ts'

export type StoredReading = typeof readings.$inferSelect
export type NewReading = {
  meterId: string
  value: number
  /** Left out: now. */
  at?: Date | undefined
  /** Left out: somebody read it. Others are asked nothing, what looks wrong is marked. */
  source?: ReadingSource | undefined
  /** The answer to a question: many times the usual, begun again, or another meter with its first value. */
  confirm?: ReadingConfirm | undefined
  startValue?: number | undefined
  notes?: string | null | undefined
  id?: string | undefined
}

/** Clocks of telephones are a little wrong. */
const A_LITTLE = 5 * 60_000

/**
 * Takes a reading of a meter; the caller has checked that this person may. One that looks wrong is refused with a
 * question beside `confirm`, which is asked again with the answer.
 */
export async function recordReading(ctx: Ctx, { meterId, source = 'manual', ...given }: NewReading) {
  const meter = await lockMeter(ctx, meterId)
  if (!meter.isActive) throw notAllowedNow('This meter is out of use.')
  const at = given.at ?? ctx.now
  if (at.getTime() > ctx.now.getTime() + A_LITTLE) throw invalid({ at: 'A reading cannot be of the future.' })
  const beside = await neighbours(ctx, meterId, at)
  const value = kept(given.value)
  const judged = judge(
    meter,
    { ...given, value, at, silent: source !== 'manual' && source !== 'customer' },
    { ...beside, usual: await usualOf(ctx, meter) },
  )
  const made = await insertReading(ctx, { ...given, meterId, value, at, source, judged, flags: judged.flags })
  await fitIn(ctx, meter, made, beside.after, beside.before?.total ?? made.total)
  await emit(ctx, meterRead, {
    about: meterId,
    to: `${value} ${meter.unit}`,
    notes: given.notes,
    data: { assetId: meter.assetId, readingId: made.id },
  })
  return made
}

/** Puts a right reading in the place of a wrong one, which stays and counts no more. */
export async function replaceReading(
  ctx: Ctx,
  meter: StoredMeter,
  wrong: StoredReading,
  given: Pick<NewReading, 'value' | 'confirm' | 'startValue' | 'notes'>,
) {
  const value = kept(given.value)
  const beside = await neighbours(ctx, meter.id, wrong.at, wrong.id)
  const judged = beside.after
    ? asItStood(meter, wrong, value, beside)
    : judge(meter, { ...given, value, at: wrong.at }, { ...beside, usual: await usualOf(ctx, meter) })
  const id = newId()
  await ctx.tx
    .update(readings)
    .set({ replacedById: id })
    .where(and(eq(readings.orgId, ctx.orgId), eq(readings.id, wrong.id)))
  const made = await insertReading(ctx, {
    ...given,
    id,
    meterId: meter.id,
    value,
    at: wrong.at,
    source: 'manual',
    judged,
    flags: [...judged.flags, 'corrects'],
  })
  await fitIn(ctx, meter, made, beside.after, wrong.total)
  await emit(ctx, meterCorrected, {
    about: meter.id,
    from: `${wrong.value} ${meter.unit}`,
    to: `${value} ${meter.unit}`,
    notes: given.notes,
    data: { assetId: meter.assetId, readingId: id },
  })
  return made
}

/** With later readings behind it, a corrected one stays what it was: the first of a new meter, or after a rollover. */
function asItStood(meter: StoredMeter, wrong: StoredReading, value: number, beside: Neighbours): Judged {
  const turn = wrong.flags.find((flag) => flag === 'rollover' || flag === 'new_meter')
  const judged = judge(
    meter,
    { value, at: wrong.at },
    { before: turn ? undefined : beside.before, after: beside.after, usual: null },
  )
  if (!turn) return judged
  return { base: wrong.base, used: kept(value + wrong.base - (beside.before?.total ?? 0)), flags: [turn] }
}

type Neighbours = { before: StoredReading | undefined; after: StoredReading | undefined }

/** Those right before and after a moment, of those that count. */
async function neighbours({ tx, orgId }: Ctx, meterId: string, at: Date, exceptId?: string): Promise<Neighbours> {
  const counts = and(
    eq(readings.orgId, orgId),
    eq(readings.meterId, meterId),
    isNull(readings.replacedById),
    exceptId ? ne(readings.id, exceptId) : undefined,
  )
  const [before] = await tx
    .select()
    .from(readings)
    .where(and(counts, lte(readings.at, at)))
    .orderBy(desc(readings.at), desc(readings.id))
    .limit(1)
  const [after] = await tx
    .select()
    .from(readings)
    .where(and(counts, gt(readings.at, at)))
    .orderBy(asc(readings.at), asc(readings.id))
    .limit(1)
  return { before, after }
}

type Insert = NewReading & { value: number; at: Date; source: ReadingSource; judged: Judged; flags: ReadingFlag[] }

async function insertReading(ctx: Ctx, { id = newId(), judged, ...reading }: Insert): Promise<StoredReading> {
  const [made] = await ctx.tx
    .insert(readings)
    .values({
      orgId: ctx.orgId,
      id,
      meterId: reading.meterId,
      value: reading.value,
      base: judged.base,
      used: judged.used,
      at: reading.at,
      source: reading.source,
      flags: reading.flags,
      notes: reading.notes || null,
      byUserId: userIdOf(ctx),
      recordedAt: ctx.now,
    })
    .returning()
    .catch((error: unknown) => {
      if (violates(error, 'readings_org_id_id_pk'))
        throw new Refusal('conflict', 'This reading has already been entered.')
      throw error
    })
  return made!
}

/**
 * What follows from a reading: the next one used less, a counter that was changed later had more behind it, and the
 * meter shows its last.
 */
async function fitIn(ctx: Ctx, meter: StoredMeter, made: StoredReading, after: StoredReading | undefined, was: number) {
  const ofMeter = and(eq(readings.orgId, ctx.orgId), eq(readings.meterId, meter.id))
  if (meter.kind === 'counter' && after?.flags.includes('new_meter'))
    await ctx.tx
      .update(readings)
      .set({ base: sql`${readings.base} + ${kept(made.total - was)}::numeric` })
      .where(and(ofMeter, gte(readings.at, after.at)))
  else if (meter.kind === 'counter' && after)
    await ctx.tx
      .update(readings)
      .set({ used: kept(after.total - made.total) })
      .where(and(ofMeter, eq(readings.id, after.id)))
  await showLast(ctx, meter)
}

async function showLast(ctx: Ctx, meter: StoredMeter) {
  const far = new Date(ctx.now.getTime() + 2 * A_LITTLE)
  const { before: last } = await neighbours(ctx, meter.id, far)
  if (!last) return
  await ctx.tx
    .update(meters)
    .set({
      lastValue: last.value,
      lastAt: last.at,
      ...(meter.kind === 'counter' && {
        total: last.total,
        usedPerDay: perDay((await firstOfRecent(ctx, last)) ?? last, last) ?? meter.usedPerDay,
      }),
    })
    .where(and(eq(meters.orgId, ctx.orgId), eq(meters.id, meter.id)))
}

/** The first of the last months before a reading; where it is the only one, the one before it, however old. */
async function firstOfRecent(ctx: Ctx, last: StoredReading) {
  const from = new Date(last.at.getTime() - RECENT_DAYS * 86_400_000)
  const { after: first } = await neighbours(ctx, last.meterId, from)
  return first && first.id !== last.id ? first : (await neighbours(ctx, last.meterId, last.at, last.id)).before
}

const ENOUGH = 3

/** What is usual: of a counter in a day, of a gauge on average of its last readings. */
async function usualOf({ tx, orgId }: Ctx, meter: StoredMeter): Promise<number | null> {
  if (meter.kind === 'counter') return meter.usedPerDay ?? meter.statedPerDay
  const recent = await tx
    .select({ value: readings.value })
    .from(readings)
    .where(and(eq(readings.orgId, orgId), eq(readings.meterId, meter.id), isNull(readings.replacedById)))
    .orderBy(desc(readings.at), desc(readings.id))
    .limit(10)
  if (recent.length < ENOUGH) return null
  return recent.reduce((sum, { value }) => sum + Math.abs(value), 0) / recent.length
}
