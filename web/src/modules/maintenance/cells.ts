import { addDays, mondayOf } from '#lib/day.ts'
import type { CalendarJob } from './expected.ts'

type Event = Pick<CalendarJob, 'id' | 'start' | 'end' | 'allDay' | 'plan'>

/** The last day an event stands on: an end at midnight belongs to the day before. */
export function lastDay({ start, end, allDay }: Event): string {
  const first = start.slice(0, 10)
  const day = end.slice(0, 10)
  const atMidnight = allDay || end.slice(11, 16) === '00:00'
  const last = atMidnight && day > first ? addDays(day, -1) : day
  return last < first ? first : last
}

/** What stands on each day, in the order it is given. */
export function byDay<E extends Event>(events: E[], days: string[]): Map<string, E[]> {
  const found = new Map<string, E[]>(days.map((day) => [day, []]))
  for (const event of events) {
    const last = lastDay(event)
    for (let day = firstDay(event); day <= last; day = addDays(day, 1)) found.get(day)?.push(event)
  }
  return found
}

export type Cells<E> = {
  shown: E[]
  /** How many more there are on a day than its cell has room for. */
  more: Map<string, number>
}

const firstDay = ({ start }: Event) => start.slice(0, 10)

const rankOf = (event: Event) => (event.plan ? 2 : lastDay(event) > firstDay(event) ? 0 : 1)

/** What spans days first, then by time; what is only expected takes nobody's place. */
export function inOrder<E extends Event>(events: E[]): E[] {
  const keys = new Map(events.map((event) => [event, `${rankOf(event)}${event.start}${event.id}`]))
  const key = (event: E) => keys.get(event) ?? ''
  return events.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/**
 * A cell has `room` lines; where a day has more, the last line says how many. Thousands of events in a month cost no
 * more to draw than a hundred. What spans days takes the same line on each of them, so it is placed first.
 */
export function monthCells<E extends Event>(events: E[], days: string[], room: number): Cells<E> {
  const all = byDay(events, days)
  const lines = new Map(days.map((day) => [day, (all.get(day)?.length ?? 0) > room ? room - 1 : room]))
  // The next free line per day. Weeks are laid out one by one, so a span begins anew on Monday.
  const next = new Map<string, number>()
  const hidden = new Map<string, number>()
  const shown = inOrder(events).filter((event) => {
    const [first, last] = [firstDay(event), lastDay(event)]
    const covered = days.filter((day) => day >= first && day <= last)
    const weeks = Map.groupBy(covered, mondayOf)
    const placed = [...weeks.values()].map((week) => ({
      week,
      line: Math.max(...week.map((day) => next.get(day) ?? 0)),
    }))
    const fits = placed.every(({ week, line }) => week.every((day) => line < (lines.get(day) ?? 0)))
    if (fits) for (const { week, line } of placed) for (const day of week) next.set(day, line + 1)
    else for (const day of covered) hidden.set(day, (hidden.get(day) ?? 0) + 1)
    return fits && covered.length > 0
  })
  return { shown, more: hidden }
}

/**
 * In a week or a day, what is at the same time stands side by side: at most `lanes`, then `rows` without a time.
 * The rest of a day is counted.
 */
export function dayCells<E extends Event>(events: E[], days: string[], lanes: number, rows: number): Cells<E> {
  const more = new Map<string, number>()
  const shown: E[] = []
  // Decided on its first day, so that what spans days is shown on all of them or on none.
  const decided = new Map<string, boolean>()
  for (const [day, all] of byDay(events, days)) {
    const ends: string[] = []
    let whole = 0
    for (const event of inOrder(all)) {
      const wide = event.allDay || lastDay(event) > firstDay(event)
      const lane = ends.findIndex((end) => end <= event.start)
      const known = decided.get(event.id)
      const fits = known ?? (wide ? whole < rows : lane >= 0 || ends.length < lanes)
      if (!fits) more.set(day, (more.get(day) ?? 0) + 1)
      else if (wide) whole++
      else if (lane >= 0) ends[lane] = event.end
      else ends.push(event.end)
      if (fits && known === undefined) shown.push(event)
      decided.set(event.id, fits)
    }
  }
  return { shown, more }
}
