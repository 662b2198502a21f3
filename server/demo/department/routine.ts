import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { approveWork } from '#modules/approvals/index.ts'
import { closeWork } from '#modules/approvals/actions/bulk.ts'
import { workSteps } from '#modules/checklists/index.ts'
import { createPlans, makeWork, planJobs } from '#modules/plans/index.ts'
import { endPlan, pausePlan } from '#modules/plans/actions/stop-plan.ts'
import { cancelWorkOrder } from '#modules/work-orders/actions/cancel-work-order.ts'
import { startWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import { PENDING_WORK, readableOrder, workOrders } from '#modules/work-orders/index.ts'
import { ADMIN, MANAGER, teamFor, workerOf, type TeamName } from '../data/department/crew.ts'
import type { Finish } from '../data/department/order-steps.ts'
import { LIVED } from '../data/department/orders.ts'
import { lastDoneBefore, type PastOrder } from '../data/department/past.ts'
import { PLANS, type DemoPlan } from '../data/department/plans.ts'
import { FOLLOWED_UP, ROUTINE_CANCELLED, ROUTINE_DONE } from '../data/department/routine-texts.ts'
import { kindOf } from '../data/machines.ts'
import { DAY, HOUR, MINUTE, before, localDay, plus, whenCrewsWork } from '../data/moments.ts'
import { at, random, type Random } from '../data/random.ts'
import { fillSteps } from './filling.ts'
import { finish } from './working.ts'
import { named, userOf, type World } from './world.ts'

/** What one knows of routine work that is to be done. */
type Due = { id: string; number: string; tag: string; dueOn: string; team: TeamName; plan: DemoPlan }

/** The plans, the work they make, and the people who do it, day by day. */
export function routine(world: World, past: PastOrder[]) {
  const { now, agenda } = world
  const start = before(now, LIVED * DAY)
  const planOf = new Map<string, DemoPlan>()
  agenda.add({ at: before(start, HOUR), by: ADMIN, run: (ctx) => setUp(world, ctx, past, planOf) })
  const seen = new Set<string>()
  for (let day = plus(start, DAY); day < now; day = plus(day, DAY)) {
    const dawn = new Date(`${localDay(day)}T03:10:00Z`)
    // Orders appear days before they are due: three looks a week see them all in time.
    if (![1, 3, 5].includes(dawn.getUTCDay())) continue
    agenda.add({ at: dawn, by: null, run: (ctx) => makeWork.run(ctx, {}) })
    agenda.add({ at: plus(dawn, 5 * MINUTE), by: null, run: (ctx) => takeUp(world, ctx, { seen, planOf }) })
    if (dawn.getUTCDay() === 1) agenda.add({ at: plus(dawn, 5 * HOUR), by: MANAGER, run: (ctx) => fileAway(ctx) })
  }
}

async function setUp(world: World, ctx: Ctx, past: PastOrder[], planOf: Map<string, DemoPlan>) {
  const ids = await createPlans(
    ctx,
    PLANS.map(
      ({ tags, team, checklist, levels, startsAfter, parts: _parts, paused: __, ended: ___, ...fields }, i) => ({
        ...fields,
        startsOn: localDay(plus(ctx.now, startsAfter * DAY)),
        teamId: team && named(world.teams, team),
        checklistTemplateId: checklist && named(world.checklists, checklist),
        levels: levels.map(({ checklist: list, ...level }) => ({
          ...level,
          checklistTemplateId: list && named(world.checklists, list),
        })),
        assetIds: tags.map((tag) => named(world.machines, tag)),
        lastDoneOn: lastDoneBefore(PLANS[i]!, past) ?? null,
      }),
    ),
  )
  for (const [i, plan] of PLANS.entries()) {
    const id = ids[i]!
    planOf.set(id, plan)
    const at = plus(ctx.now, (STOPPED_AFTER + i) * DAY)
    if (plan.paused) world.agenda.add({ at, by: ADMIN, run: (c) => pausePlan(c, { id, reason: plan.paused! }) })
    if (plan.ended) world.agenda.add({ at, by: ADMIN, run: (c) => endPlan(c, { id, reason: plan.ended! }) })
  }
}

/** Days after which plans that do not go on are stopped. */
const STOPPED_AFTER = 24

type Known = { seen: Set<string>; planOf: Map<string, DemoPlan> }

/** What has appeared since the day before finds its day and its people. */
async function takeUp(world: World, ctx: Ctx, { seen, planOf }: Known) {
  const tagOf = new Map([...world.machines].map(([tag, id]) => [id, tag]))
  const made = await ctx.tx
    .select({ planId: planJobs.planId, dueOn: planJobs.dueOn, order: workOrders })
    .from(planJobs)
    .innerJoin(workOrders, and(eq(workOrders.orgId, planJobs.orgId), eq(workOrders.id, planJobs.workOrderId)))
    .where(and(eq(planJobs.orgId, ctx.orgId), eq(planJobs.status, 'open')))
  for (const { planId, dueOn, order } of made) {
    if (seen.has(order.id)) continue
    seen.add(order.id)
    const [plan, tag] = [named(planOf, planId), named(tagOf, order.assetId!)]
    const team = (plan.team as TeamName | null) ?? teamFor(kindOf(tag)!)
    goAbout(world, { id: order.id, number: order.number, tag, dueOn, team, plan })
  }
  const asked = await ctx.tx
    .select({ id: workOrders.id, number: workOrders.number, assetId: workOrders.assetId })
    .from(workOrders)
    .innerJoin(workSteps, and(eq(workSteps.orgId, workOrders.orgId), eq(workSteps.followUpId, workOrders.id)))
    .where(and(eq(workOrders.orgId, ctx.orgId), eq(workOrders.status, 'requested'), isNotNull(workSteps.followUpId)))
  for (const { id, number, assetId } of asked) {
    if (seen.has(id)) continue
    seen.add(id)
    followUp(world, ctx, { id, number, tag: named(tagOf, assetId!) })
  }
}

/** Mostly in time; some of it late, a little of it not at all. */
function goAbout(world: World, { id, number, tag, dueOn, team, plan }: Due) {
  const chance = random(world.seed, `routine ${plan.name} ${tag} ${dueOn}`)
  const fate = chance.next()
  const late = fate > 0.86 ? chance.int(plan.windowDays + 2, plan.windowDays + 9) : chance.int(-3, 3)
  const morning = new Date(Date.parse(`${dueOn}T05:00:00Z`) + late * DAY)
  const startsAt = whenCrewsWork(plus(morning, chance.int(0, 380) * MINUTE), chance)
  if (fate < 0.04)
    return world.agenda.add({
      at: startsAt,
      by: MANAGER,
      run: whilePending(id, (ctx) => cancelWorkOrder(ctx, { id, reason: at(ROUTINE_CANCELLED, chance.int(0, 9)) })),
    })
  const by = workerOf(team, startsAt, world.now, chance)
  const minutes = Math.round(((plan.estimatedMinutes ?? 60) * chance.int(70, 130)) / 500) * 5
  world.agenda.add(
    { at: startsAt, by, run: whilePending(id, (ctx) => startWorkOrder(ctx, { id })) },
    {
      at: plus(startsAt, minutes * MINUTE),
      by,
      run: whilePending(id, async (ctx) => {
        await fillSteps(world, ctx, { id, tag, by })
        await finish(world, ctx, id, { by, ...toldBy(chance, number, minutes), parts: plan.parts })
      }),
    },
  )
}

/** A larger job of the same plan may have taken its place meanwhile. */
const whilePending = (id: string, act: (ctx: Ctx) => Promise<unknown>) => async (ctx: Ctx) => {
  const { status } = await readableOrder(ctx, id)
  if (PENDING_WORK.some((pending) => pending === status)) await act(ctx)
}

/** Work that found nothing, took only time, and stood still for nobody. */
export const plainly = (minutes: number): Omit<Finish, 'workPerformed'> => ({
  recommendations: null,
  minutes: Math.max(15, minutes),
  travel: null,
  mate: null,
  parts: [],
  paid: null,
  codes: null,
  down: null,
  signed: null,
})

const toldBy = (chance: Random, number: string, minutes: number): Finish => ({
  ...plainly(minutes),
  workPerformed: at(ROUTINE_DONE, Number(number.slice(-2))),
  signed: chance.chance(0.2) ? 'typed' : null,
})

/** The manager looks at it the same morning, and it is done within the week. */
function followUp(world: World, ctx: Ctx, { id, number, tag }: Pick<Due, 'id' | 'number' | 'tag'>) {
  const chance = random(world.seed, `follow-up ${number}`)
  const team = teamFor(kindOf(tag)!)
  const startsAt = whenCrewsWork(plus(ctx.now, chance.int(1, 6) * DAY + chance.int(2, 9) * HOUR), chance)
  const by = workerOf(team, startsAt, world.now, chance)
  const minutes = chance.int(6, 20) * 10
  const who = { assigneeId: userOf(world, by), teamId: named(world.teams, team) }
  const done = { ...toldBy(chance, number, minutes), workPerformed: at(FOLLOWED_UP, chance.int(0, 9)) }
  world.agenda.add(
    {
      at: plus(ctx.now, chance.int(70, 200) * MINUTE),
      by: MANAGER,
      run: (c) =>
        approveWork(c, { id, ...who, scheduledOn: localDay(startsAt), dueOn: localDay(plus(startsAt, 3 * DAY)) }),
    },
    { at: startsAt, by, run: (c) => startWorkOrder(c, { id }) },
    { at: plus(startsAt, minutes * MINUTE), by, run: (c) => finish(world, c, id, { by, ...done }) },
  )
}

/** On Monday the manager closes what was completed in the week before the last. */
async function fileAway(ctx: Ctx) {
  const done = await ctx.tx
    .select({ id: workOrders.id })
    .from(workOrders)
    .where(
      and(
        eq(workOrders.orgId, ctx.orgId),
        eq(workOrders.status, 'completed'),
        lt(workOrders.completedAt, before(ctx.now, 7 * DAY)),
      ),
    )
    .limit(100)
  if (done.length > 0) await closeWork(ctx, { ids: done.map(({ id }) => id) })
}
