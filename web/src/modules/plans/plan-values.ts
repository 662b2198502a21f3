import type { Plan, plans, PlanLevel, PlanUnit, Severity } from '@mtambo/contract'
import type { FormErrors } from '@mantine/form'
import type { useContractForm } from '#lib/form.ts'

type Amount = number | ''

/** A plan as it is typed. `by` is only for the form: which parts of the rule are asked for. */
export type PlanValues = {
  name: string
  title: string
  description: string
  type: 'preventive' | 'inspection'
  priority: Severity
  estimatedMinutes: Amount
  checklistTemplateId: string | null
  assigneeId: string | null
  teamId: string | null
  by: 'calendar' | 'meter' | 'both'
  every: Amount
  unit: PlanUnit | null
  weekday: number | null
  dayOfMonth: Amount
  meterName: string
  meterUnit: string
  meterEvery: Amount
  anchor: 'fixed' | 'floating'
  activeMonths: number[]
  leadDays: Amount
  windowDays: Amount
  whileOpen: 'skip' | 'stack'
  startsOn: string
  endsOn: string
  levels: PlanLevel[]
  levelName: string
}
export type NewPlanValues = PlanValues & { assetIds: string[] }

export type PlanForm = ReturnType<typeof useContractForm<typeof plans.edit, PlanValues>>

export const emptyPlan = (today: string): PlanValues => ({
  name: '',
  title: '',
  description: '',
  type: 'preventive',
  priority: 'medium',
  estimatedMinutes: '',
  checklistTemplateId: null,
  assigneeId: null,
  teamId: null,
  by: 'calendar',
  every: 1,
  unit: 'month',
  weekday: null,
  dayOfMonth: '',
  meterName: '',
  meterUnit: '',
  meterEvery: '',
  anchor: 'fixed',
  activeMonths: [],
  leadDays: 7,
  windowDays: 3,
  whileOpen: 'skip',
  startsOn: today,
  endsOn: '',
  levels: [],
  levelName: '',
})

export const planValues = ({ rule, assignee, team, ...plan }: Plan): PlanValues => ({
  name: plan.name,
  title: plan.title,
  description: plan.description,
  type: plan.type,
  priority: plan.priority,
  estimatedMinutes: plan.estimatedMinutes ?? '',
  checklistTemplateId: plan.checklistTemplateId,
  assigneeId: assignee?.id ?? null,
  teamId: team?.id ?? null,
  ...rule,
  by: rule.meterEvery === null ? 'calendar' : rule.every === null ? 'meter' : 'both',
  every: rule.every ?? '',
  dayOfMonth: rule.dayOfMonth ?? '',
  meterName: rule.meterName ?? '',
  meterUnit: rule.meterUnit ?? '',
  meterEvery: rule.meterEvery ?? '',
  endsOn: rule.endsOn ?? '',
  levelName: rule.levelName ?? '',
})

/** What is not asked for is nothing: a rule has no days when only the meter counts. */
export function asked<V extends PlanValues>(values: V): V {
  const byDays = values.by !== 'meter'
  const byMeter = values.by !== 'calendar'
  return {
    ...values,
    ...(!byDays && { every: '' as const, unit: null }),
    ...(!byMeter && { meterName: '', meterUnit: '', meterEvery: '' as const }),
    weekday: byDays && values.unit === 'week' ? values.weekday : null,
    dayOfMonth: byDays && (values.unit === 'month' || values.unit === 'year') ? values.dayOfMonth : ('' as const),
  }
}

/** What the contract cannot know: that both parts of a rule are whole. */
export function wholeRule({ by, every, meterEvery, meterName, meterUnit }: PlanValues): FormErrors {
  const fill = (value: unknown, words: string) => (value === '' ? words : undefined)
  const wrong: Record<string, string | undefined> = {
    ...(by !== 'meter' && { every: fill(every, 'Say every how many') }),
    ...(by !== 'calendar' && {
      meterEvery: fill(meterEvery, 'Say every how many'),
      meterName: fill(meterName.trim(), 'Say which meter'),
      meterUnit: fill(meterUnit.trim(), 'Give its unit'),
    }),
  }
  return Object.fromEntries(Object.entries(wrong).filter(([, sentence]) => sentence !== undefined))
}

/** The rule as far as it is typed, to be read aloud. */
export const typedRule = (values: PlanValues) => {
  const { every, dayOfMonth, meterEvery, meterName, meterUnit, leadDays, windowDays, endsOn, ...rest } = asked(values)
  return {
    ...rest,
    every: every || null,
    dayOfMonth: dayOfMonth || null,
    meterEvery: meterEvery || null,
    meterName: meterName || null,
    meterUnit: meterUnit || null,
    leadDays: leadDays || 0,
    windowDays: windowDays || 0,
    endsOn: endsOn || null,
  }
}

/** Which fields each step asks for. */
export const STEP_FIELDS = {
  what: ['name', 'title', 'description', 'type', 'priority', 'estimatedMinutes', 'checklistTemplateId'],
  assets: ['assetIds'],
  when: [
    'every',
    'unit',
    'weekday',
    'dayOfMonth',
    'meterName',
    'meterUnit',
    'meterEvery',
    'anchor',
    'activeMonths',
    'leadDays',
    'windowDays',
    'whileOpen',
    'startsOn',
    'endsOn',
    'levels',
    'levelName',
  ],
  who: ['assigneeId', 'teamId'],
} as const
export type PlanStep = keyof typeof STEP_FIELDS

/** The step that a field stands in, also `levels.1.name`. */
export const stepOf = (field: string): PlanStep | undefined =>
  (Object.keys(STEP_FIELDS) as PlanStep[]).find((step) =>
    (STEP_FIELDS[step] as readonly string[]).includes(field.split('.')[0] ?? ''),
  )
