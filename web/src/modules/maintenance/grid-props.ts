import type { CalendarEvent } from '@mtambo/contract'
import type { ScheduleEventData } from '@mantine/schedule'
import { nowIn } from '#lib/day.ts'
import { useTimeZone } from '#lib/session.ts'
import { asText, hoursOf, markOf } from './marks.ts'
import { dropped, type When } from './moved.ts'

export type GridProps = {
  date: string
  days: string[]
  events: CalendarEvent[]
  onOpen: (event: CalendarEvent) => void
  /** All of a day, where its cell has no room. */
  onDay: (day: string) => void
  /** To a day of its own. */
  onGoTo: (day: string) => void
  onMove: (event: CalendarEvent, when: When) => void
  /** A day or an hour was chosen; left out for who may not schedule. */
  onNew?: (when: { date: string; time?: string }) => void
}

type Drop = { event: ScheduleEventData; newStart: string }

/** What is done with a mark, in a month as in a week. */
export const handlers = ({ onOpen, onDay, onMove }: GridProps, withTime: boolean) => ({
  withHeader: false,
  withEventsDragAndDrop: true,
  canDragEvent: (data: ScheduleEventData) => {
    const mark = markOf(data)
    return 'job' in mark && mark.job.movable
  },
  onEventClick: (data: ScheduleEventData) => {
    const mark = markOf(data)
    if ('job' in mark) onOpen(mark.job)
    else onDay(mark.rest)
  },
  onEventDrop: ({ event, newStart }: Drop) => {
    const mark = markOf(event)
    if ('job' in mark) onMove(mark.job, dropped(mark.job, newStart, withTime))
  },
})

/** The hours of a week or a day, by the organisation's clock. */
export function useHours({ events, onNew }: GridProps) {
  const timeZone = useTimeZone()
  return {
    ...hoursOf(events),
    intervalMinutes: 30,
    slotHeight: 48,
    getCurrentTime: () => asText(nowIn(timeZone)),
    onTimeSlotClick: ({ slotStart }: { slotStart: string }) =>
      onNew?.({ date: slotStart.slice(0, 10), time: slotStart.slice(11, 16) }),
    onAllDaySlotClick: (day: string) => onNew?.({ date: day.slice(0, 10) }),
  }
}
