import { z } from 'zod'
import { endpoint, page, paging } from './endpoint.ts'
import { MAX_PHOTOS } from './files.ts'
import { FileLink, HistoryEntry, Id, Instant, Person, Point, Severity, text } from './kinds.ts'
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
  locationText: z.string().nullable(),
  point: Point.nullable(),
  assignee: Person.nullable(),
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
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  startedAt: Instant.nullable(),
  holdReason: z.string().nullable(),
  /** The statuses this person may move it to now. */
  moves: z.array(WorkOrderStatus),
  logs: z.array(WorkLog),
  history: z.array(HistoryEntry),
})
export type WorkOrder = z.output<typeof WorkOrder>

export const CompleteWorkOrder = z.object({
  id: Id,
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
})

export const workOrders = {
  list: endpoint({
    method: 'GET',
    path: '/work-orders',
    can: 'work-orders:read',
    input: z.object({
      mine: z.enum(['yes']).optional(),
      status: z.enum([...WorkOrderStatus.options, 'pending']).optional(),
      assigneeId: Id.optional(),
      ...paging,
    }),
    output: page(WorkOrderRow),
    summary: 'Work orders, newest first; `mine` for my own',
  }),
  get: endpoint({
    method: 'GET',
    path: '/work-orders/:id',
    can: 'work-orders:read',
    input: z.object({ id: Id }),
    output: WorkOrder,
    summary: 'One work order with its logs and history',
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
    summary: 'Complete the work with its log',
  }),
}
