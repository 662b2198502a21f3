import { z } from 'zod'
import { countedPage, Done, endpoint, paging } from './endpoint.ts'
import { FileLink, HistoryEntry, Id, Instant, Person, Severity, line, text } from './kinds.ts'
import { WorkOrderStatus } from './lifecycles.ts'
import { ReadingConfirm } from './readings.ts'

/** What is asked of whoever does a step. `reading` goes to the meter of the equipment that has this name. */
export const StepKind = z.enum(['tick', 'number', 'text', 'choice', 'photo', 'signature', 'reading'])
export type StepKind = z.output<typeof StepKind>

/** What a failed step brings: nothing, an offer to open a job for it, or that job by itself at completion. */
export const OnFail = z.enum(['nothing', 'offer', 'auto'])
export type OnFail = z.output<typeof OnFail>

/** `warning`: within the limits, and outside the band where all is well. Null until it is filled in. */
export const StepOutcome = z.enum(['ok', 'warning', 'failed'])
export type StepOutcome = z.output<typeof StepOutcome>

export const MAX_STEPS = 100
const limit = z.number('Give a number').min(-1e9, 'This is too small').max(1e9, 'This is too large').nullable()

const definition = {
  kind: StepKind,
  instruction: text(500, 2, 'Say what to check or do'),
  required: z.boolean(),
  onFail: OnFail,
  /** Of a number or a reading: below `min` or above `max` it fails, outside the warning band it is a warning. */
  unit: line(20, 0).nullable().optional(),
  min: limit.optional(),
  max: limit.optional(),
  warnMin: limit.optional(),
  warnMax: limit.optional(),
  options: z
    .array(z.object({ label: line(60, 1, 'Name the choice'), fails: z.boolean() }))
    .max(12, 'At most 12 choices')
    .optional(),
  /** Of a reading: the name of the meter. */
  meter: line(80, 0).nullable().optional(),
}

/** A step as it is written into a template. */
export const NewStep = z.object(definition).superRefine((step, ctx) => {
  for (const [field, sentence] of Object.entries(stepProblems(step)))
    ctx.addIssue({ code: 'custom', path: [field], message: sentence })
})
export type NewStep = z.output<typeof NewStep>

const gap = (low?: number | null, high?: number | null) =>
  typeof low === 'number' && typeof high === 'number' && low > high

/** What does not fit together in a step, by field. */
export function stepProblems(step: z.output<z.ZodObject<typeof definition>>): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (step.kind === 'choice' && (step.options?.length ?? 0) < 2) wrong['options'] = 'Give at least two choices'
  if (step.kind === 'choice' && new Set(step.options?.map(({ label }) => label)).size < (step.options?.length ?? 0))
    wrong['options'] = 'Two choices have the same name'
  if (step.kind === 'reading' && !step.meter) wrong['meter'] = 'Name the meter'
  if (gap(step.min, step.max)) wrong['max'] = 'The upper limit lies below the lower one'
  if (gap(step.warnMin, step.warnMax)) wrong['warnMax'] = 'The upper warning lies below the lower one'
  if (gap(step.min, step.warnMin)) wrong['warnMin'] = 'The warning lies below the lower limit'
  if (gap(step.warnMax, step.max)) wrong['warnMax'] = 'The warning lies above the upper limit'
  return wrong
}

export const Step = z.object({
  id: Id,
  kind: StepKind,
  instruction: z.string(),
  required: z.boolean(),
  onFail: OnFail,
  unit: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  warnMin: z.number().nullable(),
  warnMax: z.number().nullable(),
  options: z.array(z.object({ label: z.string(), fails: z.boolean() })),
  meter: z.string().nullable(),
})
export type Step = z.output<typeof Step>

export const ChecklistRow = z.object({
  id: Id,
  name: z.string(),
  description: z.string().nullable(),
  /** Codes of the organisation's list `asset` it is meant for; none means any. */
  categories: z.array(z.string()),
  version: z.int(),
  stepCount: z.int(),
  active: z.boolean(),
  changedAt: Instant,
})
export type ChecklistRow = z.output<typeof ChecklistRow>

export const Checklist = ChecklistRow.extend({ steps: z.array(Step), history: z.array(HistoryEntry) })
export type Checklist = z.output<typeof Checklist>

/** A step of an order, as it was when it was added, with what was filled in. */
export const WorkStep = Step.extend({
  /** Tick: true is done, false is not in order. Choice: the label. Signature: the name. Photo: true. */
  value: z.union([z.boolean(), z.number(), z.string()]).nullable(),
  outcome: StepOutcome.nullable(),
  /** What is wrong with the value, in words. */
  says: z.string().nullable(),
  note: z.string().nullable(),
  by: Person.nullable(),
  at: Instant.nullable(),
  photos: z.array(FileLink),
  followUp: z.object({ id: Id, number: z.string(), status: WorkOrderStatus }).nullable(),
})
export type WorkStep = z.output<typeof WorkStep>

