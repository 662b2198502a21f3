import type { HoldReason } from '@mtambo/contract'
import { localDay, localHour, DAY, HOUR, MINUTE, before, plus, whenCrewsWork } from '../moments.ts'
import { at, type Random } from '../random.ts'
import { MANAGER, mateOf, type TeamName } from './crew.ts'
import type { Trouble } from './trouble.ts'
import { ASKED_AND_ANSWERED, WHY_CANCELLED, WHY_HELD, WHY_REJECTED } from './order-texts.ts'

/** What finishing work takes: time, parts, a bill, and how it is told. */
export type Finish = {
  workPerformed: string
  recommendations: string | null
  minutes: number
  travel: number | null
  mate: string | null
  parts: [code: string, quantity: number][]
  paid: Trouble['paid'] | null
  codes: { problem: string; cause: string; remedy: string; failure: boolean } | null
  down: { from: Date; until: Date } | null
  signed: 'typed' | 'drawn' | null
}

export type OrderStep = { at: Date; by: string } & (
  | { do: 'approve'; technician: string; team: TeamName; scheduledOn: string | null; dueOn: string | null }
  | { do: 'reject'; reason: string }
  | { do: 'withdraw' }
  | { do: 'comment'; text: string; mention: string | null }
  | { do: 'start' }
  | { do: 'hold'; code: HoldReason; reason: string }
  | { do: 'postpone'; scheduledOn: string; reason: string }
  /** Sets parts aside; what is short is asked to be bought. */
  | { do: 'reserve'; part: string; quantity: number }
  | { do: 'cancel'; reason: string }
  | ({ do: 'finish' } & Finish)
)

export type Ending = 'done' | 'rejected' | 'withdrawn' | 'cancelled'

export type Told = {
  trouble: Trouble
  turn: number
  at: Date
  by: string
  /** Asked for by a technician, so that the manager decides on it; else the manager opened it. */
  asked: boolean
  technician: string
  team: TeamName
  ending: Ending
  /** Where it stands is a day's drive away. */
  far: boolean
}

/** From the report to where it ends, in order. What lies after now is yet to happen. */
export function stepsOfOrder(told: Told, chance: Random): OrderStep[] {
  const { ending, at: reportedAt, turn, by } = told
  const decidedAt = whenCrewsWork(plus(reportedAt, chance.int(25, told.asked ? 200 : 30) * MINUTE), chance)
  if (ending === 'rejected') return [{ at: decidedAt, by: MANAGER, do: 'reject', reason: at(WHY_REJECTED, turn) }]
  if (ending === 'withdrawn') return [{ at: plus(reportedAt, 20 * MINUTE), by, do: 'withdraw' }]
  const startsAt = whenCrewsWork(plus(told.asked ? decidedAt : reportedAt, waitOf(told.trouble, chance)), chance)
  const approved: OrderStep[] = told.asked ? [approvalOf(told, decidedAt, startsAt)] : []
  if (ending === 'cancelled')
    return [...approved, { at: plus(decidedAt, 3 * HOUR), by: MANAGER, do: 'cancel', reason: at(WHY_CANCELLED, turn) }]
  return [...approved, ...workOf(told, startsAt, chance)]
}

/** Danger and standstill at once, the rest within the week. */
function waitOf({ priority }: Trouble, chance: Random): number {
  if (priority === 'critical') return chance.int(10, 35) * MINUTE
  if (priority === 'high') return chance.int(40, 300) * MINUTE
  return priority === 'medium' ? chance.int(1, 4) * DAY : chance.int(3, 9) * DAY
}

const approvalOf = ({ technician, team, trouble }: Told, decidedAt: Date, startsAt: Date): OrderStep => ({
  at: decidedAt,
  by: MANAGER,
  do: 'approve',
  technician,
  team,
  scheduledOn: localDay(startsAt),
  dueOn: trouble.priority === 'low' ? null : localDay(plus(startsAt, 2 * DAY)),
})

function workOf(told: Told, startsAt: Date, chance: Random): OrderStep[] {
  const { trouble, technician: by, turn } = told
  const minutes = chance.int(...trouble.minutes)
  const steps: OrderStep[] = [{ at: startsAt, by, do: 'start' }]
  let endsAt = plus(startsAt, minutes * MINUTE)
  if (turn % 9 === 4) {
    const [code, reason] = at(WHY_HELD, turn)
    const heldAt = plus(startsAt, Math.round(minutes / 3) * MINUTE)
    const goesOnAt = whenCrewsWork(plus(heldAt, chance.int(18, 80) * HOUR), chance)
    steps.push({ at: heldAt, by, do: 'hold', code, reason }, { at: goesOnAt, by, do: 'start' })
    endsAt = plus(goesOnAt, Math.round((minutes * 2) / 3) * MINUTE)
  }
  const [asks, answers] = at(ASKED_AND_ANSWERED, turn)
  if (turn % 4 === 1)
    steps.push(
      { at: plus(startsAt, 9 * MINUTE), by, do: 'comment', text: asks, mention: MANAGER },
      { at: plus(startsAt, 21 * MINUTE), by: MANAGER, do: 'comment', text: answers, mention: by },
    )
  steps.push({ at: endsAt, by, do: 'finish', ...finishOf(told, startsAt, endsAt, minutes, chance) })
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function finishOf(told: Told, startsAt: Date, endsAt: Date, minutes: number, chance: Random): Finish {
  const { trouble, turn, technician, team, far } = told
  const { done, advice, problem, cause, remedy, parts, down, paid } = trouble
  const stood = down && Math.max(down[0] + chance.next() * (down[1] - down[0]), (minutes / 60) * 0.9)
  const until = before(endsAt, 4 * MINUTE)
  // What was urgent had stopped when it was told of; the rest was stopped for the repair.
  const from = stood && (trouble.priority === 'critical' ? before(told.at, 5 * MINUTE) : before(until, stood * HOUR))
  return {
    workPerformed: done,
    recommendations: advice ?? null,
    minutes,
    travel: far ? 390 : null,
    mate: trouble.minutes[1] > 120 && turn % 2 === 0 && localHour(startsAt) < 15 ? mateOf(team, technician) : null,
    parts,
    paid: paid ?? null,
    codes: { problem, cause, remedy, failure: down !== null },
    down: from ? { from, until } : null,
    signed: turn % 13 === 6 ? 'drawn' : turn % 3 === 0 ? 'typed' : null,
  }
}
