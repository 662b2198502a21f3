import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { countersById, meters } from '#modules/readings/index.ts'
import { lookNow } from './jobs.ts'
import {
  lockStandings,
  meterNow,
  placed,
  saveStandings,
  todayOf,
  type StoredPlan,
  type StoredStanding,
} from './standings.ts'
import { planAssets, plans } from './tables.ts'

async function plansOf({ tx, orgId }: Ctx, rows: StoredStanding[]) {
  const ids = [...new Set(rows.map(({ planId }) => planId))]
  const found = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.orgId, orgId), inArray(plans.id, ids)))
  return new Map(found.map((plan) => [plan.id, plan]))
}

/** A meter was read: whatever goes by it is due on another day, or now. */
export async function lookAtMeter(ctx: Ctx, meterId: string) {
  const rows = await lockStandings(ctx, and(eq(planAssets.meterId, meterId), eq(planAssets.isActive, true)))
  if (rows.length > 0) await placeAnew(ctx, rows, meterId)
}

async function placeAnew(ctx: Ctx, rows: StoredStanding[], meterId: string) {
  const { timeZone, today } = await todayOf(ctx)
  const meter = meterNow((await countersById(ctx, [meterId])).get(meterId), timeZone)
  const known = await plansOf(ctx, rows)
  const changes = rows.map((row) => {
    const plan = known.get(row.planId)!
    const it = { ...row, dueTotal: dueTotalOf(plan, row, meter?.total) }
    return { id: row.id, meterId, ...placed(plan, it, meter, today) }
  })
  await saveStandings(ctx, changes)
  if (changes.some(({ appearsOn }) => appearsOn !== null && appearsOn <= today)) lookNow(ctx)
}

/** The first reading of all is where a plan begins to count; one that waits for its work does not. */
const dueTotalOf = ({ rule }: StoredPlan, { dueTotal, slotOn, count }: StoredStanding, total: number | undefined) =>
  dueTotal ??
  (total === undefined || rule.meterEvery === null || (slotOn === null && count > 0) ? null : total + rule.meterEvery)

/** A meter was put on, renamed or taken out of use: plans that speak of its name go by it, and others no more. */
export async function matchMeter(ctx: Ctx, meterId: string) {
  const [meter] = await ctx.tx
    .select()
    .from(meters)
    .where(and(eq(meters.orgId, ctx.orgId), eq(meters.id, meterId)))
  if (!meter || meter.kind !== 'counter') return
  const rows = await lockStandings(ctx, and(eq(planAssets.assetId, meter.assetId), eq(planAssets.isActive, true)))
  const known = await plansOf(ctx, rows)
  const fits = ({ planId }: StoredStanding) => {
    const { meterName, meterUnit } = known.get(planId)!.rule
    return meter.isActive && same(meterName, meter.name) && same(meterUnit, meter.unit)
  }
  const fitting = rows.filter(fits)
  if (fitting.length > 0) await placeAnew(ctx, fitting, meterId)
  const left = rows.filter((row) => row.meterId === meterId && !fits(row))
  if (left.length > 0) await placeWithout(ctx, left, known)
}

const same = (a: string | null, b: string) => a?.toLowerCase() === b.toLowerCase()

async function placeWithout(ctx: Ctx, rows: StoredStanding[], known: Map<string, StoredPlan>) {
  const { today } = await todayOf(ctx)
  await ctx.tx
    .update(planAssets)
    .set({ meterId: null })
    .where(
      and(
        eq(planAssets.orgId, ctx.orgId),
        inArray(
          planAssets.id,
          rows.map(({ id }) => id),
        ),
      ),
    )
  await saveStandings(
    ctx,
    rows.map((row) => ({ id: row.id, ...placed(known.get(row.planId)!, row, null, today) })),
  )
}
