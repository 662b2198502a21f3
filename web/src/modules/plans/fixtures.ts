import type { Plan, PlanAsset, PlanRow, PlanRule } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

export const aRule = (over: Partial<PlanRule> = {}): PlanRule => ({
  every: 3,
  unit: 'month',
  weekday: null,
  dayOfMonth: null,
  meterName: 'Running hours',
  meterUnit: 'h',
  meterEvery: 500,
  anchor: 'floating',
  activeMonths: [4, 5, 6, 7, 8, 9, 10],
  leadDays: 7,
  windowDays: 3,
  whileOpen: 'skip',
  startsOn: '2026-04-01',
  endsOn: null,
  levels: [],
  levelName: null,
  ...over,
})

export const aPlanRow = (over: Partial<PlanRow> = {}): PlanRow => ({
  id: uuid(800),
  name: 'Compressor service',
  status: 'active',
  type: 'preventive',
  rule: aRule(),
  assets: 4,
  nextDueOn: '2030-05-06',
  ...over,
})

export const aPlan = (over: Partial<Plan> = {}): Plan => ({
  ...aPlanRow(),
  title: 'Service the compressor',
  description: 'Change the oil filter.',
  priority: 'medium',
  estimatedMinutes: 90,
  assignee: null,
  team: { id: uuid(31), name: 'Mechanics' },
  checklistTemplateId: null,
  createdAt: new Date('2026-04-01T06:00:00Z'),
  mayEdit: true,
  history: [
    {
      id: uuid(801),
      at: new Date('2026-04-01T06:00:00Z'),
      event: 'plan.created',
      who: 'Mary Wanjiku',
      from: null,
      to: 'active',
      notes: null,
    },
  ],
  ...over,
})

export const aPlanAsset = (over: Partial<PlanAsset> = {}): PlanAsset => ({
  id: uuid(810),
  plan: { id: uuid(800), name: 'Compressor service', status: 'active', rule: aRule() },
  asset: { id: uuid(700), tag: 'CMP-01', name: 'Air compressor', category: 'transformer' },
  nextDueOn: '2030-05-06',
  nextDueReading: 1700,
  meter: { id: uuid(701), name: 'Running hours', unit: 'h', lastValue: 1200 },
  nextLevel: null,
  lastDoneOn: '2026-08-03',
  open: null,
  ...over,
})
