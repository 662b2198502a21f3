import { z } from 'zod'
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
import { completionFields } from './completion.ts'
import { WorkOrderStatus } from './lifecycles.ts'
import { LocationRef } from './locations.ts'

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
  /** The day by which it is to be done, whenever it is planned for. */
  dueOn: LocalDate.nullable(),
  /** Past that day and still to be done. */
  overdue: z.boolean(),
  /** Where it is, of the tree of places. */
  location: z.object({ id: Id, name: z.string() }).nullable(),
  /** The job it is a part of. */
  parentId: Id.nullable(),
  /** The case it was opened for. */
  caseId: Id.nullable(),
  createdAt: Instant,
  completedAt: Instant.nullable(),
})
export type WorkOrderRow = z.output<typeof WorkOrderRow>

/** What work waits for. `other` says it in words. */
export const HoldReason = z.enum(['parts', 'access', 'approval', 'weather', 'other'])
export type HoldReason = z.output<typeof HoldReason>

/** A time for which the work waited; still does, without an end. */
export const WorkHold = z.object({
  id: Id,
  from: Instant,
  until: Instant.nullable(),
  reason: HoldReason,
  notes: z.string().nullable(),
})
export type WorkHold = z.output<typeof WorkHold>

/** How two jobs hang together, seen from the one: the other blocks it, or is what it repeats or follows. */
export const WorkLinkKind = z.enum([
  'related',
  'blocks',
  'blocked_by',
  'duplicate_of',
  'duplicated_by',
  'follow_up_of',
  'followed_up_by',
])
export type WorkLinkKind = z.output<typeof WorkLinkKind>

/** Another job, as it is named on the page of this one. Of what this person may not open, the title stays unsaid. */
export const WorkOrderRef = z.object({
  id: Id,
  number: z.string(),
  title: z.string().nullable(),
  status: WorkOrderStatus,
  mayOpen: z.boolean(),
})
export type WorkOrderRef = z.output<typeof WorkOrderRef>

export const WorkLinks = z.object({
  parent: WorkOrderRef.nullable(),
  subJobs: z.array(WorkOrderRef),
  /** Of the sub-jobs that were not cancelled or rejected. */
  progress: z.object({ done: z.int(), of: z.int() }),
  links: z.array(z.object({ id: Id, kind: WorkLinkKind, order: WorkOrderRef })),
  /** May link it, part it and take links away. */
  mayLink: z.boolean(),
})
export type WorkLinks = z.output<typeof WorkLinks>

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
  location: LocationRef.nullable(),
  /** The equipment from the register, or as it was written where it is not in there. */
  asset: AssetRef.nullable(),
  equipment: z.string().nullable(),
  connection: z.object({ id: Id, meterNumber: z.string() }).nullable(),
  serviceRequestId: Id.nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  createdBy: Person.nullable(),
  completionNotes: z.string().nullable(),
  /** The day the asker would like; who approves decides. */
  wishedOn: LocalDate.nullable(),
  /** It was asked for then, and had to be approved. */
  requestedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  approvedBy: Person.nullable(),
  /** Why it was rejected. */
  rejectReason: z.string().nullable(),
  startedAt: Instant.nullable(),
  /** The first time; also when it was given to somebody else since. */
  firstStartedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  holdReason: z.string().nullable(),
  holds: z.array(WorkHold),
  /** How long it has waited in all, without what it waits now. */
  heldMinutes: z.int(),
  /** Jobs that must be done first and are not. Starting it all the same must be said (`allowBlocked`). */
  blockedBy: z.array(WorkOrderRef),
  /** Parts of it that are not done. Completing it all the same must be said (`allowOpenSubJobs`). */
  openSubJobs: z.int(),
  /** The statuses this person may move it to now. */
  moves: z.array(WorkOrderStatus),
  /** May be changed, planned for another day or postponed by this person now: it has not begun. */
  mayPlan: z.boolean(),
  /** May be given to a person or a team by this person now; one that was opened for a case is assigned there. */
  mayAssign: z.boolean(),
  /** May be logged on by this person now. */
  mayLog: z.boolean(),
  /** May be approved and rejected by this person now. */
  mayDecide: z.boolean(),
  /** May be changed and withdrawn by this person now: it is their own request, and nobody has decided. */
  mayWithdraw: z.boolean(),
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
export const CompleteWorkOrder = z.object({
  id: Id,
  completionNotes: text(4000, 0).nullable().optional(),
  /** It is done although a part of it is not. */
  allowOpenSubJobs: z.boolean().optional(),
  ...log,
  ...completionFields,
})

const plan = {
  title: line(100, 3, 'Give it a title'),
  description: text(4000, 0).nullable().optional(),
  type: WorkType,
  priority: Severity,
  /** Left out where the equipment is in the register or a place of the tree is named. */
  equipmentType: text(40, 0).nullable().optional(),
  assetId: Id.nullable().optional(),
  equipment: text(50, 0).nullable().optional(),
  /** Of the tree of places. Chosen equipment fills it. */
  locationId: Id.nullable().optional(),
  /** Where it is, in words; needed where neither equipment nor tree say it. */
  locationText: text(500, 0).nullable().optional(),
  point: Point.nullable().optional(),
  contactName: text(100, 0).nullable().optional(),
  contactPhone: Phone.nullable().optional(),
}
const minutes = z
  .int('Give whole minutes')
  .min(5, 'At least five minutes')
  .max(60 * 24 * 14, 'This is more than two weeks')
const time = { scheduledTime: LocalTime.nullable().optional(), estimatedMinutes: minutes.nullable().optional() }
export const WorkDay = z.object({ scheduledOn: LocalDate, ...time })
/** It may be open for any day: then only what it takes is known. */
export const WorkPlan = z.object({ scheduledOn: LocalDate.nullable().optional(), ...time })
export const GivenTo = z.object({ assigneeId: Id.nullable().optional(), teamId: Id.nullable().optional() })
const due = { dueOn: LocalDate.nullable().optional() }
export const ScheduleWork = z.object({
  id: Id.optional(),
  ...plan,
  ...WorkPlan.shape,
  ...due,
  ...GivenTo.shape,
  /** The job it becomes a part of. */
  parentId: Id.nullable().optional(),
})
export const EditWork = z.object({ id: Id, ...z.object({ ...plan, ...due }).partial().shape })

/** What somebody asks for who may not open work themselves. */
export const RequestWork = z
  .object(plan)
  .omit({ contactName: true, contactPhone: true })
  .extend({
    id: Id.optional(),
    wishedOn: LocalDate.nullable().optional(),
    photoIds: z.array(Id).max(MAX_PHOTOS, `At most ${MAX_PHOTOS} photos`).optional(),
  })
export const EditRequest = RequestWork.omit({ photoIds: true }).partial().extend({ id: Id })

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
  /** The place and everything in it. */
  locationId: Id.optional(),
  parentId: Id.optional(),
  overdue: z.enum(['yes']).optional(),
  /** `me`: what I have asked for, whatever became of it. */
  asked: z.enum(['me']).optional(),
  /** By the day it is planned for. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  q: text(100, 0).optional(),
})
