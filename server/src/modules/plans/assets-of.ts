import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { assets } from '#modules/assets/index.ts'
import { assetsAdded, assetsRemoved } from './events.ts'
import { firstStanding, type From } from './rules.ts'
import { countersOf, lockStandings, meterNow, placed, saveStandings, todayOf, type StoredPlan } from './standings.ts'
import { planAssets, plans } from './tables.ts'

/** Every one of them is there and in use. */
export async function assertUsable({ tx, orgId }: Ctx, ids: string[]) {
  const rows = await tx
    .select({ id: assets.id, tag: assets.tag, status: assets.status })
    .from(assets)
    .where(and(eq(assets.orgId, orgId), inArray(assets.id, ids)))
  const known = new Map(rows.map((row) => [row.id, row]))
  if (ids.some((id) => !known.has(id)))
    throw invalid({ assetIds: 'One of these does not exist, or you may not see it.' })
  const retired = rows.find(({ status }) => status === 'retired')
  if (retired) throw invalid({ assetIds: `${retired.tag} is retired. It needs no plan.` })
}

/** Puts assets into a plan, in a few statements however many. Those that were in it before go on counting. */
export async function putIn(ctx: Ctx, plan: StoredPlan, ids: string[], lastDoneOn: string | null = null) {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const { timeZone, today } = await todayOf(ctx)
  const there = await lockStandings(ctx, and(eq(planAssets.planId, plan.id), inArray(planAssets.assetId, wanted)))
  const known = new Map(there.map((row) => [row.assetId, row]))
  const counters = await countersOf(ctx, plan.rule, wanted)
  const added = wanted.filter((id) => !known.get(id)?.isActive)
  const rows = added.map((assetId) => {
    const before = known.get(assetId)
    const doneOn = lastDoneOn ?? before?.lastDoneOn ?? null
    const counter = counters.get(assetId)
    const meter = meterNow(counter, timeZone)
    const last: From | null =
      doneOn === null ? null : { on: doneOn, total: before?.lastDoneTotal ?? meter?.total ?? null }
    const it = firstStanding(plan.rule, before?.count ?? 0, last, { today, meter, foresee: true })
    return {
      orgId: ctx.orgId,
      id: before?.id ?? newId(),
      planId: plan.id,
      assetId,
      isActive: true,
      meterId: counter?.id ?? null,
      lastDoneOn: doneOn,
      lastDoneTotal: before?.lastDoneTotal ?? null,
      ...placed(plan, it, meter, today),
    }
  })
  await insertOrWake(ctx, rows)
  if (added.length > 0) await count(ctx, plan.id, added.length)
  return added
}

async function insertOrWake(
  ctx: Ctx,
  rows: (typeof planAssets.$inferInsert & Parameters<typeof saveStandings>[1][number])[],
) {
  if (rows.length === 0) return
  await ctx.tx
    .insert(planAssets)
    .values(rows)
    .onConflictDoUpdate({ target: [planAssets.orgId, planAssets.planId, planAssets.assetId], set: { isActive: true } })
  await saveStandings(ctx, rows)
}

const count = ({ tx, orgId }: Ctx, planId: string, more: number) =>
  tx
    .update(plans)
    .set({ assetCount: sql`${plans.assetCount} + ${more}` })
    .where(and(eq(plans.orgId, orgId), eq(plans.id, planId)))

/** Says which joined, where a plan had others before. */
export const tellAdded = (ctx: Ctx, planId: string, assetIds: string[]) =>
  emit(ctx, assetsAdded, { about: planId, to: String(assetIds.length), data: { assetIds } })

/** Takes assets out of a plan. Their work that is open stays, and counts for the plan. */
export async function takeOut(ctx: Ctx, planId: string, assetIds: string[], reason?: string) {
  const gone = await ctx.tx
    .update(planAssets)
    .set({ isActive: false, appearsOn: null, nextDueOn: null })
    .where(
      and(
        eq(planAssets.orgId, ctx.orgId),
        eq(planAssets.planId, planId),
        inArray(planAssets.assetId, assetIds),
        eq(planAssets.isActive, true),
      ),
    )
    .returning({ assetId: planAssets.assetId })
  if (gone.length === 0) return
  await count(ctx, planId, -gone.length)
  const data = { assetIds: gone.map(({ assetId }) => assetId) }
  await emit(ctx, assetsRemoved, { about: planId, to: String(gone.length), notes: reason, data })
}
