import { z } from 'zod'
import { endpoint, page, paging } from './endpoint.ts'
import { MAX_PHOTOS } from './files.ts'
import {
  FileLink,
  HistoryEntry,
  Id,
  Instant,
  LocalDate,
  LocalTime,
  Person,
  Phone,
  Point,
  Severity,
  line,
  text,
} from './kinds.ts'
import { AssetRef } from './assets.ts'
import { WorkOrderStatus } from './lifecycles.ts'

export const WorkType = z.enum([
  'preventive',
  'corrective',
  'emergency',
  'inspection',
  'installation',
  'reading',
  'disconnection',
  'project',
])
export type WorkType = z.output<typeof WorkType>

export const WorkOrderRow = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  type: WorkType,
  status: WorkOrderStatus,
  priority: Severity,
  /** A code of the organisation's list `asset`: what kind of equipment it is done to. */
  equipmentType: z.string().nullable(),
  locationText: z.string().nullable(),
  point: Point.nullable(),
  assignee: Person.nullable(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  /** The day it is planned for, and the time of day where one was agreed. */
  scheduledOn: LocalDate.nullable(),
  scheduledTime: LocalTime.nullable(),
  estimatedMinutes: z.int().nullable(),
  /** The case it was opened for. */
  caseId: Id.nullable(),
  createdAt: Instant,
  completedAt: Instant.nullable(),
})
export type WorkOrderRow = z.output<typeof WorkOrderRow>

export const WorkLog = z.object({
  id: Id,
  number: z.string(),
  workPerformed: z.string(),
  partsUsed: z.string().nullable(),
  issuesFound: z.string().nullable(),
  recommendations: z.string().nullable(),
  minutes: z.int().nullable(),
  by: Person,
  at: Instant,
  photos: z.array(FileLink),
})

export const WorkOrder = WorkOrderRow.extend({
  description: z.string(),
  /** The equipment from the register, or as it was written where it is not in there. */
  asset: AssetRef.nullable(),
  equipment: z.string().nullable(),
  connection: z.object({ id: Id, meterNumber: z.string() }).nullable(),
  serviceRequestId: Id.nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  createdBy: Person.nullable(),
  completionNotes: z.string().nullable(),
  startedAt: Instant.nullable(),
  holdReason: z.string().nullable(),
  /** The statuses this person may move it to now. */
  moves: z.array(WorkOrderStatus),
  /** May be changed, planned for another day or postponed by this person now: it has not begun. */
  mayPlan: z.boolean(),
  /** May be given to a person or a team by this person now; one that was opened for a case is assigned there. */
  mayAssign: z.boolean(),
  /** May be logged on by this person now. */
  mayLog: z.boolean(),
  logs: z.array(WorkLog),
  history: z.array(HistoryEntry),
})
export type WorkOrder = z.output<typeof WorkOrder>

const log = {
  workPerformed: text(4000, 3, 'Say what was done'),
  partsUsed: text(2000, 0).nullable().optional(),
  issuesFound: text(2000, 0).nullable().optional(),
  recommendations: text(2000, 0).nullable().optional(),
  minutes: z
    .int('Give whole minutes')
    .min(1, 'At least a minute')
    .max(60 * 24 * 14, 'This is more than two weeks')
    .nullable()
    .optional(),
  photoIds: z.array(Id).max(MAX_PHOTOS, `At most ${MAX_PHOTOS} photos`).optional(),
}
export const LogWork = z.object({ id: Id, ...log })
export const CompleteWorkOrder = z.object({ id: Id, completionNotes: text(4000, 0).nullable().optional(), ...log })

const plan = {
  title: line(100, 3, 'Give it a title'),
  description: text(4000, 0).nullable().optional(),
  type: WorkType,
  priority: Severity,
  equipmentType: text(40, 1, 'Choose the kind of equipment'),
  assetId: Id.nullable().optional(),
  equipment: text(50, 0).nullable().optional(),
  locationText: text(500, 3, 'Say where it is'),
  point: Point.nullable().optional(),
  contactName: text(100, 0).nullable().optional(),
  contactPhone: Phone.nullable().optional(),
}
const when = {
  scheduledOn: LocalDate,
  scheduledTime: LocalTime.nullable().optional(),
  estimatedMinutes: z
    .int('Give whole minutes')
    .min(5, 'At least five minutes')
    .max(60 * 24 * 14, 'This is more than two weeks')
    .nullable()
    .optional(),
}
const who = { assigneeId: Id.nullable().optional(), teamId: Id.nullable().optional() }
export const ScheduleWork = z.object({ id: Id.optional(), ...plan, ...when, ...who })
export const EditWork = z.object({ id: Id, ...z.object(plan).partial().shape })

