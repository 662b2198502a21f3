import { CALENDAR_COLOURS, type CalendarEvent } from '@mtambo/contract'

/** A planned job for page tests. */
export const aCalendarEvent = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: '01938c1e-0000-7000-8000-000000009101',
  number: 'WO-2026-000101',
  title: 'Oil test',
  start: '2026-11-25T09:30',
  end: '2026-11-25T11:30',
  allDay: false,
  scheduledOn: '2026-11-25',
  scheduledTime: '09:30',
  estimatedMinutes: 120,
  status: 'scheduled',
  backgroundColor: CALENDAR_COLOURS.scheduled.colour,
  type: 'preventive',
  priority: 'medium',
  assignee: { id: '01938c1e-0000-7000-8000-00000000a001', name: 'Peter Otieno' },
  team: null,
  locationText: 'Ngong Road',
  url: '/console/work-orders/01938c1e-0000-7000-8000-000000009101',
  movable: true,
  ...over,
})

/** Many on the same days, numbered from 1. */
export const manyEvents = (count: number, days: string[]): CalendarEvent[] =>
  Array.from({ length: count }, (_, i) => {
    const day = days[i % days.length] ?? '2026-11-25'
    const hour = String(7 + (i % 10)).padStart(2, '0')
    return aCalendarEvent({
      id: `01938c1e-0000-7000-8000-${String(i + 1).padStart(12, '0')}`,
      title: `Job ${i + 1}`,
      scheduledOn: day,
      scheduledTime: `${hour}:00`,
      start: `${day}T${hour}:00`,
      end: `${day}T${hour}:45`,
    })
  })

export const wholeDay = (day: string, over: Partial<CalendarEvent> = {}): CalendarEvent => {
  const end = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return aCalendarEvent({ start: day, end, scheduledOn: day, scheduledTime: null, allDay: true, ...over })
}
