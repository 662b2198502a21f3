import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { ForecastJob, Input, Output, planJobs as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { assetsNamed } from '#modules/assets/index.ts'
import { addDays, dayInMonth, monthOf } from './calendar.ts'
import { openJobsOf } from './generate.ts'
import { planNames } from './queries.ts'
import { coming, levelNames, minutesOf, type Due } from './rules.ts'
import { assertPlan, metersOf, todayOf, type StoredPlan, type StoredStanding } from './standings.ts'
import { planAssets, plans } from './tables.ts'

const MONTHS = 12
/** More assets in plans than these are not looked ahead for at once. */
const MOST = 20_000
/** Nor more jobs than these, and so many at a time: in between others are served. */
const MOST_JOBS = 100_000
const AT_A_TIME = 2000

/** The months from this one on, and their last day. */
function monthsFrom(today: string) {
  const [year, month] = [Number(today.slice(0, 4)), monthOf(today)]
  const months = Array.from({ length: MONTHS }, (_, n) => dayInMonth(year, month + n, 1).slice(0, 7))
  return { months, until: addDays(dayInMonth(year, month + MONTHS, 1), -1) }
}

type Coming = {
  id: string
  planId: string
  assetId: string
  dueOn: string
  by: Due['by']
  level: string | null
  minutes: number | null
}

type Narrowed = {
  planId?: string | undefined
  assetId?: string | undefined
  /** On assets of this condition only. */
  within?: SQL | undefined
  /** The last day, where it is before the end of the twelve months. */
  last?: string
}

/** All that is to be expected, by the very rule that makes the work. */
async function comingWork(
  ctx: Ctx,
  { planId, assetId, within, last }: Narrowed,
): Promise<{ all: Coming[]; capped: boolean; months: string[] }> {
  if (planId) await assertPlan(ctx, planId)
  const { timeZone, today } = await todayOf(ctx)
  const { months, until: end } = monthsFrom(today)
  const until = last && last < end ? last : end
  const rows = await ctx.tx
    .select({ standing: planAssets, plan: plans })
    .from(planAssets)
    .innerJoin(plans, and(eq(plans.orgId, planAssets.orgId), eq(plans.id, planAssets.planId)))
    .where(
      and(
        eq(planAssets.orgId, ctx.orgId),
        planId ? eq(planAssets.planId, planId) : undefined,
        assetId ? eq(planAssets.assetId, assetId) : undefined,
        within && sql`${planAssets.assetId} in (${within})`,
        eq(planAssets.isActive, true),
        eq(plans.status, 'active'),
      ),
    )
    .orderBy(asc(planAssets.dueOrder), asc(planAssets.id))
    .limit(MOST + 1)
  const looked = rows.slice(0, MOST)
  const standings = looked.map(({ standing }) => standing)
  const meterOf = await metersOf(ctx, standings, timeZone)
  const waiting = standings.filter(({ slotOn, dueTotal }) => slotOn === null && dueTotal === null)
  const open = waiting.length > 0 ? await openJobsOf(ctx, waiting) : new Map<string, { dueOn: string }[]>()
  const all: Coming[] = []
  for (const { standing, plan } of looked) {
    if (all.length >= MOST_JOBS) break
    const openOn = open.get(`${standing.planId} ${standing.assetId}`)?.[0]?.dueOn ?? null
    const due = coming(plan.rule, standing, { today, meter: meterOf(standing) }, until, openOn)
    const before = all.length
    all.push(...due.map((each) => asComing(plan, standing, each, today)))
    if (Math.floor(all.length / AT_A_TIME) > Math.floor(before / AT_A_TIME)) await setImmediate()
  }
  return { all, capped: rows.length > MOST || all.length >= MOST_JOBS, months }
}

const asComing = (
  { id: planId, rule, estimatedMinutes }: StoredPlan,
  { id, assetId }: Pick<StoredStanding, 'id' | 'assetId'>,
  { dueOn, by, levels }: Due,
  today: string,
): Coming => ({
  id,
  planId,
  assetId,
  dueOn: dueOn < today ? today : dueOn,
  by,
  level: levelNames(rule, levels)[0] ?? null,
  minutes: minutesOf(estimatedMinutes, rule, levels),
})

/** How much work there will be in each month. */
export async function forecastMonths(
  ctx: Ctx,
  { planId }: Input<typeof endpoints.months>,
): Promise<Output<typeof endpoints.months>> {
  const { all, capped, months } = await comingWork(ctx, { planId })
  const by = Map.groupBy(all, ({ dueOn }) => dueOn.slice(0, 7))
  return {
    capped,
    months: months.map((month) => {
      const jobs = by.get(month) ?? []
      return {
        month,
        jobs: jobs.length,
        minutes: jobs.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        withoutMinutes: jobs.filter(({ minutes }) => minutes === null).length,
      }
    }),
  }
}

const inOrder = (all: Coming[]) =>
  all.toSorted((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))

/** What is to be expected from one day until before another, for a calendar: the soonest, at most so many. */
export async function expectedWork(
  ctx: Ctx,
  { start, end, most, ...narrowed }: Omit<Narrowed, 'planId' | 'last'> & { start: string; end: string; most: number },
) {
  const { all, capped } = await comingWork(ctx, { ...narrowed, last: addDays(end, -1) })
  const found = inOrder(all.filter(({ dueOn }) => dueOn >= start && dueOn < end))
  return { items: await named(ctx, found.slice(0, most)), capped: capped || found.length > most }
}

/** The single jobs, by day. */
export async function forecastJobs(
  ctx: Ctx,
  { planId, month, cursor, limit = 25 }: Input<typeof endpoints.forecast>,
): Promise<Output<typeof endpoints.forecast>> {
  const place = placeOf(cursor)
  const { all } = await comingWork(ctx, { planId })
  const sorted = inOrder(all.filter(({ dueOn }) => !month || dueOn.startsWith(month)))
  const start = place
    ? sorted.findIndex(({ dueOn, id }) => dueOn > place[0] || (dueOn === place[0] && id > place[1]))
    : 0
  const rows = start < 0 ? [] : sorted.slice(start, start + limit + 1)
  const page = pageOf(
    rows,
    limit,
    (row) => cursorOf(row.dueOn, row.id),
    (row) => row,
  )
  return { ...page, items: await named(ctx, page.items) }
}

async function named(ctx: Ctx, rows: Coming[]): Promise<ForecastJob[]> {
  const assets = await assetsNamed(
    ctx,
    rows.map(({ assetId }) => assetId),
  )
  const names = await planNames(
    ctx,
    rows.map(({ planId }) => planId),
  )
  return rows.map(({ planId, assetId, ...row }) => ({
    ...row,
    plan: { id: planId, name: names.get(planId) ?? '' },
    asset: assets.get(assetId)!,
  }))
}
