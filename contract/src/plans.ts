import { z } from 'zod'
import { AssetRef } from './assets.ts'
import { Done, countedPage, endpoint, page, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, LocalDate, Severity, line, text } from './kinds.ts'
import { WorkOrderStatus } from './lifecycles.ts'
import { PLAN_RULE, PlanRule, PlanStatus } from './plan-rules.ts'
import { WorkType } from './work-orders.ts'

/** What the work of a plan can be. */
export const PlannedWork = WorkType.extract(['preventive', 'inspection'])

export const PlanRow = z.object({
  id: Id,
  name: z.string(),
  status: PlanStatus,
  type: PlannedWork,
  rule: PlanRule,
  /** How many assets it is done to. */
  assets: z.int(),
  nextDueOn: LocalDate.nullable(),
})
export type PlanRow = z.output<typeof PlanRow>

/** What each order of it says, and who gets it. */
const template = {
  title: line(100, 3, 'Give the work a title'),
  description: text(4000, 0).nullable().optional(),
  type: PlannedWork,
  priority: Severity,
  estimatedMinutes: z
    .int('Give whole minutes')
    .min(5, 'At least five minutes')
    .max(60 * 24 * 14, 'This is more than two weeks')
    .nullable()
    .optional(),
  assigneeId: Id.nullable().optional(),
  teamId: Id.nullable().optional(),
  checklistTemplateId: Id.nullable().optional(),
}

export const Plan = PlanRow.extend({
  title: z.string(),
  description: z.string(),
  priority: Severity,
  estimatedMinutes: z.int().nullable(),
  assignee: z.object({ id: Id, name: z.string() }).nullable(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  checklistTemplateId: Id.nullable(),
  createdAt: Instant,
  mayEdit: z.boolean(),
  history: z.array(HistoryEntry),
})
export type Plan = z.output<typeof Plan>

const fields = { name: line(100, 3, 'Give the plan a name'), ...template, ...PLAN_RULE }
const assetIds = z.array(Id).max(1000, 'At most 1,000 at a time')
export const CreatePlan = z.object({ id: Id.optional(), ...fields, assetIds })
export const EditPlan = z.object({ id: Id, ...fields })
export type CreatePlan = z.output<typeof CreatePlan>

/** One asset of one plan: when it is due next, and when it was done last. */
export const PlanAsset = z.object({
  id: Id,
  plan: z.object({ id: Id, name: z.string(), status: PlanStatus, rule: PlanRule }),
  asset: AssetRef,
  nextDueOn: LocalDate.nullable(),
  /** What the meter will show then; where the plan goes by one. */
  nextDueReading: z.number().nullable(),
  /** Its meter of the plan's name, where it has one. */
  meter: z.object({ id: Id, name: z.string(), unit: z.string(), lastValue: z.number().nullable() }).nullable(),
  /** The level of the next one, of a plan with several. */
  nextLevel: z.string().nullable(),
  lastDoneOn: LocalDate.nullable(),
  /** The work that is to be done now, and whether its day has passed. */
  open: z
    .object({
      dueOn: LocalDate,
      overdue: z.boolean(),
      /** None, where this person may not see it. */
      workOrder: z.object({ id: Id, number: z.string(), status: WorkOrderStatus }).nullable(),
    })
    .nullable(),
})
export type PlanAsset = z.output<typeof PlanAsset>

export const plans = {
  list: endpoint({
    method: 'GET',
    path: '/plans',
    can: 'plans:read',
    input: z.object({
      q: text(100, 0).optional(),
      status: PlanStatus.optional(),
      type: PlannedWork.optional(),
      ...paging,
    }),
    output: countedPage(PlanRow),
    csv: {
      Plan: 'name',
      Status: 'status',
      Type: 'type',
      Every: 'rule.every',
      Unit: 'rule.unit',
      'Meter every': 'rule.meterEvery',
      'Meter unit': 'rule.meterUnit',
      Counted: 'rule.anchor',
      Equipment: 'assets',
      'Next due': 'nextDueOn',
    },
    summary: 'Maintenance plans by name, with when each is due next',
  }),
  get: endpoint({
    method: 'GET',
    path: '/plans/:id',
    can: 'plans:read',
    input: z.object({ id: Id }),
    output: Plan,
    summary: 'One plan with its rule, what its work is, and its history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/plans',
    can: 'plans:edit',
    input: CreatePlan,
    output: Plan,
    summary: 'Set up a plan for any number of assets',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/plans/:id',
    can: 'plans:edit',
    input: EditPlan,
    output: Plan,
    summary: 'Change a plan; with another rule every asset is due anew, and work that is open stays',
  }),
  pause: endpoint({
    method: 'POST',
    path: '/plans/:id/pause',
    can: 'plans:edit',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why it pauses') }),
    output: Plan,
    summary: 'Make no work of it until it is resumed',
  }),
  resume: endpoint({
    method: 'POST',
    path: '/plans/:id/resume',
    can: 'plans:edit',
    input: z.object({ id: Id }),
    output: Plan,
    summary: 'Go on; what a fixed plan missed meanwhile is left out',
  }),
  end: endpoint({
    method: 'POST',
    path: '/plans/:id/end',
    can: 'plans:edit',
    input: z.object({ id: Id, reason: text(1000, 3, 'Say why it ends') }),
    output: Plan,
    summary: 'End it for good; work that is open stays',
  }),
  assets: endpoint({
    method: 'GET',
    path: '/plans/assets',
    can: 'plans:read',
    input: z.object({
      planId: Id.optional(),
      assetId: Id.optional(),
      /** Only where work of it is open whose day has passed. */
      overdue: z.enum(['yes']).optional(),
      ...paging,
    }),
    output: page(PlanAsset),
    csv: {
      Plan: 'plan.name',
      Equipment: 'asset.tag',
      'Equipment name': 'asset.name',
      'Next due': 'nextDueOn',
      'Due at': 'nextDueReading',
      'Last done': 'lastDoneOn',
      'Open since': 'open.dueOn',
      'Work order': 'open.workOrder.number',
    },
    summary: 'The assets of a plan, or the plans of an asset, what is due first coming first',
  }),
  addAssets: endpoint({
    method: 'POST',
    path: '/plans/:id/assets',
    can: 'plans:edit',
    input: z.object({
      id: Id,
      assetIds: assetIds.min(1, 'Choose at least one'),
      /** When it was done to them last, where that is known. */
      lastDoneOn: LocalDate.nullable().optional(),
    }),
    output: Plan,
    summary: 'Add assets; those that are in the plan already stay as they are',
  }),
  removeAssets: endpoint({
    method: 'POST',
    path: '/plans/:id/assets/remove',
    can: 'plans:edit',
    input: z.object({ id: Id, assetIds: assetIds.min(1, 'Choose at least one') }),
    output: Plan,
    summary: 'Take assets out of the plan; work that is open stays',
  }),
  skip: endpoint({
    method: 'POST',
    path: '/plans/:id/skip',
    can: 'plans:edit',
    input: z.object({ id: Id, assetId: Id, dueOn: LocalDate, reason: text(1000, 3, 'Say why it is left out') }),
    output: Done,
    summary: 'Leave out the next time on one asset, which is due on this day, with the reason',
  }),
  setDue: endpoint({
    method: 'POST',
    path: '/plans/:id/due',
    can: 'plans:edit',
    input: z.object({ id: Id, assetId: Id, dueOn: LocalDate, reason: text(1000, 0).nullable().optional() }),
    output: Done,
    summary: 'Let it be due on another day next, on one asset; a fixed plan counts on from there',
  }),
}