export const WorkOrderFilters = z.object({
  mine: z.enum(['yes']).optional(),
  status: z.enum([...WorkOrderStatus.options, 'pending']).optional(),
  type: WorkType.optional(),
  equipmentType: text(40, 0).optional(),
  priority: Severity.optional(),
  assigneeId: Id.optional(),
  teamId: Id.optional(),
  assetId: Id.optional(),
  connectionId: Id.optional(),
  /** By the day it is planned for. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  q: text(100, 0).optional(),
})

export const workOrders = {
  list: endpoint({
    method: 'GET',
    path: '/work-orders',
    can: 'work-orders:read',
    input: WorkOrderFilters.extend({ sort: z.enum(['newest', 'planned']).optional(), ...paging }),
    output: page(WorkOrderRow),
    csv: {
      Number: 'number',
      Title: 'title',
      Type: 'type',
      Status: 'status',
      Priority: 'priority',
      Equipment: 'equipmentType',
      Place: 'locationText',
      Technician: 'assignee.name',
      Team: 'team.name',
      Day: 'scheduledOn',
      Time: 'scheduledTime',
      Created: 'createdAt',
      Completed: 'completedAt',
    },
    /** `planned` shows what has a day, the soonest first: from today on, unless `from` or `to` say otherwise. */
    summary: 'Work orders, newest first or the soonest planned first; `mine` for my own and those of my teams',
  }),
  get: endpoint({
    method: 'GET',
    path: '/work-orders/:id',
    can: 'work-orders:read',
    input: z.object({ id: Id }),
    output: WorkOrder,
    summary: 'One work order with its logs and history',
  }),
  schedule: endpoint({
    method: 'POST',
    path: '/work-orders',
    can: 'work-orders:create',
    input: ScheduleWork,
    output: WorkOrder,
    summary: 'Schedule work for a day, for a person, a team or nobody yet',
  }),
  clashes: endpoint({
    method: 'GET',
    path: '/work-orders/clashes',
    can: 'work-orders:create',
    input: z.object({
      scheduledOn: LocalDate,
      scheduledTime: LocalTime.optional(),
      estimatedMinutes: z.coerce.number().int().min(1).max(20160).optional(),
      assigneeId: Id.optional(),
      teamId: Id.optional(),
      assetId: Id.optional(),
      /** The order being planned itself. */
      exceptId: Id.optional(),
    }),
    output: z.array(z.object({ kind: z.enum(['past', 'overlap', 'away', 'same_asset']), sentence: z.string() })),
    summary: 'What speaks against this plan: a past day, other work at that time, leave. Warnings; nothing is refused',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/work-orders/:id',
    can: 'work-orders:create',
    input: EditWork,
    output: WorkOrder,
    summary: 'Change what is to be done, where and to what',
  }),
  reschedule: endpoint({
    method: 'POST',
    path: '/work-orders/:id/reschedule',
    can: 'work-orders:create',
    input: z.object({ id: Id, ...when, reason: text(1000, 0).nullable().optional() }),
    output: WorkOrder,
    summary: 'Plan it for this day; what was postponed or had no day becomes scheduled',
  }),
  postpone: endpoint({
    method: 'POST',
    path: '/work-orders/:id/postpone',
    can: 'work-orders:create',
    input: z.object({ id: Id, scheduledOn: LocalDate, reason: text(1000, 3, 'Say why it is postponed') }),
    output: WorkOrder,
    summary: 'Postpone scheduled work to a new day, with the reason',
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/work-orders/:id/cancel',
    can: 'work-orders:create',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why it is cancelled') }),
    output: WorkOrder,
    summary: 'Cancel it, with the reason',
  }),
  assign: endpoint({
    method: 'POST',
    path: '/work-orders/:id/assign',
    can: 'work-orders:assign',
    /** `expected…`: who had it when it was opened for this. Somebody who was faster is then not overruled unknowingly. */
    input: z.object({
      id: Id,
      ...who,
      expectedAssigneeId: Id.nullable().optional(),
      expectedTeamId: Id.nullable().optional(),
    }),
    output: WorkOrder,
    summary: 'Give it to a person, a team or nobody; one opened for a case is assigned with its case',
  }),
  log: endpoint({
    method: 'POST',
    path: '/work-orders/:id/log',
    can: 'work-orders:complete',
    input: LogWork,
    output: WorkOrder,
    summary: 'Add an entry to the maintenance log, from the start of the work until it is closed',
  }),
  start: endpoint({
    method: 'POST',
    path: '/work-orders/:id/start',
    can: 'work-orders:complete',
    input: z.object({ id: Id }),
    output: WorkOrder,
    summary: 'Start the work, or go on after a hold',
  }),
  hold: endpoint({
    method: 'POST',
    path: '/work-orders/:id/hold',
    can: 'work-orders:complete',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say what it waits for') }),
    output: WorkOrder,
    summary: 'Put the work on hold, with the reason',
  }),
  note: endpoint({
    method: 'POST',
    path: '/work-orders/:id/notes',
    can: 'work-orders:complete',
    input: z.object({ id: Id, notes: text(4000, 1, 'Write a note') }),
    output: WorkOrder,
    summary: 'Add a progress note',
  }),
  complete: endpoint({
    method: 'POST',
    path: '/work-orders/:id/complete',
    can: 'work-orders:complete',
    input: CompleteWorkOrder,
    output: WorkOrder,
    summary: 'Complete the work with its log and, where there is more to say of the whole, notes',
  }),
}
