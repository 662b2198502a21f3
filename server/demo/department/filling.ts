import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Step } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { followUpStep } from '#modules/checklists/actions/open-follow-up.ts'
import { fillStep } from '#modules/checklists/actions/fill-step.ts'
import { workSteps } from '#modules/checklists/index.ts'
import { CLIENTS } from '../data/department/order-texts.ts'
import { METERS, shown } from '../data/department/meters.ts'
import { STEP_NOTES, STEP_REMARKS } from '../data/department/routine-texts.ts'
import { at, random, type Random } from '../data/random.ts'
import type { World } from './world.ts'

type Where = { id: string; tag: string; by: string }

/** So many steps fail. */
const FAILS = 0.05

/** Fills in the checklists of an order, and asks for what has to follow. */
export async function fillSteps(world: World, ctx: Ctx, { id, tag }: Where) {
  const rows = await ctx.tx
    .select({ stepId: workSteps.id, step: workSteps.step })
    .from(workSteps)
    .where(and(eq(workSteps.orgId, ctx.orgId), eq(workSteps.workOrderId, id), isNull(workSteps.value)))
    .orderBy(asc(workSteps.sort))
  for (const { stepId, step } of rows) {
    const chance = random(world.seed, `${tag} ${step.instruction} ${ctx.now.toISOString()}`)
    const fails = chance.chance(FAILS)
    const value = step.kind === 'reading' ? readingNow(world, ctx, tag, step) : answer(step, fails, chance)
    if (value === null) continue
    const note = fails || chance.chance(0.03) ? at(STEP_NOTES, chance.int(0, 9)) : null
    const { outcome } = await fillStep(ctx, { id, stepId, value, note })
    if (outcome === 'failed' && step.onFail === 'offer' && chance.chance(0.7))
      await followUpStep(ctx, { id, stepId, title: `Put right: ${step.instruction}`.slice(0, 100), priority: 'medium' })
  }
}

function readingNow({ start }: World, ctx: Ctx, tag: string, { meter }: Step) {
  const its = METERS.find((each) => each.tag === tag && each.name === meter)
  return its ? shown(its, ctx.now.getTime() - start.getTime()) : null
}

/** What is written, in order or not; nothing where a picture is wanted. */
function answer(step: Step, fails: boolean, chance: Random) {
  switch (step.kind) {
    case 'tick':
      return !fails
    case 'choice':
      return chance.pick(step.options.filter((option) => option.fails === fails)).label
    case 'text':
      return chance.chance(0.6) ? at(STEP_REMARKS, chance.int(0, 9)) : null
    case 'signature':
      return at(CLIENTS, chance.int(0, 9))
    case 'number':
      return measured(step, fails, chance)
    default:
      return null
  }
}

/** Somewhere inside of what is well, now and then near a limit; when it fails, a little beyond it. */
function measured({ min, max, warnMin, warnMax }: Step, fails: boolean, { next, chance }: Random) {
  const low = warnMin ?? min ?? (warnMax ?? max ?? 0) * 0.5
  const high = warnMax ?? max ?? (warnMin ?? min ?? 0) * 1.1
  const beyond = max === null ? (min ?? 0) * 0.94 : max * 1.08
  const near = max === null || warnMax === null ? (low + (min ?? low)) / 2 : (max + warnMax) / 2
  const well = chance(0.12) ? near : low + (high - low) * (0.15 + next() * 0.7)
  return Math.round((fails ? beyond : well) * 10) / 10
}
