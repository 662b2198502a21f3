import type { CreatePlan } from '@mtambo/contract'
import { tagsOf, type MachineKind } from '../machines.ts'

type Fields = Omit<
  CreatePlan,
  'id' | 'assetIds' | 'assigneeId' | 'teamId' | 'checklistTemplateId' | 'levels' | 'startsOn'
>
type Level = Omit<CreatePlan['levels'][number], 'checklistTemplateId'> & { checklist: string | null }

/** A plan of the works: machines by tag, its team by name, checklists by key, its start by days after the first. */
export type DemoPlan = Fields & {
  tags: string[]
  team: string | null
  checklist: string | null
  levels: Level[]
  startsAfter: number
  /** What is used each time, from the main store. */
  parts: [code: string, quantity: number][]
  paused?: string
  ended?: string
}

export const RULE = {
  weekday: null,
  dayOfMonth: null,
  meterName: null,
  meterUnit: null,
  meterEvery: null,
  anchor: 'fixed',
  activeMonths: [],
  leadDays: 7,
  windowDays: 5,
  whileOpen: 'skip',
  endsOn: null,
  levelName: null,
  type: 'preventive',
  priority: 'medium',
} satisfies Partial<Fields>

export const NOTHING = { levels: [], checklist: null, parts: [], team: 'Mechanical' } satisfies Partial<DemoPlan>
export const all = (...kinds: MachineKind[]) => kinds.flatMap(tagsOf)
export const hours = (meterEvery: number) => ({ meterName: 'Running hours', meterUnit: 'h', meterEvery })
