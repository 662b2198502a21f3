import { z } from 'zod'
import { AssetRef } from './assets.ts'
import { countedPage, endpoint, page, paging } from './endpoint.ts'
import { Id, LocalDate, LocalTime, Severity } from './kinds.ts'
import { ForecastJob } from './plan-jobs.ts'
import { GivenTo, WorkOrder, WorkOrderFilters, WorkOrderRow, WorkType } from './work-order-shapes.ts'

/** The columns of the board, from left to right. Postponed work has a day and stands with what is scheduled. */
export const BoardColumn = z.enum(['requested', 'open', 'scheduled', 'in_progress', 'on_hold', 'completed'])
export type BoardColumn = z.output<typeof BoardColumn>

/** What the list filters by and the board too; the status is the column. */
export const BoardFilters = WorkOrderFilters.omit({ status: true, connectionId: true, parentId: true, asked: true })

/** So long does completed work stay on the board. */
export const BOARD_DAYS = 14

export const BoardCard = WorkOrderRow.extend({
  asset: AssetRef.nullable(),
  /** How far its checklists are; none where it has none. */
  steps: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** The columns this person may move it to now. */
  columns: z.array(BoardColumn),
})
export type BoardCard = z.output<typeof BoardCard>

/** Work that is planned or to be planned, with what this person may make of it. */
export const PlannedJob = WorkOrderRow.extend({
  /** May be planned for another day: it has not begun. */
  movable: z.boolean(),
  /** May be given to somebody else; what was opened for a case goes where that goes. */
  givable: z.boolean(),
})
export type PlannedJob = z.output<typeof PlannedJob>

export const WorkloadDay = z.object({
  on: LocalDate,
  /** The minutes there are to work: the organisation's hours, none on leave; of a team those of all its people. */
  available: z.int(),
  /** The minutes of what is planned, as far as they are estimated; longer work goes on the next working day. */
  planned: z.int(),
  /** How many of them nobody has estimated. */
  withoutEstimate: z.int(),
  away: z.boolean(),
})
export type WorkloadDay = z.output<typeof WorkloadDay>

/** Somebody's work of these days. Of a team: what its people have, and what nobody in it has yet. */
export const WorkloadRow = z.object({
  id: Id,
  kind: z.enum(['person', 'team']),
  name: z.string(),
  /** The role of a person, the people of a team. */
  detail: z.string(),
  days: z.array(WorkloadDay),
  /** On the day they begin; those of a team that nobody in it has yet. */
  jobs: z.array(PlannedJob),
})
export type WorkloadRow = z.output<typeof WorkloadRow>

/** Views of work: as a board, as people's days, and what plans will bring. */
export const planning = {
  board: endpoint({
    method: 'GET',
    path: '/work-orders/board',
    can: 'work-orders:read',
    input: BoardFilters.extend({ column: BoardColumn, ...paging }),
    output: countedPage(BoardCard),
    summary:
      'One column of the board: what is scheduled by its day, what is completed newest first, all else most urgent first',
  }),
  workload: endpoint({
    method: 'GET',
    path: '/work-orders/workload',
    can: 'work-orders:read',
    input: z.object({
      from: LocalDate,
      /** Only this team and its people. */
      teamId: Id.optional(),
      ...paging,
    }),
    output: page(WorkloadRow).extend({
      /** The organisation has set no working hours: eight on Monday to Friday are taken. */
      usualHours: z.boolean(),
    }),
    summary:
      'Two weeks of people and teams: what they have planned, and the hours they have; with an own grant only mine',
  }),
  toPlan: endpoint({
    method: 'GET',
    path: '/work-orders/to-plan',
    can: 'work-orders:create',
    input: z.object({
      type: WorkType.optional(),
      priority: Severity.optional(),
      /** Instead what should have begun on an earlier day and has not, the longest ago first. */
      late: z.enum(['yes']).optional(),
      ...paging,
    }),
    output: countedPage(PlannedJob),
    summary: 'Work that has no day, or that nobody has, by the day it is due; or what is late',
  }),
  plan: endpoint({
    method: 'POST',
    path: '/work-orders/:id/plan',
    can: 'work-orders:create',
    input: z.object({
      id: Id,
      /** None: it has no day any more. */
      scheduledOn: LocalDate.nullable(),
      /** Left out, the time stays. */
      scheduledTime: LocalTime.nullable().optional(),
      /** Left out, it stays with whoever has it. */
      ...GivenTo.shape,
      /** Who had it when this was decided. Somebody who was faster is then not overruled unknowingly. */
      expectedAssigneeId: Id.nullable().optional(),
      expectedTeamId: Id.nullable().optional(),
    }),
    output: WorkOrder,
    summary: 'Give it to somebody and a day at once, or take its day away',
  }),
  expected: endpoint({
    method: 'GET',
    path: '/plans/expected',
    can: 'plans:read',
    input: z.object({
      start: LocalDate,
      /** Not itself part of the range. */
      end: LocalDate,
      assetId: Id.optional(),
      /** The place and everything in it. */
      locationId: Id.optional(),
    }),
    output: z.object({ items: z.array(ForecastJob), capped: z.boolean() }),
    summary: 'What plans will bring in a range of days, within the next twelve months',
  }),
}
