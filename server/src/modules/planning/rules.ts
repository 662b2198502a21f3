import type { BoardColumn, WorkingHours } from '@mtambo/contract'
import { nextDay } from '#core/clock.ts'
import { mayDecide, mayPlan, movesFor, type Mover } from '#modules/work-orders/index.ts'

type Movable = Parameters<typeof movesFor>[0]

/** The columns of the board to which this person may move it now, by the verbs there are. */
export function columnsFor(order: Movable, mover: Mover): BoardColumn[] {
  if (mayDecide(order, mover)) return ['open', 'scheduled']
  const moves = movesFor(order, mover)
  const plans = mayPlan(order, mover)
  return [
    ...(plans && order.status !== 'open' ? (['open'] as const) : []),
    ...(plans && order.status === 'open' ? (['scheduled'] as const) : []),
    ...(['in_progress', 'on_hold', 'completed'] as const).filter((column) => moves.includes(column)),
  ]
}

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
/** Where the organisation has not said, as most work. */
export const USUAL_HOURS: WorkingHours = Object.fromEntries(
  WEEK.slice(1, 6).map((weekday) => [weekday, { from: '08:00', to: '16:00' }]),
)
const USUAL_DAY = 480
/** The longest work there is; what began before may still go on. */
export const LONGEST_DAYS = 14

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** How many minutes the organisation works on a day. */
export function openMinutes(hours: WorkingHours, day: string): number {
  const open = hours[WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]!]
  return open ? Math.max(0, minutesOf(open.to) - minutesOf(open.from)) : 0
}

export function daysFrom(first: string, count: number): string[] {
  const days = [first]
  while (days.length < count) days.push(nextDay(days.at(-1)!))
  return days
}

type Said = { availability: string; awayUntil: string | null }

/** On leave until the day that was said, or until it is said otherwise. Off shift without a day is for today only. */
export function awayOn(day: string, today: string, { availability, awayUntil }: Said): boolean {
  if (availability === 'available' || day < today) return false
  if (awayUntil !== null) return day <= awayUntil
  return availability === 'on_leave' || day === today
}

type Job = { scheduledOn: string | null; estimatedMinutes: number | null }

/**
 * The minutes of a job on each of its days. What is longer than a working day goes on the next one on which the
 * organisation works; on a day on which it does not, work that was put there takes a usual day.
 */
export function spread({ scheduledOn, estimatedMinutes }: Job, hours: WorkingHours): Map<string, number> {
  const on = new Map<string, number>()
  let left = estimatedMinutes ?? 0
  if (scheduledOn === null || left === 0) return on
  for (const day of daysFrom(scheduledOn, LONGEST_DAYS)) {
    const room = openMinutes(hours, day) || (day === scheduledOn ? USUAL_DAY : 0)
    const minutes = Math.min(left, room)
    if (minutes > 0) on.set(day, minutes)
    left -= minutes
    if (left === 0) return on
  }
  on.set(scheduledOn, (on.get(scheduledOn) ?? 0) + left)
  return on
}

/** What is planned on each of these days. */
export function loadOf(
  jobs: Job[],
  days: string[],
  hours: WorkingHours,
): Map<string, { planned: number; unknown: number }> {
  const load = new Map(days.map((day) => [day, { planned: 0, unknown: 0 }]))
  for (const job of jobs) {
    for (const [day, minutes] of spread(job, hours)) {
      const there = load.get(day)
      if (there) there.planned += minutes
    }
    const first = job.estimatedMinutes === null && job.scheduledOn !== null && load.get(job.scheduledOn)
    if (first) first.unknown++
  }
  return load
}
