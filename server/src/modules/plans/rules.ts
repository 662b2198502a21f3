import type { PlanRule } from '@mtambo/contract'
import { addDays, daysBetween, firstFrom, inSeason, lastOfMonth, stepFrom, type Step } from './calendar.ts'

/** What a meter says: what it has counted in all, by when, and what it rises in a day. */
export type MeterNow = { total: number; readOn: string; perDay: number | null }

/** Where one asset stands in its plan. */
export type Standing = {
  /** How many times it came due so far, those left out included. */
  count: number
  /** The day of the rule that is next, before the season moved it; none while a floating plan waits for its work. */
  slotOn: string | null
  /** What its meter will have counted in all. */
  dueTotal: number | null
}

/** One time that it is due. `levels`: the multiples that fall on it, the largest first; none is the plan itself. */
export type Due = { occurrence: number; dueOn: string; by: 'calendar' | 'meter'; levels: number[] }

/** From what the next is counted: a day, and what the meter had counted then. */
export type From = { on: string; total: number | null }

/** When the question is asked. `foresee`: also what the meter has not reached yet, by what is usual. */
export type Now = { today: string; meter: MeterNow | null; foresee: boolean }

/** A plan of every month takes so many in four hundred years. */
const MOST_STEPS = 5000

const latest = (a: string, b: string) => (a > b ? a : b)

function stepOf(rule: PlanRule, from: string): Step | null {
  if (rule.every === null || rule.unit === null) return null
  const [own, first] = [Number(from.slice(8)), Number(rule.startsOn.slice(8))]
  // From the 31st to the 28th of February and on to the 31st of March.
  const wasCut = rule.anchor === 'fixed' && own < first && own === lastOfMonth(from)
  const day = rule.dayOfMonth ?? (wasCut ? first : own)
  return { every: rule.every, unit: rule.unit, weekday: rule.weekday, day }
}

const next = (rule: PlanRule, from: string) => {
  const step = stepOf(rule, from)
  return step && stepFrom(from, step)
}

/** Goes along a rule's days until one fits, and says how many it passed. */
function along(rule: PlanRule, from: string, fits: (slot: string) => boolean) {
  let slot = from
  let passed = 0
  for (; !fits(slot) && passed < MOST_STEPS; passed++) slot = next(rule, slot) ?? slot
  return { slot, passed }
}

/** The first time: on the start of the plan or, where it was done before, counted from then. */
export function firstStanding(rule: PlanRule, count: number, last: From | null, { today, meter }: Now): Standing {
  const counted = last?.total ?? meter?.total ?? null
  return {
    count,
    slotOn: firstSlot(rule, today, last?.on ?? null),
    dueTotal: rule.meterEvery === null || counted === null ? null : counted + rule.meterEvery,
  }
}

/** In a fixed plan nothing is due that lies behind; what counts from completion may be late already. */
function firstSlot(rule: PlanRule, today: string, doneOn: string | null): string | null {
  if (rule.every === null) return null
  const start = firstFrom(rule.startsOn, rule)
  if (rule.anchor === 'floating' && doneOn !== null) return latest(next(rule, doneOn)!, start)
  return along(rule, shortOf(today, start, rule), (slot) => slot >= today && (doneOn === null || slot > doneOn)).slot
}

/** The days and weeks of a rule are equally far apart: those that lie long behind are passed at once. */
function shortOf(day: string, start: string, { every, unit }: PlanRule) {
  const apart = unit === 'day' ? every! : unit === 'week' ? 7 * every! : null
  const passed = apart === null ? 0 : Math.floor(daysBetween(start, day) / apart) - 1
  return passed > 0 ? addDays(start, passed * apart!) : start
}

/** The day by which a meter has counted so much; none is known without readings or use. */
function meterDueOn(dueTotal: number | null, { meter, today, foresee }: Now): string | null {
  if (dueTotal === null || meter === null) return null
  if (meter.total >= dueTotal) return today
  if (!foresee || meter.perDay === null || meter.perDay <= 0) return null
  const days = Math.ceil((dueTotal - meter.total) / meter.perDay)
  return days > 36_500 ? null : latest(addDays(meter.readOn, days), today)
}

/** What a meter will have counted on a day, by what is usual. */
export function totalOn(meter: MeterNow | null, day: string): number | null {
  return meter && meter.total + Math.max(0, daysBetween(meter.readOn, day)) * (meter.perDay ?? 0)
}

/** When it is due next, and by what: the day of the rule or the meter, whichever comes first. */
export function nextDue(rule: PlanRule, it: Standing, now: Now): Due | null {
  const slot = it.slotOn === null ? null : inSeason(it.slotOn, rule.activeMonths)
  const foreseen = meterDueOn(it.dueTotal, now)
  const byMeter = foreseen === null ? null : inSeason(foreseen, rule.activeMonths)
  const isMeter = byMeter !== null && (slot === null || byMeter < slot)
  const dueOn = isMeter ? byMeter : slot
  if (dueOn === null || (rule.endsOn !== null && dueOn > rule.endsOn)) return null
  const occurrence = it.count + 1 + (isMeter ? 0 : merged(rule, it.slotOn!, dueOn))
  return { occurrence, dueOn, by: isMeter ? 'meter' : 'calendar', levels: levelsOf(rule, it.count + 1, occurrence) }
}

