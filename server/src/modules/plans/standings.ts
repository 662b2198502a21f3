import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PlanRule, PlanStatus } from '@mtambo/contract'
import { dayIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { countersById, countersNamed, type CounterOf } from '#modules/readings/index.ts'
import { appearance, nextDue, type MeterNow, type Standing } from './rules.ts'
import { planAssets, planJobs, plans } from './tables.ts'

export type StoredPlan = typeof plans.$inferSelect
export type StoredStanding = typeof planAssets.$inferSelect
export type StoredJob = typeof planJobs.$inferSelect

/** The day it is where the organisation is. */
export async function todayOf(ctx: Ctx) {
  const { timeZone } = await organisationOf(ctx)
  return { timeZone, today: dayIn(timeZone, ctx.now) }
}

/** Locks the plan, so that it is changed by one after the other. */
export async function lockPlan({ tx, orgId }: Ctx, id: string): Promise<StoredPlan> {
  const [row] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.orgId, orgId), eq(plans.id, id)))
    .for('no key update')
  return found(row, 'plan')
}

/** The plan, or the refusal that says it is not there. */
export async function assertPlan({ tx, orgId }: Ctx, id: string): Promise<StoredPlan> {
  const [row] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.orgId, orgId), eq(plans.id, id)))
  return found(row, 'plan')
}

/** The standings of some assets, locked in one order, so that no two wait for each other. */
export async function lockStandings({ tx, orgId }: Ctx, which: SQL | undefined): Promise<StoredStanding[]> {
  return tx
    .select()
    .from(planAssets)
    .where(and(eq(planAssets.orgId, orgId), which))
    .orderBy(planAssets.id)
    .for('update')
}

/** The asset in a plan, locked. */
export async function lockStanding(ctx: Ctx, planId: string, assetId: string): Promise<StoredStanding> {
  const [row] = await lockStandings(
    ctx,
    and(eq(planAssets.planId, planId), eq(planAssets.assetId, assetId), eq(planAssets.isActive, true)),
  )
  return found(row, 'asset of the plan')
}

/** What a counter says, in the terms of the rules. */
export const meterNow = (counter: CounterOf | undefined, timeZone: string): MeterNow | null =>
  counter && counter.total !== null && counter.lastAt !== null
    ? { total: counter.total, readOn: dayIn(timeZone, counter.lastAt), perDay: counter.perDay }
    : null

/** What the meters of these standings say, by standing. */
export async function metersOf(ctx: Ctx, rows: Pick<StoredStanding, 'meterId'>[], timeZone: string) {
  const counters = await countersById(
    ctx,
    rows.flatMap(({ meterId }) => meterId ?? []),
  )
  return (row: Pick<StoredStanding, 'meterId'>) => meterNow(counters.get(row.meterId ?? ''), timeZone)
}

/** The counters that a rule goes by on these assets. */
export const countersOf = (ctx: Ctx, { meterEvery, meterName, meterUnit }: PlanRule, assetIds: string[]) =>
  meterEvery === null || assetIds.length === 0
    ? Promise.resolve(new Map<string, CounterOf>())
    : countersNamed(ctx, assetIds, { name: meterName ?? '', unit: meterUnit ?? '' })

export type Placed = Standing & Pick<StoredStanding, 'nextDueOn' | 'appearsOn'>

/** A standing with the day it is due next, and the day its work order appears while the plan is active. */
export function placed(
  { rule, status }: { rule: PlanRule; status: PlanStatus },
  it: Standing,
  meter: MeterNow | null,
  today: string,
): Placed {
  const due = status === 'ended' ? null : nextDue(rule, it, { today, meter, foresee: true })
  return {
    count: it.count,
    slotOn: it.slotOn,
    dueTotal: it.dueTotal,
    nextDueOn: due?.dueOn ?? null,
    appearsOn: status === 'active' ? (appearance(rule, it, { today, meter })?.on ?? null) : null,
  }
}

type Change = Placed &
  Pick<StoredStanding, 'id'> &
  Partial<Pick<StoredStanding, 'meterId' | 'lastDoneOn' | 'lastDoneTotal'>>

/** Writes changed standings, any number in one statement. What is left out of a change stays. */
export async function saveStandings({ tx, orgId }: Ctx, changes: Change[]) {
  if (changes.length === 0) return
  const column = <K extends keyof Change>(name: K) => sql.param(changes.map((change) => change[name] ?? null))
  await tx.execute(sql`
    update ${planAssets} as p set
      count = c.count, slot_on = c.slot_on, due_total = c.due_total,
      next_due_on = case when p.is_active then c.next_due_on end,
      appears_on = case when p.is_active then c.appears_on end,
      meter_id = coalesce(c.meter_id, p.meter_id), last_done_on = coalesce(c.last_done_on, p.last_done_on),
      last_done_total = coalesce(c.last_done_total, p.last_done_total)
    from unnest(${column('id')}::uuid[], ${column('count')}::int[], ${column('slotOn')}::date[],
      ${column('dueTotal')}::numeric[], ${column('nextDueOn')}::date[], ${column('appearsOn')}::date[],
      ${column('meterId')}::uuid[], ${column('lastDoneOn')}::date[], ${column('lastDoneTotal')}::numeric[])
      as c(id, count, slot_on, due_total, next_due_on, appears_on, meter_id, last_done_on, last_done_total)
    where p.org_id = ${orgId} and p.id = c.id`)
}
