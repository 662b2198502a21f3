import { Severity, WorkType, line, text, LocalDate, Id } from '@mtambo/contract'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { organisationOf } from '#modules/identity/index.ts'
import { importWorkOrders, workOrders, type ImportedWork } from '#modules/work-orders/index.ts'
import type { Ctx } from '#core/context.ts'
import type { Field, Register, RowProblem, Typed } from '../register.ts'
import { labelled } from './parts.ts'

/** What waits for a decision or was put off has a story that a row cannot tell. */
const STATUSES = ['open', 'scheduled', 'in_progress', 'completed', 'closed', 'cancelled'] as const
const moment = z.date()
const optional = <T extends z.ZodType>(kind: T) => kind.nullable().optional()

const Row = z.object({
  id: Id.optional(),
  number: line(40, 1).optional(),
  title: line(100, 3, 'Give the work a title of at least three letters'),
  description: text(4000, 0).optional(),
  type: WorkType,
  status: z.enum(STATUSES),
  priority: Severity,
  assetId: optional(Id),
  equipmentType: optional(z.string()),
  equipment: optional(text(100, 0)),
  locationId: optional(Id),
  locationText: optional(text(300, 0)),
  assigneeId: optional(Id),
  teamId: optional(Id),
  scheduledOn: optional(LocalDate),
  dueOn: optional(LocalDate),
  estimatedMinutes: optional(z.int().min(1, 'At least a minute').max(525_600, 'This is more than a year')),
  createdAt: moment,
  startedAt: optional(moment),
  completedAt: optional(moment),
  closedAt: optional(moment),
  completionNotes: optional(text(4000, 0)),
  cost: optional(z.int().min(-1e12, 'This amount is too large').max(1e12, 'This amount is too large')),
  problem: optional(z.string()),
  cause: optional(z.string()),
  remedy: optional(z.string()),
  isFailure: z.boolean(),
})

const FIELDS: Field[] = [
  {
    name: 'number',
    label: 'Number',
    kind: 'text',
    example: 'WO-2019-0042',
    aliases: ['work order', 'work order number', 'wo', 'order', 'order number', 'id'],
    hint: 'Rows are matched by it; without one, each row is new and gets your next number',
  },
  {
    name: 'title',
    label: 'Title',
    kind: 'text',
    example: 'Replace drive belt',
    required: true,
    aliases: ['short text', 'shorttext', 'originalshorttext', 'summary', 'work', 'subject', 'name'],
  },
  {
    name: 'description',
    label: 'Description',
    kind: 'text',
    example: 'Belt slips when it rains',
    several: true,
    aliases: ['long text', 'details', 'text'],
  },
  {
    name: 'type',
    label: 'Type',
    kind: 'choice',
    options: labelled(WorkType.options),
    example: 'Corrective',
    aliases: ['work type', 'order type', 'pmtype', 'pm type', 'maintenance type'],
  },
  {
    name: 'status',
    label: 'Status',
    kind: 'choice',
    options: labelled(STATUSES),
    example: 'Closed',
    aliases: ['state', 'system status'],
    hint: 'Without one: completed where a day of completion is given, else open',
  },
  {
    name: 'priority',
    label: 'Priority',
    kind: 'choice',
    options: labelled(Severity.options),
    example: 'Medium',
    aliases: ['urgency', 'severity'],
  },
  {
    name: 'assetId',
    label: 'Equipment',
    kind: 'reference',
    refers: 'asset',
    example: 'PMP-001',
    aliases: ['asset', 'asset tag', 'tag', 'machine', 'equipment number'],
    hint: 'By its tag',
  },
  {
    name: 'equipment',
    label: 'Part of the equipment',
    kind: 'text',
    example: 'Hydraulic system',
    aliases: ['system', 'major system', 'majorsystem', 'component', 'object part'],
    hint: 'As it was written: figures are grouped by it',
  },
  {
    name: 'locationId',
    label: 'Location',
    kind: 'reference',
    refers: 'location',
    example: 'NBO-H2',
    aliases: ['location code', 'site'],
    hint: 'By code, or by name where only one has it',
  },
  { name: 'locationText', label: 'Place', kind: 'text', example: 'Hall 2, east side', aliases: ['where', 'position'] },
  {
    name: 'createdAt',
    label: 'Created',
    kind: 'moment',
    example: '2025-03-01 08:30',
    required: true,
    aliases: ['created on', 'date', 'start date', 'bscstartdate', 'basic start date', 'reported', 'opened'],
  },
  {
    name: 'startedAt',
    label: 'Started',
    kind: 'moment',
    example: '2025-03-01 10:00',
    aliases: ['actual start', 'started on'],
  },
  {
    name: 'completedAt',
    label: 'Completed',
    kind: 'moment',
    example: '2025-03-01 11:30',
    aliases: ['completed on', 'finished', 'actual finish', 'end date'],
  },
  {
    name: 'scheduledOn',
    label: 'Day',
    kind: 'day',
    example: '2025-03-01',
    aliases: ['scheduled', 'scheduled on', 'planned', 'planned date'],
  },
  { name: 'dueOn', label: 'Due', kind: 'day', example: '2025-03-05', aliases: ['due date', 'due on', 'deadline'] },
  {
    name: 'estimatedMinutes',
    label: 'Estimated minutes',
    kind: 'whole',
    example: '90',
    aliases: ['estimate', 'planned minutes'],
  },
  {
    name: 'assigneeId',
    label: 'Assigned to',
    kind: 'reference',
    refers: 'person',
    example: 'jane@example.com',
    aliases: ['technician', 'assignee', 'done by'],
    hint: 'By e-mail, user name or name, of who works here',
  },
  {
    name: 'teamId',
    label: 'Team',
    kind: 'reference',
    refers: 'team',
    example: 'Day shift',
    aliases: ['crew', 'work center'],
    hint: 'By name',
  },
  {
    name: 'completionNotes',
    label: 'What was done',
    kind: 'text',
    example: 'New belt, tension set',
    several: true,
    aliases: ['completion notes', 'resolution', 'work performed'],
  },
  {
    name: 'cost',
    label: 'Cost',
    kind: 'money',
    example: '4500.00',
    aliases: ['total cost', 'actual cost', 'costs'],
    hint: 'As it was written down; below zero for a credit',
  },
  {
    name: 'problem',
    label: 'Problem',
    kind: 'category',
    list: 'problem',
    example: 'Leaks',
    aliases: ['failure mode', 'fm', 'symptom', 'problem code'],
  },
  {
    name: 'cause',
    label: 'Cause',
    kind: 'category',
    list: 'cause',
    example: 'Wear',
    aliases: ['cause code', 'root cause'],
  },
  {
    name: 'remedy',
    label: 'Remedy',
    kind: 'category',
    list: 'remedy',
    example: 'Replaced',
    aliases: ['action', 'remedy code', 'activity'],
  },
  {
    name: 'isFailure',
    label: 'Failure',
    kind: 'yes_no',
    example: 'yes',
    aliases: ['is failure', 'breakdown'],
    hint: 'Without one: corrective and emergency work with a problem',
  },
]