export const WorkChecklist = z.object({
  id: Id,
  name: z.string(),
  templateId: Id.nullable(),
  version: z.int().nullable(),
  done: z.int(),
  failed: z.int(),
  /** This person may take it away while nothing of it is filled in: they added it, or plan work. */
  mayRemove: z.boolean(),
  steps: z.array(WorkStep),
})
export type WorkChecklist = z.output<typeof WorkChecklist>

export const WorkChecklists = z.object({
  items: z.array(WorkChecklist),
  done: z.int(),
  total: z.int(),
  /** Required steps that are not filled in; the work cannot be completed while there are any. */
  missing: z.array(z.string()),
  /** This person may fill in, add and take away now. */
  mayFill: z.boolean(),
  /** This person may open a follow-up job: as an order, or as a request that waits for approval. */
  mayFollowUp: z.enum(['order', 'request']).nullable(),
})
export type WorkChecklists = z.output<typeof WorkChecklists>

const steps = z.array(NewStep).max(MAX_STEPS, `At most ${MAX_STEPS} steps`)
const template = {
  name: line(100, 2, 'Give it a name'),
  description: text(1000, 0).nullable().optional(),
  categories: z.array(text(40)).max(50, 'At most 50 kinds of equipment'),
  steps: steps.min(1, 'Add at least one step'),
}

export const FillStep = z.object({
  id: Id,
  stepId: Id,
  /** Null empties the step again, its pictures too. */
  value: z
    .union([z.boolean(), z.number().min(-1e12, 'This is too small').max(1e12, 'This is too large'), text(2000)])
    .nullable(),
  note: text(1000, 0).nullable().optional(),
  /** Pictures that are added: of a photo step, or the drawing of a signature. */
  photoIds: z.array(Id).max(10, 'At most 10 photos').optional(),
  /** The answer to what is asked of a reading that looks wrong. */
  confirm: ReadingConfirm.optional(),
})

export const checklists = {
  list: endpoint({
    method: 'GET',
    path: '/checklists',
    can: 'work-orders:read',
    input: z.object({
      q: text(100, 0).optional(),
      category: text(40, 0).optional(),
      active: z.enum(['yes', 'no']).optional(),
      ...paging,
    }),
    output: countedPage(ChecklistRow),
    csv: { Name: 'name', Steps: 'stepCount', Version: 'version', 'In use': 'active', Changed: 'changedAt' },
    summary: 'Checklists to be used again, by name; `category` for those meant for it and those meant for any',
  }),
  get: endpoint({
    method: 'GET',
    path: '/checklists/:id',
    can: 'work-orders:read',
    input: z.object({ id: Id }),
    output: Checklist,
    summary: 'One checklist with its steps',
  }),
  create: endpoint({
    method: 'POST',
    path: '/checklists',
    can: 'work-orders:create',
    input: z.object({ id: Id.optional(), ...template }),
    output: Checklist,
    summary: 'Write a checklist',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/checklists/:id',
    can: 'work-orders:create',
    input: z.object({ id: Id, ...template }),
    output: Checklist,
    summary: 'Change a checklist: a new version; work that has it already keeps the steps it was given',
  }),
  setActive: endpoint({
    method: 'POST',
    path: '/checklists/:id/active',
    can: 'work-orders:create',
    input: z.object({ id: Id, active: z.boolean() }),
    output: Checklist,
    summary: 'Take a checklist out of use, or back into it',
  }),
  ofOrder: endpoint({
    method: 'GET',
    path: '/work-orders/:id/checklists',
    can: 'work-orders:read',
    input: z.object({ id: Id }),
    output: WorkChecklists,
    summary: 'The checklists of a work order with what was filled in, by whom and when',
  }),
  addTo: endpoint({
    method: 'POST',
    path: '/work-orders/:id/checklists',
    can: 'work-orders:complete',
    input: z.object({
      id: Id,
      templateIds: z.array(Id).max(10, 'At most 10 at once').optional(),
      /** Steps of its own, written for this order only. */
      name: line(100, 0).nullable().optional(),
      steps: steps.optional(),
    }),
    output: WorkChecklists,
    summary: 'Add checklists, or steps of its own, to a work order',
  }),
  removeFrom: endpoint({
    method: 'DELETE',
    path: '/work-orders/:id/checklists/:checklistId',
    can: 'work-orders:complete',
    input: z.object({ id: Id, checklistId: Id }),
    output: Done,
    summary: 'Take a checklist off a work order, as long as nothing of it is filled in',
  }),
  fill: endpoint({
    method: 'PUT',
    path: '/work-orders/:id/steps/:stepId',
    can: 'work-orders:complete',
    input: FillStep,
    output: WorkStep,
    summary: 'Fill in a step, change it or empty it; what stood there before stays in the record',
  }),
  followUp: endpoint({
    method: 'POST',
    path: '/work-orders/:id/steps/:stepId/follow-up',
    can: 'work-orders:complete',
    input: z.object({
      id: Id,
      stepId: Id,
      title: line(100, 3, 'Give it a title'),
      description: text(4000, 0).nullable().optional(),
      priority: Severity,
    }),
    output: WorkStep,
    summary: 'Open a job, or ask for one, because a step failed; once for each step',
  }),
}
