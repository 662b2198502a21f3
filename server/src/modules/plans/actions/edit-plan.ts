import { isDeepStrictEqual } from 'node:util'
import { and, eq, sql } from 'drizzle-orm'
import type { Input, Plan, plans as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { indexWords } from '#core/search.ts'
import { planEdited } from '../events.ts'
import { lookNow } from '../jobs.ts'
import { getPlan } from '../queries.ts'
import { firstStanding, type From } from '../rules.ts'
import {
  countersOf,
  lockPlan,
  lockStandings,
  meterNow,
  placed,
  saveStandings,
  todayOf,
  type StoredPlan,
} from '../standings.ts'
import { storable, wordsOfPlan } from '../storable.ts'
import { planAssets, planJobs, plans } from '../tables.ts'
import { isDueOtherwise } from '../valid.ts'
import { assertCanHave } from '../who.ts'

export async function editPlan(ctx: Ctx, { id, ...typed }: Input<typeof endpoints.edit>): Promise<Plan> {
  const before = await lockPlan(ctx, id)
  if (before.status === 'ended') throw notAllowedNow('This plan has ended. Set up another one.')
  const values = storable(typed)
  const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
    (name) => !isDeepStrictEqual(values[name], before[name]),
  )
  if (changed.length === 0) return getPlan(ctx, { id })
  if (values.assigneeId !== before.assigneeId || values.teamId !== before.teamId) await assertCanHave(ctx, values)

  const [after] = await ctx.tx
    .update(plans)
    .set(values)
    .where(and(eq(plans.orgId, ctx.orgId), eq(plans.id, id)))
    .returning()
  await indexWords(ctx, 'plans', id, wordsOfPlan(after!))
  if (changed.includes('rule')) await placeAll(ctx, before, after!)
  await emit(ctx, planEdited, { about: id, data: { changed } })
  return getPlan(ctx, { id })
}

/** With another rule every asset is due anew, counted from when it was done or due last. What waits for its work waits on. */
async function placeAll(ctx: Ctx, before: StoredPlan, after: StoredPlan) {
  const { timeZone, today } = await todayOf(ctx)
  const rows = await lockStandings(ctx, and(eq(planAssets.planId, after.id), eq(planAssets.isActive, true)))
  const counters = await countersOf(
    ctx,
    after.rule,
    rows.map(({ assetId }) => assetId),
  )
  const isOtherwise = isDueOtherwise(before.rule, after.rule)
  const last = isOtherwise ? await lastOf(ctx, after) : new Map<string, Last>()
  const changes = rows.map((row) => {
    const counter = counters.get(row.assetId)
    const meter = meterNow(counter, timeZone)
    const { dueOn, isOpen } = last.get(row.assetId) ?? { dueOn: null, isOpen: false }
    const waits = after.rule.anchor === 'floating' && isOpen
    const on = after.rule.anchor === 'fixed' ? latestOf(row.lastDoneOn, dueOn) : row.lastDoneOn
    const from: From | null = on === null ? null : { on, total: row.lastDoneTotal ?? meter?.total ?? null }
    const it = !isOtherwise
      ? row
      : waits
        ? { count: row.count, slotOn: null, dueTotal: null }
        : firstStanding(after.rule, row.count, from, { today, meter, foresee: true })
    return { id: row.id, meterId: counter?.id ?? null, ...placed(after, it, meter, today) }
  })
  await saveStandings(ctx, changes)
  lookNow(ctx)
}

const latestOf = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

type Last = { dueOn: string | null; isOpen: boolean }

/** The last day that each asset came due, and whether work of it is open. */
async function lastOf({ tx, orgId }: Ctx, { id }: StoredPlan): Promise<Map<string, Last>> {
  const rows = await tx
    .select({
      assetId: planJobs.assetId,
      dueOn: sql<string | null>`max(${planJobs.dueOn})::text`,
      isOpen: sql<boolean>`bool_or(${planJobs.status} = 'open')`,
    })
    .from(planJobs)
    .where(and(eq(planJobs.orgId, orgId), eq(planJobs.planId, id)))
    .groupBy(planJobs.assetId)
  return new Map(rows.map(({ assetId, ...rest }) => [assetId, rest]))
}