export const workOrderRegister: Register = {
  name: 'work-orders',
  module: 'work-orders',
  key: 'number',
  // The kinds of work are called as the organisation calls them.
  fields: async (ctx) => {
    const { categories } = await organisationOf(ctx)
    return FIELDS.map((field) => (field.name === 'type' ? { ...field, options: categories.work } : field))
  },
  complete,
  create: Row,
  keyOf: ({ number }) => (typeof number === 'string' ? number : undefined),
  existing: async ({ tx, orgId }, numbers) => {
    const rows = await tx
      .select({ id: workOrders.id, number: workOrders.number })
      .from(workOrders)
      .where(and(eq(workOrders.orgId, orgId), inArray(workOrders.number, numbers)))
    return new Map(rows.map(({ id, number }) => [number, { id, typed: { number } }]))
  },
  problems: async (ctx, rows) => rows.flatMap((row, i) => wrongTimes(ctx, row as Partial<ImportedWork>, i)),
  add: (ctx, rows) => importWorkOrders(ctx, rows as ImportedWork[]),
  undo: { table: 'work_orders', words: 'work-orders', owned: [] },
}

/** What a table leaves out, as far as it follows from the rest. */
function complete(typed: Typed): Typed {
  const { completedAt, startedAt, createdAt, type = 'corrective', problem } = typed
  const status = typed['status'] ?? (completedAt ? 'completed' : 'open')
  const isOver = status === 'completed' || status === 'closed'
  const completed = isOver ? (completedAt ?? startedAt ?? createdAt) : completedAt
  return {
    priority: 'medium',
    isFailure: (type === 'corrective' || type === 'emergency') && Boolean(problem),
    ...typed,
    type,
    status,
    ...(completed ? { completedAt: completed } : {}),
    ...(status === 'closed' ? { closedAt: completed } : {}),
    ...(status === 'in_progress' && !startedAt ? { startedAt: createdAt } : {}),
  }
}

/** A past that cannot have been. */
function wrongTimes({ now }: Ctx, row: Partial<ImportedWork>, i: number): RowProblem[] {
  const { status, createdAt, startedAt, completedAt, scheduledOn } = row
  const wrong: RowProblem[] = []
  const say = (field: string, says: string) => wrong.push({ row: i, field, says })
  if (createdAt && createdAt > now) say('createdAt', 'This is in the future.')
  if (startedAt && createdAt && startedAt < createdAt) say('startedAt', 'It was started before it was created.')
  if (startedAt && startedAt > now) say('startedAt', 'This is in the future.')
  if (completedAt && completedAt > now) say('completedAt', 'This is in the future.')
  if (completedAt && createdAt && completedAt < (startedAt ?? createdAt))
    say(
      'completedAt',
      startedAt ? 'It was completed before it was started.' : 'It was completed before it was created.',
    )
  if (completedAt && status !== 'completed' && status !== 'closed')
    say('completedAt', 'It has a day of completion, and its status says that it is not completed.')
  if (status === 'scheduled' && !scheduledOn) say('scheduledOn', 'What is scheduled needs its day.')
  return wrong
}
