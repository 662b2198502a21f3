import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { Input, Meter, MeterPage, Output, Reading, readings as endpoints } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { historyOf } from '#core/events.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { foundBy, wordsOf } from '#core/search.ts'
import { assertAsset, assets } from '#modules/assets/index.ts'
import { users } from '#modules/identity/index.ts'
import { meters, readings } from './tables.ts'
import { mayRead } from './who.ts'

export type StoredMeter = typeof meters.$inferSelect

const ASSET = { id: assets.id, tag: assets.tag, name: assets.name, category: assets.category }

const rowsFrom = ({ tx }: Ctx) =>
  tx
    .select({ meter: meters, asset: ASSET })
    .from(meters)
    .innerJoin(assets, and(eq(assets.orgId, meters.orgId), eq(assets.id, meters.assetId)))

type Row = Awaited<ReturnType<typeof rowsFrom>>[number]

const shown = ({ meter, asset }: Row, may: boolean): Meter => ({
  ...meter,
  asset,
  perDay: meter.usedPerDay ?? meter.statedPerDay,
  mayRead: may && meter.isActive,
})

export async function listMeters(
  ctx: Ctx,
  { assetId, q = '', kind, all, cursor, limit = 25 }: Input<typeof endpoints.meters>,
): Promise<Output<typeof endpoints.meters>> {
  const place = placeOf(cursor)
  const rows = await rowsFrom(ctx)
    .where(
      and(
        eq(meters.orgId, ctx.orgId),
        assetId ? eq(meters.assetId, assetId) : undefined,
        kind && eq(meters.kind, kind),
        all ? undefined : eq(meters.isActive, true),
        wordsOf(q).length > 0 ? sql`${meters.id} in (${foundBy(ctx.orgId, 'meters', q)})` : undefined,
        place && sql`(${meters.name}, ${meters.id}) > (${place[0]}, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(asc(meters.name), asc(meters.id))
    .limit(limit + 1)
  const may = await mayRead(ctx, assetId)
  return pageOf(
    rows,
    limit,
    ({ meter }) => cursorOf(meter.name, meter.id),
    (row) => shown(row, may),
  )
}

export async function getMeter(ctx: Ctx, { id }: { id: string }): Promise<MeterPage> {
  const [row] = await rowsFrom(ctx).where(and(eq(meters.orgId, ctx.orgId), eq(meters.id, id)))
  const it = found(row, 'meter')
  return {
    ...shown(it, await mayRead(ctx, it.asset.id)),
    mayEdit: Boolean(reach(ctx, 'assets:edit')),
    history: await historyOf(ctx, id),
  }
}

/** Locks the row, so that two readings of one meter are taken one after the other. */
export async function lockMeter({ tx, orgId }: Ctx, id: string): Promise<StoredMeter> {
  const [row] = await tx
    .select()
    .from(meters)
    .where(and(eq(meters.orgId, orgId), eq(meters.id, id)))
    .for('no key update')
  return found(row, 'meter')
}

const withReader = ({ tx }: Ctx) =>
  tx.select({ reading: readings, name: users.name }).from(readings).leftJoin(users, eq(users.id, readings.byUserId))

const shownReading = ({ reading, name }: Awaited<ReturnType<typeof withReader>>[number]): Reading => ({
  ...reading,
  by: reading.byUserId === null ? null : { id: reading.byUserId, name: name ?? 'Unknown' },
})

export async function listReadings(
  ctx: Ctx,
  { id, all, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  await assertMeter(ctx, id)
  const place = placeOf(cursor, 'moment')
  const rows = await withReader(ctx)
    .where(
      and(
        eq(readings.orgId, ctx.orgId),
        eq(readings.meterId, id),
        all ? undefined : isNull(readings.replacedById),
        place && sql`(${readings.at}, ${readings.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(readings.at), desc(readings.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ reading }) => cursorOf(reading.at, reading.id), shownReading)
}

export async function readingOf(ctx: Ctx, id: string): Promise<Reading> {
  const [row] = await withReader(ctx).where(and(eq(readings.orgId, ctx.orgId), eq(readings.id, id)))
  return shownReading(found(row, 'reading'))
}

async function assertMeter({ tx, orgId }: Ctx, id: string) {
  const [row] = await tx
    .select({ id: meters.id })
    .from(meters)
    .where(and(eq(meters.orgId, orgId), eq(meters.id, id)))
  return found(row, 'meter')
}

/** The meters of an asset that are in use, by name: what a checklist may ask the value of. */
export async function metersOf(ctx: Ctx, assetId: string): Promise<StoredMeter[]> {
  await assertAsset(ctx, assetId)
  return ctx.tx
    .select()
    .from(meters)
    .where(and(eq(meters.orgId, ctx.orgId), eq(meters.assetId, assetId), eq(meters.isActive, true)))
    .orderBy(asc(meters.name))
}

/** A counter, as far as plans go by it: what it has counted in all, and what it rises in a day. */
export type CounterOf = {
  id: string
  assetId: string
  name: string
  unit: string
  lastValue: number | null
  lastAt: Date | null
  total: number | null
  perDay: number | null
}

const COUNTER = {
  id: meters.id,
  assetId: meters.assetId,
  name: meters.name,
  unit: meters.unit,
  lastValue: meters.lastValue,
  lastAt: meters.lastAt,
  total: meters.total,
  perDay: sql<number | null>`coalesce(${meters.usedPerDay}, ${meters.statedPerDay})`.mapWith(Number),
}

/** The counters of this name and unit on these assets, by asset. */
export async function countersNamed(ctx: Ctx, assetIds: string[], { name, unit }: { name: string; unit: string }) {
  const rows = await counters(
    ctx,
    and(
      inArray(meters.assetId, assetIds),
      sql`lower(${meters.name}) = lower(${name})`,
      sql`lower(${meters.unit}) = lower(${unit})`,
      eq(meters.isActive, true),
    ),
  )
  return new Map(rows.map((row) => [row.assetId, row]))
}

/** These counters, by id. */
export async function countersById(ctx: Ctx, ids: string[]) {
  const rows = await counters(ctx, inArray(meters.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

const counters = async ({ tx, orgId }: Ctx, which: SQL | undefined): Promise<CounterOf[]> =>
  tx
    .select(COUNTER)
    .from(meters)
    .where(and(eq(meters.orgId, orgId), eq(meters.kind, 'counter'), which))
