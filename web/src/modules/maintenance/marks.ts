import type { ScheduleEventData } from '@mantine/schedule'
import { addDays } from '#lib/day.ts'
import { type Cells, lastDay } from './cells.ts'
import type { CalendarJob } from './expected.ts'

/** What a mark in the grid stands for: a job, or the rest of a day that has more than fit. */
export type Mark = { job: CalendarJob } | { rest: string; count: number }

export const markOf = (data: ScheduleEventData) => data.payload as Mark

/** The shortest mark that can be read and hit. */
const SHORTEST_MINUTES = 30

const dayOf = (moment: string) => moment.slice(0, 10)
/** `2026-11-25T09:30` and `2026-11-25` as the grid writes them. */
export const asText = (moment: string) => `${dayOf(moment)} ${moment.slice(11, 16) || '00:00'}:00`

export const isWhole = (job: CalendarJob) => job.allDay || lastDay(job) > dayOf(job.start)

function endOf({ start, end, allDay }: CalendarJob) {
  if (allDay) return dayOf(end) > dayOf(start) ? dayOf(end) : addDays(dayOf(start), 1)
  const least = new Date(Date.parse(`${start}:00Z`) + SHORTEST_MINUTES * 60_000).toISOString().slice(0, 16)
  if (end >= least) return end
  // At the end of a day it is shorter rather than on two days.
  return dayOf(least) === dayOf(start) ? least : `${dayOf(start)}T23:59`
}

const asMark = (job: CalendarJob): ScheduleEventData => ({
  id: job.id,
  title: job.title,
  start: asText(job.allDay ? dayOf(job.start) : job.start),
  end: asText(endOf(job)),
  color: 'gray',
  payload: { job },
})

const restOf = ([day, count]: [string, number]): ScheduleEventData => ({
  id: `rest-${day}`,
  title: `${count} more`,
  start: asText(day),
  end: asText(addDays(day, 1)),
  color: 'gray',
  payload: { rest: day, count },
})

export const marksOf = ({ shown, more }: Cells<CalendarJob>): ScheduleEventData[] => [
  ...shown.map(asMark),
  ...[...more].map(restOf),
]

const USUAL = { from: 6, to: 20 }
const hour = (value: number) => `${String(value).padStart(2, '0')}:00:00`

/** The hours a day is drawn with: the usual ones, and those in which something is planned besides. */
export function hoursOf(jobs: CalendarJob[]) {
  const timed = jobs.filter((job) => !isWhole(job))
  const from = Math.min(USUAL.from, ...timed.map(({ start }) => Number(start.slice(11, 13))))
  const to = Math.max(USUAL.to, ...timed.map((job) => Number(asText(endOf(job)).slice(11, 13)) + 1))
  return { startTime: hour(from), endTime: to >= 24 ? '23:59:59' : hour(to) }
}
