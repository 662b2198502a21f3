import { z } from 'zod'
import { countedPage, endpoint, page, paging } from './endpoint.ts'
import { MAX_PHOTOS } from './files.ts'
import { FileLink, HistoryEntry, Id, Instant, LocalDate, Person, Phone, Point, Severity, name, text } from './kinds.ts'
import { CaseStatus, WorkOrderStatus } from './lifecycles.ts'

export const Channel = z.enum(['staff', 'portal', 'qr', 'sms', 'ussd', 'phone', 'email'])
export type Channel = z.output<typeof Channel>

const whatHappened = {
  id: Id.optional(),
  connectionId: Id.nullable().optional(),
  category: text(40, 1, 'Choose what is wrong'),
  description: text(4000, 5, 'Describe what happened, in a few words'),
  severity: Severity,
  locationText: text(500, 0).nullable().optional(),
  point: Point.nullable().optional(),
  photoIds: z.array(Id).max(MAX_PHOTOS, `At most ${MAX_PHOTOS} photos`).optional(),
}

/** By staff: for a customer or a place; somebody must be able to find it. */
export const ReportCase = z.object({
  ...whatHappened,
  customerId: Id.nullable().optional(),
  reporterName: name(100, 0).nullable().optional(),
  reporterPhone: Phone.nullable().optional(),
  channel: z.enum(['staff', 'phone', 'email', 'sms']).optional(),
  affectedCustomers: z
    .int('Give a whole number')
    .min(1, 'At least one')
    .max(10_000_000, 'This is more than anyone supplies')
    .optional(),
})
export const ReportMyCase = z.object(whatHappened)

export const CaseRow = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  category: z.string(),
  severity: Severity,
  status: CaseStatus,
  /** Reopened, so ahead of others of its severity. */
  priority: z.boolean(),
  locationText: z.string().nullable(),
  customer: z.object({ id: Id, name: z.string(), accountNumber: z.string() }).nullable(),
  assignee: Person.nullable(),
  reportedAt: Instant,
  resolvedAt: Instant.nullable(),
})
export type CaseRow = z.output<typeof CaseRow>

export const Case = CaseRow.extend({
  description: z.string(),
  channel: Channel,
  point: Point.nullable(),
  connection: z
    .object({ id: Id, meterNumber: z.string(), transformer: z.string().nullable(), feeder: z.string().nullable() })
    .nullable(),
  /** What of the register it is about. */
  asset: z.object({ id: Id, tag: z.string(), name: z.string() }).nullable(),
  customerPhone: z.string().nullable(),
  reporterName: z.string().nullable(),
  reporterPhone: z.string().nullable(),
  affectedCustomers: z.int(),
  acknowledgedAt: Instant.nullable(),
  assignedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** From report to resolution. */
  resolutionMinutes: z.number().nullable(),
  resolutionNotes: z.string().nullable(),
  photos: z.array(FileLink),
  workOrder: z.object({ id: Id, number: z.string(), status: WorkOrderStatus }).nullable(),
  /** The statuses this person may move it to now, without assigning. */
  moves: z.array(CaseStatus),
  mayAssign: z.boolean(),
  history: z.array(HistoryEntry),
})
export type Case = z.output<typeof Case>

/** The answer to a report: enough to say what happened and to go there. */
export const Reported = CaseRow.pick({ id: true, number: true, title: true, status: true, reportedAt: true })
export type Reported = z.output<typeof Reported>

/** What a customer sees of an own case: no names of staff, no internal notes. */
export const MyCaseRow = CaseRow.pick({
  id: true,
  number: true,
  title: true,
  category: true,
  severity: true,
  status: true,
  locationText: true,
  reportedAt: true,
  resolvedAt: true,
})
export const MyCase = MyCaseRow.extend({
  description: z.string(),
  point: Point.nullable(),
  connection: z.object({ id: Id, meterNumber: z.string() }).nullable(),
  resolutionMinutes: z.number().nullable(),
  resolutionNotes: z.string().nullable(),
  photos: z.array(FileLink),
  history: z.array(HistoryEntry),
})
export type MyCase = z.output<typeof MyCase>

export const CaseFilters = z.object({
  /** `pending` is everything that still needs somebody, `unassigned` what of it nobody has. */
  status: z.enum([...CaseStatus.options, 'pending', 'unassigned']).optional(),
  category: text(40, 0).optional(),
  severity: Severity.optional(),
  assigneeId: Id.optional(),
  customerId: Id.optional(),
  connectionId: Id.optional(),
  /** The area (county) it happened in, by name. */
  area: text(50, 0).optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  /** Which day `from` and `to` are about: that of the report unless told otherwise. */
  by: z.enum(['reported', 'resolved']).optional(),
  q: text(100, 0).optional(),
})

export const cases = {
  list: endpoint({
    method: 'GET',
    path: '/cases',
    can: 'cases:read',
    input: CaseFilters.extend({ sort: z.enum(['newest', 'oldest', 'severity']).optional(), ...paging }),
    output: countedPage(CaseRow),
    csv: {
      Number: 'number',
      Title: 'title',
      Type: 'category',
      Severity: 'severity',
      Status: 'status',
      Account: 'customer.accountNumber',
      Customer: 'customer.name',
      Place: 'locationText',
      Technician: 'assignee.name',
      Reported: 'reportedAt',
      Resolved: 'resolvedAt',
    },
    summary: 'What was reported, newest first',
  }),
  get: endpoint({
    method: 'GET',
    path: '/cases/:id',
    can: 'cases:read',
    input: z.object({ id: Id }),
    output: Case,
    summary: 'One case with photos and history',
  }),
  report: endpoint({
    method: 'POST',
    path: '/cases',
    can: 'cases:report',
    input: ReportCase,
    output: Reported,
    summary: 'Report for a customer or a place',
  }),
  assign: endpoint({
    method: 'POST',
    path: '/cases/:id/assign',
    can: 'cases:assign',
    input: z.object({
      id: Id,
      assigneeId: Id,
      expectedAssigneeId: Id.nullable().optional(),
      notes: text(1000, 0).optional(),
    }),
    output: Case,
    summary:
      'Give it to a technician; opens a work order. `expectedAssigneeId` is who the caller believes has it: another one is a conflict',
  }),
  move: endpoint({
    method: 'POST',
    path: '/cases/:id/move',
    can: 'cases:read',
    input: z.object({ id: Id, to: CaseStatus, notes: text(4000, 0).optional() }),
    output: Case,
    summary: 'Change the status; what is allowed depends on the status, the role and who has it',
  }),
  note: endpoint({
    method: 'POST',
    path: '/cases/:id/notes',
    can: 'cases:read',
    input: z.object({ id: Id, notes: text(4000, 1, 'Write a note'), forCustomer: z.boolean().optional() }),
    output: Case,
    summary: 'Add a note, for colleagues or also for the customer, or whoever reported it without a login',
  }),

  mine: endpoint({
    method: 'GET',
    path: '/my/cases',
    can: 'customer',
    input: z.object({ status: z.enum(['pending', 'done']).optional(), connectionId: Id.optional(), ...paging }),
    output: page(MyCaseRow),
    summary: 'What I reported',
  }),
  myOne: endpoint({
    method: 'GET',
    path: '/my/cases/:id',
    can: 'customer',
    input: z.object({ id: Id }),
    output: MyCase,
    summary: 'One of my reports with its history',
  }),
  reportMine: endpoint({
    method: 'POST',
    path: '/my/cases',
    can: 'customer',
    input: ReportMyCase,
    output: Reported,
    summary: 'Report as a customer',
  }),
}
