import { CreatePlan, LocalDate, PlanAnchor, PlanUnit, PlannedWork, Severity } from '@mtambo/contract'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { createPlans, plans, problemsOfPlans } from '#modules/plans/index.ts'
import type { Field, Register } from '../register.ts'
import { labelled } from './parts.ts'

const Row = CreatePlan.extend({ lastDoneOn: LocalDate.nullable().optional() })
type NewPlan = z.output<typeof Row>

const fields: Field[] = [
  {
    name: 'name',
    label: 'Plan',
    kind: 'text',
    example: 'Quarterly service of pumps',
    required: true,
    aliases: ['name', 'plan name', 'pm', 'pm name'],
    hint: 'Rows are matched by it',
  },
  {
    name: 'title',
    label: 'Work',
    kind: 'text',
    example: 'Service pump',
    aliases: ['title', 'work title', 'task'],
    hint: 'The title of each order; without one, the name of the plan',
  },
  {
    name: 'description',
    label: 'Description',
    kind: 'text',
    example: 'Change the oil, check the seals',
    several: true,
    aliases: ['instructions', 'details', 'notes'],
  },
  {
    name: 'type',
    label: 'Type',
    kind: 'choice',
    options: labelled(PlannedWork.options),
    example: 'Preventive',
    aliases: ['work type'],
  },
  { name: 'priority', label: 'Priority', kind: 'choice', options: labelled(Severity.options), example: 'Medium' },
  {
    name: 'assetIds',
    label: 'Equipment',
    kind: 'reference',
    refers: 'asset',
    many: true,
    example: 'PMP-001; PMP-002',
    aliases: ['assets', 'asset', 'tags', 'tag', 'machines'],
    hint: 'Tags, with semicolons in between',
  },
  { name: 'every', label: 'Every', kind: 'whole', example: '3', aliases: ['interval', 'frequency'] },
  {
    name: 'unit',
    label: 'Unit',
    kind: 'choice',
    options: labelled(PlanUnit.options),
    example: 'Month',
    aliases: ['interval unit', 'period', 'frequency unit'],
  },
  { name: 'meterEvery', label: 'Meter every', kind: 'number', example: '500', aliases: ['meter interval'] },
  { name: 'meterName', label: 'Meter', kind: 'text', example: 'Running hours', aliases: ['meter name'] },
  { name: 'meterUnit', label: 'Meter unit', kind: 'text', example: 'h' },
  {
    name: 'anchor',
    label: 'Counted',
    kind: 'choice',
    options: labelled(PlanAnchor.options),
    example: 'Fixed',
    aliases: ['fixed or floating', 'schedule type'],
  },
  {
    name: 'startsOn',
    label: 'Starts on',
    kind: 'day',
    example: '2026-12-01',
    required: true,
    aliases: ['start', 'start date', 'first due', 'next due'],
  },
  {
    name: 'lastDoneOn',
    label: 'Last done on',
    kind: 'day',
    example: '2026-09-01',
    aliases: ['last done', 'last completed'],
  },
  { name: 'leadDays', label: 'Lead days', kind: 'whole', example: '7', aliases: ['lead time'] },
  { name: 'windowDays', label: 'Window, days', kind: 'whole', example: '3', aliases: ['window', 'tolerance'] },
  {
    name: 'estimatedMinutes',
    label: 'Estimated minutes',
    kind: 'whole',
    example: '90',
    aliases: ['duration', 'estimated duration', 'minutes'],
  },
  {
    name: 'assigneeId',
    label: 'Assigned to',
    kind: 'reference',
    refers: 'person',
    example: 'jane@example.com',
    aliases: ['technician', 'assignee'],
    hint: 'By e-mail, user name or name',
  },
  { name: 'teamId', label: 'Team', kind: 'reference', refers: 'team', example: 'Day shift', hint: 'By name' },
]

const UNSAID = {
  type: 'preventive',
  priority: 'medium',
  assetIds: [],
  every: null,
  unit: null,
  meterEvery: null,
  meterName: null,
  meterUnit: null,
  anchor: 'fixed',
  activeMonths: [],
  leadDays: 0,
  windowDays: 0,
  whileOpen: 'skip',
  levels: [],
}

export const planRegister: Register = {
  name: 'plans',
  module: 'maintenance',
  key: 'name',
  fields: () => fields,
  complete: (typed) => ({ ...UNSAID, title: typed['name'], ...typed }),
  create: Row,
  keyOf: ({ name }) => (typeof name === 'string' ? name.toLowerCase() : undefined),
  existing: async ({ tx, orgId }, names) => {
    const rows = await tx
      .select({ id: plans.id, name: plans.name })
      .from(plans)
      .where(and(eq(plans.orgId, orgId), inArray(sql`lower(${plans.name})`, names)))
    return new Map(rows.map(({ id, name }) => [name.toLowerCase(), { id, typed: { name } }]))
  },
  problems: (ctx, rows) => problemsOfPlans(ctx, rows as NewPlan[]),
  add: (ctx, rows) => createPlans(ctx, rows as NewPlan[]),
  undo: { table: 'plans', words: 'plans', owned: [{ table: 'plan_assets', column: 'plan_id' }] },
}
