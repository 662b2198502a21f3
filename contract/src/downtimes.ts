import { z } from 'zod'
import { Done, endpoint, page, paging } from './endpoint.ts'
import { Id, Instant, text } from './kinds.ts'

/** A time in which something was out of service. The one that is still going on has no end. */
export const Downtime = z.object({
  id: Id,
  from: Instant,
  until: Instant.nullable(),
  /** So far, for the one that is still going on. */
  minutes: z.int(),
  planned: z.boolean(),
  reason: z.string().nullable(),
  workOrderId: Id.nullable(),
})
export type Downtime = z.output<typeof Downtime>

/** How a stretch of days went. Uptime: time up ÷ (time up + time down), from 0 to 1. */
export const Uptime = z.object({
  days: z.int(),
  /** Null: it was not there yet. */
  availability: z.number().nullable(),
  times: z.int(),
  minutesDown: z.int(),
  minutesPlanned: z.int(),
})
export type Uptime = z.output<typeof Uptime>

const fields = {
  from: Instant,
  until: Instant,
  planned: z.boolean(),
  reason: text(500, 0).nullable().optional(),
}

export const downtimes = {
  list: endpoint({
    method: 'GET',
    path: '/assets/:id/downtimes',
    can: 'assets:read',
    input: z.object({ id: Id, ...paging }),
    output: page(Downtime).extend({ spans: z.array(Uptime) }),
    csv: { From: 'from', Until: 'until', Minutes: 'minutes', Planned: 'planned', Reason: 'reason' },
    summary: 'When an asset was down, newest first, with its availability of the last 30 and 365 days',
  }),
  add: endpoint({
    method: 'POST',
    path: '/assets/:id/downtimes',
    can: 'assets:edit',
    input: z.object({ id: Id, ...fields }),
    output: Downtime,
    summary: 'Enter a time in which an asset was down; one that is going on begins with its status',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/assets/:id/downtimes/:downtimeId',
    can: 'assets:edit',
    input: z.object({ id: Id, downtimeId: Id, ...z.object(fields).partial().shape }),
    output: Downtime,
    summary: 'Correct a downtime; the one that is going on ends with the status',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/assets/:id/downtimes/:downtimeId',
    can: 'assets:edit',
    input: z.object({ id: Id, downtimeId: Id }),
    output: Done,
    summary: 'Take out a downtime that was entered by mistake',
  }),
}
