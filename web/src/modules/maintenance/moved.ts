import type { CalendarEvent } from '@mtambo/contract'
import { addDays, daysBetween } from '#lib/day.ts'

export type When = Pick<CalendarEvent, 'scheduledOn' | 'scheduledTime'>

const MINUTE = 60_000
const HOUR = 60
const at = (text: string) => Date.parse(`${text}:00Z`)

/** The event as it will stand in the calendar on another day or at another time. The length stays. */
export function moved(event: CalendarEvent, { scheduledOn, scheduledTime }: When): CalendarEvent {
  const when = { scheduledOn, scheduledTime }
  if (!scheduledTime) {
    const days = event.allDay ? Math.max(1, daysBetween(event.start.slice(0, 10), event.end.slice(0, 10))) : 1
    return { ...event, ...when, allDay: true, start: scheduledOn, end: addDays(scheduledOn, days) }
  }
  const start = `${scheduledOn}T${scheduledTime}`
  const length = event.allDay ? (event.estimatedMinutes ?? HOUR) * MINUTE : at(event.end) - at(event.start)
  const end = new Date(at(start) + length).toISOString().slice(0, 16)
  return { ...event, ...when, allDay: false, start, end }
}

/**
 * Where a drop of the grid puts it: in a month the time stays as it is; in a week or a day midnight is the line above
 * the hours, for work without a time.
 */
export function dropped(event: CalendarEvent, newStart: string, withTime: boolean): When {
  const time = newStart.slice(11, 16)
  return {
    scheduledOn: newStart.slice(0, 10),
    scheduledTime: withTime ? (time === '00:00' ? null : time) : event.scheduledTime,
  }
}
