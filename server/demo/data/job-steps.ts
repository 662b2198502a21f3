import { before, HOUR, localDay, MINUTE, plus } from './moments.ts'
import { at, type Random } from './random.ts'
import { WHY_CANCELLED, WHY_ON_HOLD, WHY_POSTPONED, type WorkKind } from './work-texts.ts'

type By = { at: Date; by: string }
type Entry = {
  workPerformed: string
  partsUsed?: string | null
  issuesFound?: string | null
  recommendations?: string | null
  minutes: number
}

export type JobStep = By &
  (
    | { do: 'start' }
    | ({ do: 'log' } & Entry)
    | ({ do: 'complete'; completionNotes: string | null } & Entry)
    | { do: 'hold'; reason: string }
    | { do: 'postpone'; scheduledOn: string; reason: string }
    | { do: 'cancel'; reason: string }
  )

export type JobEnding = 'scheduled' | 'in_progress' | 'on_hold' | 'completed' | 'cancelled' | 'postponed'

type Story = {
  ending: JobEnding
  kind: WorkKind
  /** The morning of the day it is for, and of the day it was first meant for. */
  day: Date
  firstDay: Date
  plannedAt: Date
  now: Date
  by: string
  worker: string
  turn: number
}

/** What happens after the plan is made; all of it before now. */
export function stepsOfJob(story: Story, chance: Random): JobStep[] {
  const { ending, day, firstDay, plannedAt, now, by, turn } = story
  switch (ending) {
    case 'scheduled':
      return []
    case 'postponed':
      return [
        {
          at: before(firstDay, chance.int(14, 20) * HOUR),
          by,
          do: 'postpone',
          scheduledOn: localDay(day),
          reason: at(WHY_POSTPONED, turn),
        },
      ]
    case 'cancelled': {
      const latest = day < now ? day : now
      const when = plus(plannedAt, Math.floor((latest.getTime() - plannedAt.getTime()) * 0.6))
      return [{ at: when, by, do: 'cancel', reason: at(WHY_CANCELLED, turn) }]
    }
    case 'in_progress':
    case 'on_hold':
    case 'completed':
      return workOf(story, chance)
  }
}

/** Started that morning. Half of what takes long is logged on before it is done. */
function workOf({ ending, kind, day, worker, turn }: Story, chance: Random): JobStep[] {
  const startedAt = plus(day, chance.int(-20, 45) * MINUTE)
  const whole = Math.round((kind.minutes * chance.int(70, 125)) / 500) * 5
  const first = Math.round(whole / 3)
  const start: JobStep = { at: startedAt, by: worker, do: 'start' }
  const log: JobStep = {
    at: plus(startedAt, first * MINUTE),
    by: worker,
    do: 'log',
    workPerformed: 'Site secured, isolated and earthed. Work begun.',
    minutes: first,
  }
  const logged = ending !== 'completed' || (kind.minutes >= 180 && turn % 2 === 0) ? [log] : []
  if (ending === 'in_progress') return [start, ...logged]
  if (ending === 'on_hold')
    return [start, log, { at: plus(log.at, HOUR), by: worker, do: 'hold', reason: at(WHY_ON_HOLD, turn) }]
  const complete: JobStep = {
    at: plus(startedAt, whole * MINUTE),
    by: worker,
    do: 'complete',
    workPerformed: kind.done,
    partsUsed: kind.parts ?? null,
    issuesFound: turn % 3 === 1 ? null : (kind.issues ?? null),
    recommendations: turn % 3 === 1 ? null : (kind.advice ?? null),
    minutes: whole,
    completionNotes: turn % 2 ? 'Site left clean, supply on, nobody hurt.' : null,
  }
  return [start, ...logged, complete]
}
