import type { Input, plans as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { inSeason } from '../calendar.ts'
import { dueMoved, timeSkipped } from '../events.ts'
import { insertJob } from '../generate.ts'
import { lookNow } from '../jobs.ts'
import { nextDue, standingWithout } from '../rules.ts'
import { lockPlan, lockStanding, metersOf, placed, saveStandings, todayOf } from '../standings.ts'

/** The plan and one asset in it, both locked, with the next time that is not open work yet. */
async function nextOf(ctx: Ctx, planId: string, assetId: string) {
  const plan = await lockPlan(ctx, planId)
  if (plan.status === 'ended') throw notAllowedNow('This plan has ended.')
  const standing = await lockStanding(ctx, planId, assetId)
  const { timeZone, today } = await todayOf(ctx)
  const meter = (await metersOf(ctx, [standing], timeZone))(standing)
  const due = nextDue(plan.rule, standing, { today, meter, foresee: true })
  if (!due && plan.rule.anchor === 'floating')
    throw notAllowedNow('The next time is counted from the work that is open. Cancel that, if it is not to be done.')
  if (!due) throw notAllowedNow('Nothing is due here.')
  return { plan, standing, meter, today, due }
}

/** Leaves the next time out. It is written down with the reason, and the plan goes on as if it had been done then. */
export async function skipTime(ctx: Ctx, { id, assetId, dueOn, reason }: Input<typeof endpoints.skip>) {
  const { plan, standing, meter, today, due } = await nextOf(ctx, id, assetId)
  // By a meter the day is an estimate and may have moved on since the page was opened.
  if (due.by === 'calendar' && due.dueOn !== dueOn)
    throw notAllowedNow(`It is due on ${due.dueOn} now. Somebody was faster, or its work was made.`)
  await insertJob(ctx, standing, plan, due, { status: 'skipped', reason })
  const it = standingWithout(plan.rule, standing, due, meter)
  await saveStandings(ctx, [{ id: standing.id, ...placed(plan, it, meter, today) }])
  await emit(ctx, timeSkipped, { about: id, from: due.dueOn, notes: reason, data: { assetIds: [assetId] } })
  return { done: true as const }
}

/** Another day for the next time. */
export async function setDue(ctx: Ctx, { id, assetId, dueOn, reason }: Input<typeof endpoints.setDue>) {
  const { plan, standing, meter, today, due } = await nextOf(ctx, id, assetId)
  if (plan.rule.every === null) throw notAllowedNow('This plan goes by its meter alone. It has no day of its own.')
  if (dueOn < today) throw invalid({ dueOn: 'This day has passed.' })
  if (inSeason(dueOn, plan.rule.activeMonths) !== dueOn)
    throw invalid({ dueOn: 'This day is outside the months of the plan.' })
  const it = { count: standing.count, slotOn: dueOn, dueTotal: standing.dueTotal }
  await saveStandings(ctx, [{ id: standing.id, ...placed(plan, it, meter, today) }])
  await emit(ctx, dueMoved, { about: id, from: due.dueOn, to: dueOn, notes: reason, data: { assetIds: [assetId] } })
  lookNow(ctx)
  return { done: true as const }
}
