import type { CalendarEvent, ForecastJob } from '@mtambo/contract'
import { addDays } from '#lib/day.ts'

/** A job as a calendar shows it. `plan`: there is no work yet, but this plan will bring it. */
export type CalendarJob = CalendarEvent & { plan?: ForecastJob['plan'] }

export const EXPECTED_COLOUR = '#8695aa'

/** What a plan will bring, as a shadow of a job: it cannot be moved, and leads to its plan. */
export const asExpected = ({ plan, asset, dueOn, level, minutes }: ForecastJob): CalendarJob => ({
  id: `expected-${plan.id}-${asset.id}-${dueOn}-${level ?? ''}`,
  number: 'Expected',
  title: [plan.name, level, asset.tag].filter(Boolean).join(', '),
  start: dueOn,
  end: addDays(dueOn, 1),
  allDay: true,
  scheduledOn: dueOn,
  scheduledTime: null,
  estimatedMinutes: minutes,
  status: 'scheduled',
  backgroundColor: EXPECTED_COLOUR,
  type: 'preventive',
  priority: 'low',
  assignee: null,
  team: null,
  locationText: asset.name,
  url: '',
  movable: false,
  plan,
})
