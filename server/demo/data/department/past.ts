import type { Severity, WorkType } from '@mtambo/contract'
import type { DemoMachine } from '../machines.ts'
import { before, DAY, HOUR, localDay, MINUTE, plus, whenCrewsWork } from '../moments.ts'
import { at, random } from '../random.ts'
import { ELECTRICIAN, RATES, TEAMS, teamFor, type TeamName } from './crew.ts'
import { ITEMS } from './items.ts'
import type { Finish } from './order-steps.ts'
import { LIVED, type DemoOrder } from './orders.ts'
import { PLANS, type DemoPlan } from './plans.ts'
import { ROUTINE_DONE } from './routine-texts.ts'
import { kindOf } from '../machines.ts'

/** Finished work out of the old book: what stood on its lines, and no more. */
export type PastOrder = {
  tag: string
  title: string
  description: string
  type: WorkType
  priority: Severity
  technician: string
  createdAt: Date
  startedAt: Date
  completedAt: Date
  notes: string
  /** In minor units. */
  cost: number
  codes: Finish['codes']
  down: Finish['down']
}

const dayOfImport = (now: Date) => before(now, (LIVED + 1) * DAY)
const costOf = new Map(ITEMS.map(({ code, cost }) => [code, cost * 100]))
const partsCost = (parts: Finish['parts']) =>
  parts.reduce((sum, [code, quantity]) => sum + quantity * (costOf.get(code) ?? 0), 0)
const hourCost = (technician: string) => (technician === ELECTRICIAN ? RATES[ELECTRICIAN] : RATES.technician)

/** The repairs of the year before that were finished in time for the book. */
export const repairsBefore = (orders: DemoOrder[], now: Date): PastOrder[] =>
  orders.flatMap((order) => {
    const done = order.steps.at(-1)
    if (done?.do !== 'finish' || done.at >= dayOfImport(now)) return []
    const { minutes, travel, mate, parts, paid, codes, down, workPerformed } = done
    const hours = (minutes * (mate ? 2 : 1) + (travel ?? 0)) / 60
    return {
      tag: order.tag,
      title: order.title,
      description: order.description,
      type: order.type,
      priority: order.priority,
      technician: done.by,
      createdAt: order.at,
      // The book has no times of waiting: only how long it took.
      startedAt: before(done.at, minutes * MINUTE),
      completedAt: done.at,
      notes: workPerformed,
      cost: Math.round(hours * hourCost(done.by) + partsCost(parts)) + (paid?.amount ?? 0) * 100,
      codes,
      down,
    }
  })

const ROUGHLY = { day: 1, week: 7, month: 30.4, year: 365 }
/** Where only a meter says when: about so many days. */
const BY_METER = 70

const daysBetween = ({ every, unit }: DemoPlan) => (every && unit ? every * ROUGHLY[unit] : BY_METER)

/** The routine work of the year before, as often as the plans have it. */
export const routineBefore = (seed: number, machines: DemoMachine[], now: Date): PastOrder[] =>
  PLANS.flatMap((plan) =>
    machines.filter(({ tag }) => plan.tags.includes(tag)).flatMap((machine) => routineOf(seed, plan, machine, now)),
  )

function routineOf(seed: number, plan: DemoPlan, { tag, installedOn }: DemoMachine, now: Date): PastOrder[] {
  const chance = random(seed, `past ${plan.name} ${tag}`)
  const [apart, latest] = [daysBetween(plan), before(now, (LIVED + 3) * DAY)]
  const times = Math.floor(290 / apart)
  const team = (plan.team as TeamName | null) ?? teamFor(kindOf(tag)!)
  return Array.from({ length: times }, (_, i) => {
    const about = before(latest, ((times - 1 - i) * apart + chance.next() * Math.min(6, apart / 3)) * DAY)
    const startedAt = whenCrewsWork(about, chance)
    const minutes = Math.round(((plan.estimatedMinutes ?? 60) * chance.int(70, 130)) / 500) * 5
    const technician = at(TEAMS[team], chance.int(0, 9))
    return {
      tag,
      title: plan.title,
      description: plan.description ?? '',
      type: plan.type,
      priority: plan.priority,
      technician,
      createdAt: before(startedAt, plan.leadDays * DAY + 2 * HOUR),
      startedAt,
      completedAt: plus(startedAt, Math.max(15, minutes) * MINUTE),
      notes: at(ROUTINE_DONE, chance.int(0, 9)),
      cost: Math.round((minutes / 60) * hourCost(technician) + partsCost(plan.parts)),
      codes: null,
      down: null,
    }
  }).filter(({ startedAt, completedAt }) => localDay(startedAt) > installedOn! && completedAt < dayOfImport(now))
}

/** When the book says that a plan's work was done last; the plans go on from there. */
export const lastDoneBefore = (plan: DemoPlan, past: PastOrder[]) =>
  past
    .filter(({ tag, title }) => title === plan.title && plan.tags.includes(tag))
    .map(({ completedAt }) => localDay(completedAt))
    .sort()
    .at(-1)
