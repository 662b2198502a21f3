import type { Severity, WorkType } from '@mtambo/contract'
import { kindOf, tagsOf, TROUBLED, type DemoMachine, type MachineKind } from '../machines.ts'
import { before, DAY, localDay, plus, toSecond, whenCrewsWork } from '../moments.ts'
import { idAt, random, type Random } from '../random.ts'
import { ELECTRICIAN, MANAGER, MECHANIC, teamFor, workerOf } from './crew.ts'
import { stepsOfOrder, type Ending, type OrderStep } from './order-steps.ts'
import type { Trouble } from './trouble.ts'
import { BOTTLING_TROUBLES } from './troubles-bottling.ts'
import { FLEET_TROUBLES } from './troubles-fleet.ts'
import { UTILITY_TROUBLES } from './troubles-utilities.ts'

/** Work that somebody noticed, from there to where it is today. */
export type DemoOrder = {
  id: string
  at: Date
  by: string
  asked: boolean
  tag: string
  title: string
  description: string
  type: WorkType
  priority: Severity
  /** Of what the manager opens: who does it, on which day, by when. */
  technician: string | null
  scheduledOn?: string
  dueOn?: string
  /** The job it is a part of. */
  parentId?: string
  estimatedMinutes: number
  steps: OrderStep[]
}

export const TROUBLES: Trouble[] = [...BOTTLING_TROUBLES, ...UTILITY_TROUBLES, ...FLEET_TROUBLES]

/** How much trouble each makes, beside the usual 1: the bad actors that figures are for. */
const BAD: Record<string, number> = {
  'BL-02-FL': 2.5,
  'AC-02': 2.5,
  'FK-04': 2,
  'CPK-02': 1.8,
  'BO-01': 1.5,
  'BL-01-WS': 1.6,
}
/** So much happens to each of a kind. */
const BUSY: Partial<Record<MachineKind, number>> = {
  filler: 2,
  capper: 1.6,
  washer: 1.6,
  airCon: 0.5,
  ups: 0.4,
  board: 0.4,
}
const FAR = ['MSA', 'KSM']

const YEAR = 364
/** So many days ago the works began to keep its orders here; what was before came out of the old book. */
export const LIVED = 70
/** Days ago on which the register of machines was laid out. */
export const HALF_YEAR = 181

/** Spread over a year; no machine breaks down again within four days. What has not happened yet is left out. */
export function demoOrders(seed: number, count: number, machines: DemoMachine[], now: Date): DemoOrder[] {
  const free = new Map<string, Date>()
  const known = new Map(machines.map((machine) => [machine.tag, machine]))
  return Array.from({ length: count }, (_, i): DemoOrder => {
    const chance = random(seed, `order ${i}`)
    const about = before(now, YEAR * DAY - ((YEAR - 0.8) * DAY * (i + chance.next() * 0.9)) / count)
    const noticedAt = toSecond(whenCrewsWork(about, chance))
    const { trouble, tag } = drawn(free, noticedAt, known, now, chance)
    const far = FAR.includes(known.get(tag)!.place.slice(0, 3))
    const order = orderOf(i, { trouble, tag, noticedAt, now, far }, chance)
    free.set(tag, plus(order.steps.at(-1)?.at ?? noticedAt, 4 * DAY))
    return { ...order, steps: order.steps.filter((step) => step.at < now) }
  }).filter((order) => order.at < now)
}

/** A machine that ran since its last repair, and what fails in it. */
function drawn(free: Map<string, Date>, noticedAt: Date, known: Map<string, DemoMachine>, now: Date, chance: Random) {
  // What is in trouble today has its own story.
  const own = TROUBLED.filter(({ daysAgo }) => plus(noticedAt, (daysAgo + 14) * DAY) > now).map(({ tag }) => tag)
  const kinds = [...new Set(TROUBLES.map(({ on }) => on))]
  const running = kinds
    .flatMap((kind) => tagsOf(kind))
    .filter((tag) => !own.includes(tag) && (free.get(tag) ?? noticedAt) <= noticedAt)
    .filter((tag) => (known.get(tag)?.installedOn ?? '') < localDay(noticedAt))
  const tag = chance.weighted(running, (each) => (BAD[each] ?? 1) * (BUSY[kindOf(each)!] ?? 1))
  return { tag, trouble: chance.pick(TROUBLES.filter(({ on }) => on === kindOf(tag))) }
}

type Story = { trouble: Trouble; tag: string; noticedAt: Date; now: Date; far: boolean }

function orderOf(turn: number, { trouble, tag, noticedAt, now, far }: Story, chance: Random): DemoOrder {
  const team = teamFor(trouble.on)
  const technician = workerOf(team, plus(noticedAt, 10 * DAY), now, chance)
  const urgent = trouble.priority === 'critical'
  const by = urgent ? MANAGER : team === 'Mechanical' ? MECHANIC : ELECTRICIAN
  const ending = endingOf(turn, urgent)
  const told = { trouble, turn, at: noticedAt, by, asked: !urgent, technician, team, ending, far }
  return {
    id: idAt(noticedAt, chance),
    at: noticedAt,
    by,
    asked: !urgent,
    tag,
    title: trouble.title,
    description: trouble.said,
    type: urgent ? 'emergency' : 'corrective',
    priority: trouble.priority,
    technician: urgent ? technician : null,
    estimatedMinutes: Math.round((trouble.minutes[0] + trouble.minutes[1]) / 2 / 15) * 15,
    steps: stepsOfOrder(told, chance),
  }
}

function endingOf(turn: number, urgent: boolean): Ending {
  if (urgent) return 'done'
  if (turn % 17 === 5) return 'rejected'
  if (turn % 31 === 8) return 'withdrawn'
  return turn % 23 === 11 ? 'cancelled' : 'done'
}
