import { AGES, type KpiFilters, type Kpis } from '@mtambo/contract'
import { and, eq, lt, max } from 'drizzle-orm'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { workOrders } from '#modules/work-orders/index.ts'
import { listOf } from '../series.ts'
import { crewOf } from './crew.ts'
import { backlogOf, codesOf, partsOf, workTypesOf } from './lists.ts'
import { kpiPeriods } from './periods.ts'
import { countOf, isReactive, kpiOf, minutesInService, percentile, type Quotient } from './rules.ts'
import { scopeOf } from './scope.ts'
import {
  codeSums,
  daySums,
  downSums,
  downsTold,
  jobSums,
  lifeSums,
  openSums,
  partSums,
  prepare,
  type Asked,
  type DayRow,
  type DownRow,
  type LifeRow,
} from './sums.ts'

/** All that is asked for by filters, on a day of the organisation's. */
export async function askedOf(ctx: Ctx, filters: KpiFilters): Promise<Asked> {
  const { timeZone } = await organisationOf(ctx)
  const today = dayIn(timeZone, ctx.now)
  return { ...kpiPeriods(filters, today, timeZone), scope: await scopeOf(ctx, filters), today, timeZone }
}

export async function allKpis(ctx: Ctx, filters: KpiFilters): Promise<Kpis> {
  const asked = await askedOf(ctx, filters)
  await prepare(ctx)
  const days = await daySums(ctx, asked)
  const open = await openSums(ctx, asked)
  const codes = await codeSums(ctx, asked)
  return {
    period: asked.period,
    before: asked.before,
    lastDoneOn: await lastDoneOn(ctx, asked),
    parts: asked.parts,
    ...(await ofOrders(ctx, asked, days)),
    ...(await ofAssets(ctx, asked, days)),
    pmCompliance: await ofJobs(ctx, asked),
    backlog: backlogOf(open, await crewOf(ctx, asked.today, filters.teamId)),
    ages: AGES.map((age, i) => ({
      age,
      orders: open.filter((row) => row.age === i).reduce((sum, { n }) => sum + n, 0),
    })),
    partsUsed: await partsOf(ctx, await partSums(ctx, asked)),
    problems: codesOf(codes, 'problem', await listOf(ctx, 'problem')),
    causes: codesOf(codes, 'cause', await listOf(ctx, 'cause')),
    remedies: codesOf(codes, 'remedy', await listOf(ctx, 'remedy')),
  }
}

/** So that who opens a period in which nothing was done is led to one with work. */
async function lastDoneOn({ tx, orgId }: Ctx, { moments, timeZone }: Asked): Promise<string | null> {
  const [last] = await tx
    .select({ at: max(workOrders.completedAt) })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), lt(workOrders.completedAt, moments.at(-1)!)))
  return last?.at ? dayIn(timeZone, last.at) : null
}

/** For each part, from the period before on: what its rows add up to. */
const perPart = <Row extends { part: number }>({ parts }: Asked, rows: Row[], of: (row: Row) => Quotient): Quotient[] =>
  ['before', ...parts].map((_, i) =>
    rows
      .filter(({ part }) => part === i + 1)
      .map(of)
      .reduce((sum, one) => ({ above: sum.above + one.above, below: sum.below + one.below }), { above: 0, below: 0 }),
  )

async function ofOrders(ctx: Ctx, asked: Asked, rows: DayRow[]) {
  const only = (metric: DayRow['metric']) => rows.filter((row) => row.metric === metric)
  const done = only('done')
  const repairs = only('repair')
  const told = await downsTold(ctx, asked)
  const of = <Row extends { part: number }>(some: Row[], quotient: (row: Row) => Quotient) =>
    perPart(asked, some, quotient)
  const counted = (isNow: boolean) =>
    only('cycle')
      .filter(({ part }) => part > 1 === isNow)
      .map(({ kind, n }) => ({ value: Number(kind), n }))
  return {
    cost: countOf(of(done, ({ cost }) => ({ above: cost, below: 0 })).map(({ above }) => above)),
    plannedWork: kpiOf(
      of(done, ({ kind, minutes }) => ({ above: isReactive(kind) ? 0 : minutes, below: minutes })),
      100,
    ),
    cycleTime: kpiOf(
      of(only('cycle'), ({ waited, n }) => ({ above: waited, below: n })),
      1 / 60,
    ),
    cycleTime90: { now: percentile(counted(true), 90), before: percentile(counted(false), 90) },
    scheduleCompliance: kpiOf(
      of(only('scheduled'), ({ met, n }) => ({ above: met, below: n })),
      100,
    ),
    repairTime: kpiOf(
      of(repairs, ({ minutes, n }) => ({ above: minutes, below: n })),
      1 / 60,
    ),
    restoreTime: kpiOf(
      of(
        [...repairs.map(({ part, waited, met }) => ({ part, minutes: waited, n: met })), ...told],
        ({ minutes, n }) => ({ above: minutes, below: n }),
      ),
      1 / 60,
    ),
    workTypes: workTypesOf(
      done.filter(({ part }) => part > 1),
      await listOf(ctx, 'work'),
    ),
  }
}

async function ofAssets(ctx: Ctx, asked: Asked, days: DayRow[]) {
  const failures = days.filter(({ metric }) => metric === 'failed')
  // An asset is of no team: how long it runs cannot be told by one.
  const lives = asked.scope.teamId ? [] : await lifeSums(ctx, asked)
  const downs = asked.scope.teamId ? [] : await downSums(ctx, asked)
  const up = uptimes(ctx, asked, lives, downs)
  const failed = perPart(asked, failures, ({ n, met }) => ({ above: n, below: met }))
  return {
    failures: countOf(failed.map(({ above }) => above)),
    mtbf: kpiOf(
      up.map(({ up: above }, i) => ({ above, below: asked.scope.teamId ? 0 : failed[i]!.below })),
      1 / 60,
    ),
    availability: kpiOf(
      up.map(({ up: above, inService: below }) => ({ above, below })),
      100,
      2,
    ),
    plannedDown: downs.filter(({ part }) => part > 1).reduce((sum, { planned }) => sum + planned, 0),
    assets: lives.reduce((sum, { n }) => sum + n, 0),
  }
}

/** Minutes in service, and of them not down, for each part. */
const uptimes = (ctx: Ctx, { moments, parts }: Asked, lives: LifeRow[], downs: DownRow[]) =>
  ['before', ...parts].map((_, i) => {
    const span = { from: moments[i]!, until: moments[i + 1]! }
    const inService = lives.reduce((sum, { n, ...life }) => sum + n * minutesInService(span, life, ctx.now), 0)
    const down = downs.find(({ part }) => part === i + 1)?.minutes ?? 0
    return { inService, up: Math.max(0, inService - down) }
  })

async function ofJobs(ctx: Ctx, asked: Asked) {
  const rows = await jobSums(ctx, asked)
  return kpiOf(
    perPart(asked, rows, ({ due, met }) => ({ above: met, below: due })),
    100,
  )
}
