import type { Permission, WorkOrder } from '@mtambo/contract'
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

type PanelProps = { order: WorkOrder }

/** Left stands what is to be done, right what was done and said. On a phone left comes first. */
export type WorkPanel = {
  side: 'left' | 'right'
  Panel: LazyExoticComponent<ComponentType<PanelProps>>
  /** Left out for those who may not: then it is not even loaded. */
  needs?: Permission
  /** Left out where there is nothing to it. */
  when?: (order: WorkOrder) => boolean
}

type Conditions = Pick<WorkPanel, 'needs' | 'when'>

/** `load` imports the panel once the page is there. A panel is a `Section` and draws its own frame, or nothing. */
const panel = (
  side: WorkPanel['side'],
  load: () => Promise<ComponentType<PanelProps>>,
  conditions: Conditions = {},
): WorkPanel => ({ side, Panel: lazy(async () => ({ default: await load() })), ...conditions })

/** It was decided on: what is asked for, or was refused, has no time, parts and steps. */
const begun = ({ status }: WorkOrder) => status !== 'requested' && status !== 'rejected'

/** What stands on the page of a work order: one line each, in order within its side. */
export const workPanels: WorkPanel[] = [
  panel('left', async () => (await import('./reported-case.tsx')).ReportedCase, {
    when: ({ caseId }) => caseId !== null,
  }),
  panel('left', async () => (await import('./asked-for.tsx')).AskedFor, {
    when: ({ serviceRequestId }) => serviceRequestId !== null,
  }),
  panel('left', async () => (await import('#modules/plans/plan-of-work.tsx')).PlanOfWork, {
    needs: 'plans:read',
    when: ({ type }) => type === 'preventive' || type === 'inspection',
  }),
  panel('left', async () => (await import('#modules/checklists/work-checklists.tsx')).WorkChecklistsPanel, {
    when: begun,
  }),
  panel('left', async () => (await import('./sub-jobs.tsx')).SubJobs, { when: ({ status }) => status !== 'requested' }),
  panel('right', async () => (await import('./media-of-work.tsx')).MediaOfWork),
  panel('right', async () => (await import('./work-comments.tsx')).WorkComments),
  panel('right', async () => (await import('#modules/work-costs/time-panel.tsx')).TimePanel, { when: begun }),
  panel('right', async () => (await import('#modules/work-costs/parts-panel.tsx')).PartsPanel, {
    needs: 'inventory:read',
    when: begun,
  }),
  panel('right', async () => (await import('#modules/work-costs/cost-panel.tsx')).CostPanel, { when: begun }),
  panel('right', async () => (await import('#modules/completion/completion-panel.tsx')).CompletionPanel, {
    when: ({ status }) => status === 'completed' || status === 'closed',
  }),
  panel('right', async () => (await import('./work-logs.tsx')).WorkLogs, { when: ({ logs }) => logs.length > 0 }),
  panel('right', async () => (await import('./work-history.tsx')).WorkHistory),
]
