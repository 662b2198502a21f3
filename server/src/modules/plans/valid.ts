import type { CreatePlan, PlanRule } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'

type Typed = Omit<PlanRule, 'weekday' | 'dayOfMonth' | 'endsOn' | 'levelName'> &
  Pick<CreatePlan, 'weekday' | 'dayOfMonth' | 'endsOn' | 'levelName'>

/** Days of a unit, roughly: enough to see what cannot be meant. */
export const ROUGHLY = { day: 1, week: 7, month: 30, year: 365 } as const

/** The rule as it is kept; what contradicts itself is refused beside the field. */
export function ruleOf(typed: Typed): PlanRule {
  const wrong = { ...wrongWhen(typed), ...wrongAround(typed) }
  if (Object.keys(wrong).length > 0) throw invalid(wrong)
  const months = [...new Set(typed.activeMonths)].toSorted((a, b) => a - b)
  return {
    every: typed.every,
    unit: typed.unit,
    weekday: typed.weekday ?? null,
    dayOfMonth: typed.dayOfMonth ?? null,
    meterName: typed.meterName,
    meterUnit: typed.meterUnit,
    meterEvery: typed.meterEvery,
    anchor: typed.anchor,
    activeMonths: months.length === 12 ? [] : months,
    leadDays: typed.leadDays,
    windowDays: typed.windowDays,
    whileOpen: typed.whileOpen,
    startsOn: typed.startsOn,
    endsOn: typed.endsOn ?? null,
    levels: typed.levels.toSorted((a, b) => a.multiple - b.multiple),
    levelName: typed.levelName || null,
  }
}

function wrongWhen({ every, unit, weekday, dayOfMonth, meterName, meterUnit, meterEvery }: Typed) {
  const wrong: Record<string, string> = {}
  const byMeter = [meterEvery, meterName, meterUnit].filter((part) => part !== null)
  if (every === null && byMeter.length === 0) wrong['every'] = 'Say how often: by days, by a meter, or both.'
  if (every !== null && unit === null) wrong['unit'] = 'Choose days, weeks, months or years.'
  if (every === null && unit !== null) wrong['every'] = 'Say every how many.'
  if (byMeter.length > 0) {
    if (meterEvery === null) wrong['meterEvery'] = 'Say every how many units of the meter.'
    if (meterName === null) wrong['meterName'] = 'Say which meter.'
    if (meterUnit === null) wrong['meterUnit'] = 'Give the unit of the meter.'
  }
  if (weekday && unit !== 'week') wrong['weekday'] = 'A day of the week goes with weeks.'
  if (dayOfMonth && unit !== 'month' && unit !== 'year') wrong['dayOfMonth'] = 'A day of the month goes with months.'
  return wrong
}

function wrongAround({ every, unit, startsOn, endsOn, leadDays, windowDays, whileOpen, anchor, levels }: Typed) {
  const wrong: Record<string, string> = {}
  if (endsOn && endsOn < startsOn) wrong['endsOn'] = 'It cannot end before it starts.'
  if (every !== null && unit !== null) {
    const apart = every * ROUGHLY[unit]
    if (windowDays > 0 && windowDays >= apart) wrong['windowDays'] = 'Choose less than the time from one to the next.'
    if (leadDays >= apart && leadDays > 0 && whileOpen === 'skip' && anchor === 'fixed')
      wrong['leadDays'] = 'Work would appear while that of the time before is open, and be left out. Choose less.'
  }
  const multiples = levels.map(({ multiple }) => multiple)
  const twice = multiples.findIndex((multiple, i) => multiples.indexOf(multiple) !== i)
  if (twice >= 0) wrong[`levels.${twice}.multiple`] = 'There is a level for that already.'
  return wrong
}

/** Does another rule make other days? The rest of it only says what its work is, and how early it appears. */
export function isDueOtherwise(before: PlanRule, after: PlanRule) {
  const when = ({ every, unit, weekday, dayOfMonth, meterName, meterUnit, meterEvery, anchor, startsOn }: PlanRule) =>
    JSON.stringify([every, unit, weekday, dayOfMonth, meterName, meterUnit, meterEvery, anchor, startsOn])
  return when(before) !== when(after)
}
