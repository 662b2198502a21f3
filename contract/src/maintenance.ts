import { z } from 'zod'
import { Download, endpoint } from './endpoint.ts'
import { Id, LocalDate, LocalTime, Person, Severity } from './kinds.ts'
import { WorkOrderStatus } from './lifecycles.ts'
import { WorkType } from './work-orders.ts'

/** The five colours of a calendar, each with its word. */
export const CALENDAR_COLOURS = {
  scheduled: { colour: '#3788d8', name: 'blue' },
  in_progress: { colour: '#f39c12', name: 'orange' },
  completed: { colour: '#27ae60', name: 'green' },
  cancelled: { colour: '#e74c3c', name: 'red' },
  postponed: { colour: '#9b59b6', name: 'purple' },
} as const

/** Where each status stands among the five: work that waits has begun, what is closed was completed. The rest do not stand in a calendar. */
export const CALENDAR_STATUS: Partial<Record<WorkOrderStatus, keyof typeof CALENDAR_COLOURS>> = {
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  on_hold: 'in_progress',
  completed: 'completed',
  closed: 'completed',
  cancelled: 'cancelled',
  postponed: 'postponed',
}

/** Planned work as a calendar wants it. Without a time of day it takes the day. */
export const CalendarEvent = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  /** `2026-01-25` for a whole day, `2026-01-25T09:30` for a time, in the organisation's time zone. */
  start: z.string(),
  end: z.string(),
  allDay: z.boolean(),
  scheduledOn: LocalDate,
  scheduledTime: LocalTime.nullable(),
  estimatedMinutes: z.int().nullable(),
  status: WorkOrderStatus,
  backgroundColor: z.string(),
  type: WorkType,
  priority: Severity,
  assignee: Person.nullable(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  locationText: z.string().nullable(),
  /** Its page in the console. */
  url: z.string(),
  /** May this person move it to another day? */
  movable: z.boolean(),
})
export type CalendarEvent = z.output<typeof CalendarEvent>

export const maintenance = {
  events: endpoint({
    method: 'GET',
    path: '/maintenance/events',
    can: 'work-orders:read',
    input: z.object({
      start: LocalDate,
      /** Not itself part of the range; at most 100 days after the start. */
      end: LocalDate,
      assigneeId: Id.optional(),
      teamId: Id.optional(),
      assetId: Id.optional(),
      /** The place and everything in it. */
      locationId: Id.optional(),
      type: WorkType.optional(),
      status: WorkOrderStatus.optional(),
    }),
    output: z.array(CalendarEvent),
    summary: 'Planned work in a range of days, for a calendar',
  }),
  feed: endpoint({
    method: 'GET',
    path: '/maintenance/feed',
    can: 'work-orders:read',
    input: z.object({}),
    output: z.object({ url: z.string().nullable() }),
    summary: 'My calendar as an address other calendars can subscribe to; none until it is made',
  }),
  makeFeed: endpoint({
    method: 'POST',
    path: '/maintenance/feed',
    can: 'work-orders:read',
    input: z.object({}),
    output: z.object({ url: z.string() }),
    summary: 'Make a new secret address for my calendar; an earlier one stops working',
  }),
  stopFeed: endpoint({
    method: 'DELETE',
    path: '/maintenance/feed',
    can: 'work-orders:read',
    input: z.object({}),
    output: z.object({ url: z.null() }),
    summary: 'Stop my calendar’s address',
  }),
  ical: endpoint({
    method: 'GET',
    path: '/calendars/:secret/work.ics',
    can: 'anyone',
    answer: 'file',
    input: z.object({ secret: z.string().regex(/^[\w-]{20,120}$/, 'This calendar is not known') }),
    output: Download,
    summary: 'A person’s planned work as iCalendar, by its secret address',
  }),
}
