import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Downtime, downtimes as endpoints, Input, Output } from '@mtambo/contract'
import { startOfDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { availabilityOf, DAY, minutesOf } from './downtime-rules.ts'
import { assertAsset, type StoredAsset } from './queries.ts'
import { downtimes } from './tables.ts'

export type StoredDowntime = typeof downtimes.$inferSelect

/** What begins with a status: when, and why. */
export type Going = { from: Date; planned: boolean; reason: string | null; workOrderId: string | null }

const ofAsset = ({ orgId }: Ctx, assetId: string) => and(eq(downtimes.orgId, orgId), eq(downtimes.assetId, assetId))

/** The one that is going on. */
export async function openOf(ctx: Ctx, assetId: string): Promise<StoredDowntime | undefined> {
  const [row] = await ctx.tx
    .select()
    .from(downtimes)
    .where(and(ofAsset(ctx, assetId), isNull(downtimes.until)))
  return row
}

/** Begins one, for an asset whose row is locked. `at` is the field in which its beginning was typed. */
export async function begin(ctx: Ctx, { id: assetId }: StoredAsset, going: Going): Promise<StoredDowntime> {
  await assertFree(ctx, assetId, { from: going.from, until: null }, 'at')
  const [made] = await ctx.tx
    .insert(downtimes)
    .values({ ...going, orgId: ctx.orgId, id: newId(), assetId, createdAt: ctx.now })
    .returning()
  return found(made, 'downtime')
}

/** Ends the one that is going on, for an asset whose row is locked. One of no length is as if it had never been. */
export async function end(ctx: Ctx, { id: assetId }: StoredAsset, until: Date) {
  const open = await openOf(ctx, assetId)
  if (!open) return
  if (until < open.from) throw invalid({ at: 'It went out of service after that. Give a later time.' })
  const one = and(eq(downtimes.orgId, ctx.orgId), eq(downtimes.id, open.id))
  if (until.getTime() === open.from.getTime()) await ctx.tx.delete(downtimes).where(one)
  else await ctx.tx.update(downtimes).set({ until }).where(one)
}

/** Nothing is down twice at once. The asset's row is locked, so that two who enter something do so one after the other. */
export async function assertFree(
  ctx: Ctx,
  assetId: string,
  { from, until }: { from: Date; until: Date | null },
  field: string,
  except?: string,
) {
  const [other] = await ctx.tx
    .select({ id: downtimes.id })
    .from(downtimes)
    .where(
      and(
        ofAsset(ctx, assetId),
        until ? lt(downtimes.from, until) : undefined,
        or(isNull(downtimes.until), gt(downtimes.until, from)),
        except ? sql`${downtimes.id} <> ${except}` : undefined,
      ),
    )
    .limit(1)
  if (other) throw invalid({ [field]: 'It was down at that time already. Correct that downtime instead.' })
}

const SPANS = [30, 365]

export async function listDowntimes(
  ctx: Ctx,
  { id, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const asset = await assertAsset(ctx, id)
  const place = placeOf(cursor, 'moment')
  const rows = await ctx.tx
    .select()
    .from(downtimes)
    .where(
      and(
        ofAsset(ctx, id),
        place && sql`(${downtimes.from}, ${downtimes.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(downtimes.from), desc(downtimes.id))
    .limit(limit + 1)
  const page = pageOf(
    rows,
    limit,
    (row) => cursorOf(row.from, row.id),
    (row) => shownDowntime(row, ctx.now),
  )
  return { ...page, spans: cursor ? [] : await spansOf(ctx, asset) }
}

export const shownDowntime = (row: StoredDowntime, now: Date): Downtime => ({
  id: row.id,
  from: row.from,
  until: row.until,
  minutes: minutesOf(row, now),
  planned: row.planned,
  reason: row.reason,
  workOrderId: row.workOrderId,
})

async function spansOf(ctx: Ctx, { id, installedOn }: StoredAsset) {
  const { timeZone } = await organisationOf(ctx)
  const since = new Date(ctx.now.getTime() - Math.max(...SPANS) * DAY)
  const rows = await ctx.tx
    .select({ from: downtimes.from, until: downtimes.until, planned: downtimes.planned })
    .from(downtimes)
    .where(and(ofAsset(ctx, id), or(isNull(downtimes.until), gt(downtimes.until, since))))
  const installedAt = installedOn ? startOfDay(installedOn, timeZone) : null
  return SPANS.map((days) => availabilityOf(rows, days, ctx.now, installedAt))
}