/** How many further days of the rule the season put onto the same day: they are one job. */
function merged(rule: PlanRule, slotOn: string, dueOn: string) {
  return rule.activeMonths.length === 0 ? 0 : along(rule, next(rule, slotOn)!, (slot) => slot > dueOn).passed
}

/** The levels that fall on any of these times. */
function levelsOf({ levels }: PlanRule, first: number, last: number): number[] {
  return levels
    .map(({ multiple }) => multiple)
    .filter((multiple) => Math.floor(last / multiple) * multiple >= first)
    .toSorted((a, b) => b - a)
}

/** Where an asset stands when a time has come due: a fixed plan goes on from there, a floating one waits. */
export function standingAfter(rule: PlanRule, it: Standing, due: Due, meter: MeterNow | null): Standing {
  if (rule.anchor === 'floating') return { count: due.occurrence, slotOn: null, dueTotal: null }
  const isMeter = due.by === 'meter'
  // Due early by its meter, its days count on from then, and the other way round.
  const slotOn =
    it.slotOn === null
      ? null
      : isMeter
        ? next(rule, due.dueOn)
        : along(rule, next(rule, it.slotOn)!, (slot) => slot > due.dueOn).slot
  const base = isMeter ? it.dueTotal : totalOn(meter, due.dueOn)
  return { count: due.occurrence, slotOn, dueTotal: totalAfter(rule, base) }
}

/** Where it stands when work of it was done, cancelled or left out, in a plan that counts from then. */
export const standingFrom = (rule: PlanRule, count: number, { on, total }: From): Standing => ({
  count,
  slotOn: next(rule, on),
  dueTotal: totalAfter(rule, total),
})

const totalAfter = ({ meterEvery }: PlanRule, total: number | null) =>
  meterEvery === null || total === null ? null : Math.round((total + meterEvery) * 1e4) / 1e4

/** A time that passes without work being made of it. */
export const standingWithout = (rule: PlanRule, it: Standing, due: Due, meter: MeterNow | null): Standing =>
  rule.anchor === 'fixed'
    ? standingAfter(rule, it, due, meter)
    : standingFrom(rule, due.occurrence, {
        on: due.dueOn,
        total: due.by === 'meter' ? it.dueTotal : totalOn(meter, due.dueOn),
      })

/** Is what is open, or was done, as much work as what comes due? */
export const covers = (done: readonly number[], due: readonly number[]) => due.every((level) => done.includes(level))

export const windowOf = ({ windowDays }: Pick<PlanRule, 'windowDays'>, dueOn: string) => ({
  windowFrom: addDays(dueOn, -windowDays),
  windowUntil: addDays(dueOn, windowDays),
})

/** The day its work order appears. Without lead time it waits for the meter to show it, and foresees nothing. */
export function appearance(rule: PlanRule, it: Standing, now: Omit<Now, 'foresee'>): { due: Due; on: string } | null {
  const due = nextDue(rule, it, { ...now, foresee: rule.leadDays > 0 })
  return due && { due, on: addDays(due.dueOn, -rule.leadDays) }
}

/** More of one asset in a year nobody plans. */
const MOST_AHEAD = 400

/** What is to come until a day, as if each was done on its day. `open`: the day of the work a floating plan waits for. */
export function coming(
  rule: PlanRule,
  it: Standing,
  { today, meter }: Omit<Now, 'foresee'>,
  until: string,
  open: string | null,
) {
  const all: Due[] = []
  const now = { today, meter, foresee: true }
  let standing = it
  if (open !== null && rule.anchor === 'floating') {
    const on = latest(open, today)
    standing = standingFrom(rule, it.count, { on, total: totalOn(meter, on) })
  }
  while (all.length < MOST_AHEAD) {
    const due = nextDue(rule, standing, now)
    if (due === null || due.dueOn > until) break
    all.push(due)
    standing = standingWithout(rule, standing, due, meter)
  }
  return all
}

/** How long its work takes: the plan's own minutes and those of its levels; unknown as soon as one is. */
export function minutesOf(base: number | null, { levels }: PlanRule, due: readonly number[]): number | null {
  const parts = [base, ...due.map((n) => levels.find(({ multiple }) => multiple === n)?.estimatedMinutes ?? null)]
  return parts.every((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
}

/** What it is called, the largest level first. */
export function levelNames({ levels, levelName }: PlanRule, due: readonly number[]): string[] {
  if (levels.length === 0) return []
  const larger = due.flatMap((n) => levels.find(({ multiple }) => multiple === n)?.name ?? [])
  return levelName ? [...larger, levelName] : larger
}
